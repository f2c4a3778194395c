import type { Notice } from "../state/app-state.ts";
import { counted, listed, sentence } from "./counts.ts";
import { operationInWords } from "./operations.ts";

export interface NoticeWords {
  readonly text: string;
  /** `alert`: something went wrong and must be read. */
  readonly tone: "calm" | "alert";
}

export function noticeInWords(notice: Notice): NoticeWords {
  switch (notice.code) {
    case "done":
      return { text: operationInWords(notice.summary), tone: "calm" };
    case "nothing-new":
      return { text: `${listed(notice.files, 3)}: 0 new, 0 changed. Everything in it was here already.`, tone: "calm" };
    case "not-saved":
      return { text: `That did not work, and nothing was changed. ${sentence(notice.reason)}`, tone: "alert" };
    case "not-kept":
      return {
        text: "This browser keeps nothing for this page. Everything works, and is gone when you close it: export the workspace before you do.",
        tone: "alert",
      };
    case "loss-unwatched":
      return {
        text: "Your change is kept, but this browser refused the note by which a later loss would be noticed. Export the workspace now and then.",
        tone: "alert",
      };
    case "changed-elsewhere":
      return {
        text: "Another tab changed this network. You now see what is stored; please do your last step again.",
        tone: "alert",
      };
    case "lost":
      return { text: lostInWords(notice.acknowledged, notice.found), tone: "alert" };
    case "copied":
      return { text: "Copied. Paste it where you write your messages.", tone: "calm" };
    case "already-asked":
      return { text: "You have already asked this, and the ask is still open.", tone: "calm" };
  }
}

/** The store holds fewer changes than were confirmed as kept: what is missing, and what to do. */
export function lostInWords(acknowledged: number, found: number): string {
  if (acknowledged === found) return "Part of what was kept here can no longer be read. Import your latest files again.";
  const missing = counted(acknowledged - found, "change", "changes");
  return found === 0
    ? `This browser no longer holds the network you kept here (${counted(acknowledged, "change is", "changes are")} missing). Import your files again.`
    : `${missing[0]?.toUpperCase() ?? ""}${missing.slice(1)} of ${acknowledged} kept here can no longer be read. What you see is the state before. Import your latest files again.`;
}
