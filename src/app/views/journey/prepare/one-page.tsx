import { Portal } from "@mantine/core";
import type { Agenda } from "../../../../core/journey/agenda.ts";
import { checklistFor } from "../../../../core/journey/preparation.ts";
import type { ChosenQuestion, Conversation, Preparation } from "../../../../core/model/conversation.ts";
import { useApp } from "../../../state/use-app.ts";
import { checkInWords, clockAfter, conversationInShort } from "../../../words/conversations.ts";
import { roleOf } from "../../../words/people.ts";
import { blockInWords } from "../../../words/questions.ts";
import { useTools } from "../../workspace/tools.ts";

interface OnePageProps {
  readonly conversation: Conversation;
  readonly sheet: Preparation;
  readonly agenda: Agenda;
  readonly closing: readonly ChosenQuestion[];
  readonly opening: string;
}

/** What is printed, and nothing else with it: one page to take along, with room to write. It is not seen on screen. */
export function OnePage({ conversation, sheet, agenda, closing, opening }: OnePageProps) {
  const { today } = useTools();
  const contact = useApp((state) => state.records.contacts.get(conversation.with));
  const role = contact === undefined ? null : roleOf(contact);
  const { at } = conversation;
  const notes = [sheet.aboutPerson, sheet.aboutCompany].map((text) => text.trim()).filter((text) => text !== "");
  return (
    <Portal reuseTargetNode={false} className="prepare-print">
      <div className={`prepare-page prepare-page-${density(sheet, opening)}`} data-testid="one-page">
        <h1>{contact?.name ?? "Conversation"}</h1>
        <p className="prepare-page-when">
          {role === null ? "" : `${role} · `}
          {conversationInShort(conversation, today)}
        </p>
        {sheet.objective.trim() === "" ? null : (
          <p className="prepare-page-objective">
            <strong>I want to know:</strong> {sheet.objective}
          </p>
        )}
        {notes.map((text) => (
          <p key={text} className="prepare-page-notes">
            {text}
          </p>
        ))}
        <p className="prepare-page-opening">{opening}</p>
        <ol className="prepare-page-blocks">
          {agenda.blocks.map((block) => (
            <li key={block.from}>
              <h2>
                {at === null ? `${block.from}′` : clockAfter(at, block.from)} {blockInWords(block)}
                <span> {block.minutes} min</span>
              </h2>
              <ul>
                {(block.kind === "closing" ? closing : block.questions).map((question) => (
                  <li key={question.id}>
                    <p>{question.text}</p>
                    <div className="prepare-page-line" />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        <h2>Notes</h2>
        <div className="prepare-page-room" />
        <p className="prepare-page-manners">
          {checklistFor(conversation)
            .filter(({ when }) => when === "beginning" || when === "end")
            .map(({ code }) => checkInWords(code))
            .join(" ")}
        </p>
      </div>
    </Portal>
  );
}

/** The more there is on the page, the smaller it is set, so that it stays one page. */
function density(sheet: Preparation, opening: string): "roomy" | "close" | "tight" {
  const characters = [sheet.objective, sheet.aboutPerson, sheet.aboutCompany, opening].join("").length;
  const lines = characters / 90 + sheet.questions.length * 3;
  return lines < 34 ? "roomy" : lines < 60 ? "close" : "tight";
}
