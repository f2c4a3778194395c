import type { ContactFacts, ContactSource } from "../../core/model/contact.ts";
import { noFacts } from "../../core/model/contact.ts";
import type { Decision } from "../../core/model/decision.ts";
import { epochDay, type PartialDate } from "../../core/model/partial-date.ts";
import type { Source } from "../../core/model/source.ts";
import type { Messages, TieKind } from "../../core/model/tie.ts";
import type { CompanyPage, FreshnessItem, Job } from "../../core/upkeep/upkeep-answers.ts";
import { counted, wholeNumber } from "./counts.ts";
import { dateInWords, onDate } from "./dates.ts";
import { factName, factText, shownFacts } from "./facts.ts";

/** Why something typed in was not taken. */
export function problemInWords(problem: string): string {
  switch (problem) {
    case "no-name":
      return "A name is needed.";
    case "no-company":
      return "That names no company. Write one, such as Acme Corp.";
    case "unknown-contact":
      return "Somebody named here is no longer recorded. Close this and look again.";
    case "self-tie":
      return "These are one and the same person. Choose two different people.";
    case "self-introduction":
      return "Nobody can introduce themselves. Choose somebody else as introducer, or as the one introduced.";
    case "nobody-introduced":
      return "Say who was introduced.";
    case "unknown-introduction":
    case "no-hint":
      return "This has been answered already.";
    case "is-ego":
      return "This is you, and cannot be removed.";
    case "same-contact":
      return "These two are one person already.";
    case "conflict":
      return "Something says that these are two people.";
    case "no-ego":
      return "Nobody has said yet who you are. Find yourself under Answers first.";
    case "nobody-knows-them":
      return "Say who knows somebody there.";
    case "no-sources":
      return "Choose the rows that are about somebody else.";
    case "all-sources":
      return "Leave at least one row with this person.";
    case "same-company":
      return "These are two spellings of one company already.";
    case "nothing-new":
      return "All of this is recorded already.";
    case "not-kept":
      return "It could not be kept; the message at the foot of the page says why.";
    default:
      return "What it is about has changed meanwhile. Close this and look again.";
  }
}

/** "Connections.csv, line 12", "by hand on 7 March 2026". */
export function sourceInWords(source: Source): string {
  return source.kind === "file" ? `${source.file}, line ${wholeNumber(source.line)}` : `by hand on ${dateInWords(source.on)}`;
}

/** Where a contact comes from: the last two places, and how many more there are. */
export function sourcesInShort(sources: readonly ContactSource[]): string {
  if (sources.length === 0) return "no file";
  const last = sources.slice(-2).map(({ source }) => sourceInWords(source));
  return sources.length > 2 ? `${last.join("; ")}; ${sources.length - 2} more` : last.join("; ");
}

/** What a row said, fact by fact; what it cleared is said to be cleared. */
export function statedFacts(stated: Partial<ContactFacts>): readonly { readonly name: string; readonly text: string }[] {
  const facts: ContactFacts = { ...noFacts, ...stated };
  return (["name", ...shownFacts] as const).flatMap((fact) => {
    const value = stated[fact];
    if (value === undefined) return [];
    return [{ name: factName(fact), text: factText(fact, facts) ?? "nothing any more" }];
  });
}

/** "Acme, Analyst". */
export function jobInWords({ company, position }: Pick<Job, "company" | "position">): string {
  return [company, position].filter((part) => part !== null).join(", ");
}

/** When a job was held, as far as files tell. */
export function jobTimeInWords({ endedBetween, isCurrent, seenFirst, seenLast }: Job, today: PartialDate): string {
  if (endedBetween !== null && endedBetween[0] === endedBetween[1]) return `until ${dateInWords(endedBetween[0])}`;
  if (endedBetween !== null) return `until between ${dateInWords(endedBetween[0])} and ${dateInWords(endedBetween[1])}`;
  if (!isCurrent) return "before";
  return seenFirst === seenLast
    ? `seen ${onDate(seenFirst, today)}`
    : `seen from ${dateInWords(seenFirst)} to ${dateInWords(seenLast)}`;
}

/** "Last heard 14 months ago." */
export function lastHeard(statedOn: PartialDate | null, today: PartialDate): string {
  if (statedOn === null) return "Nobody knows when that was heard.";
  const days = epochDay(today) - epochDay(statedOn);
  if (days < 1) return "Heard today.";
  if (days < 60) return `Last heard ${counted(days, "day", "days")} ago.`;
  const months = Math.round(days / 30.44);
  return months < 24 ? `Last heard ${months} months ago.` : `Last heard ${wholeNumber(Math.floor(months / 12))} years ago.`;
}

export function freshnessReasonInWords(item: FreshnessItem, today: PartialDate): string {
  switch (item.reason) {
    case "old":
      return lastHeard(item.statedOn, today);
    case "sources-disagree":
      return "Your files say different things.";
    case "gone-from-list":
      return "Not in the latest export of the list any more.";
  }
}

export function relatedInWords(why: CompanyPage["related"][number]["why"]): string {
  switch (why) {
    case "parent":
      return "may own this company";
    case "brand":
      return "may belong to this company";
    case "similar-name":
      return "has a similar name";
    case "same-domain":
      return "uses the same e-mail domain";
    case "said-so":
      return "belongs together, as you said";
  }
}

/** "42 messages, the last on 3 May 2026: 20 from you, 22 from them." */
export function messagesInWords(messages: Messages, last: PartialDate | null, fromYou: boolean, today: PartialDate): string {
  const mine = fromYou ? messages.sent : messages.received;
  const theirs = fromYou ? messages.received : messages.sent;
  const when = last === null ? "" : `, the last ${onDate(last, today)}`;
  return `${counted(mine + theirs, "message", "messages")}${when}: ${wholeNumber(mine)} from you, ${wholeNumber(theirs)} from them.`;
}

export function tieKindInWords(kind: TieKind): string {
  switch (kind) {
    case "knows":
      return "know each other";
    case "met":
      return "have met";
    case "worked":
      return "worked together";
    case "studied":
      return "studied together";
    case "family":
      return "are family";
    case "message":
      return "write to each other";
    case "recommended":
      return "one recommended the other";
    case "endorsed":
      return "one endorsed the other";
  }
}

export function closenessInWords(declared: 1 | 2 | 3 | 4 | 5): string {
  return ["barely", "a little", "fairly well", "well", "closely"][declared - 1] ?? "";
}

/** The heading under which decisions of a kind are listed. */
export function decisionKindInWords(kind: Decision["kind"]): string {
  switch (kind) {
    case "joined":
      return "Joined into one person";
    case "apart":
      return "Kept apart";
    case "alias":
      return "Names that mean somebody";
    case "always-join":
      return "Always joined";
    case "company-alias":
      return "Spellings of one company";
    case "company-parent":
      return "Companies that belong together";
    case "mapping":
      return "How tables are read";
    case "confirmed":
      return "Confirmed to be still true";
  }
}
