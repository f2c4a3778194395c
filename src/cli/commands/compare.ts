import { type Comparison, compareConversations, type GroupChoice } from "../../core/journey/comparison.ts";
import { type Evidence, topicKeyOf } from "../../core/journey/comparison-evidence.ts";
import type { TopicMark } from "../../core/journey/comparison-marks.ts";
import type { Command } from "../command.ts";
import {
  evidenceSign,
  happyInWords,
  nextInWords,
  rowMarkInWords,
  rowName,
  topicInWords,
  topicMarkInWords,
} from "../compare-words.ts";
import { exitCodes, nothingUsable } from "../exit-codes.ts";
import { safeJson, safeText } from "../safe-text.ts";
import { table } from "../table.ts";
import { counted, listed, type NameOf, wrapped } from "../words.ts";

const nextShown = 5;

/** What several conversations say, theme by theme and person by person. */
export const compareCommand: Command = ({ records }, { occupations, companies, json }, io) => {
  const comparison = compareConversations(records, { occupations, companies });
  if (comparison.conversations === 0) throw nothingUsable(nothingToCompare(comparison, occupations, companies));
  const nameOf: NameOf = (id) => safeText(records.contacts.get(id)?.name ?? "") || id;
  io.out(json ? `${safeJson(comparisonJson(comparison, nameOf))}\n` : comparisonText(comparison, nameOf));
  return exitCodes.done;
};

function nothingToCompare(
  { choices, unwritten }: Comparison,
  occupations: readonly string[],
  companies: readonly string[],
): string {
  const known = (named: readonly GroupChoice[]) =>
    listed(named.map(({ label }) => safeText(label)).filter((label) => label !== ""));
  if (choices.occupations.length === 0) {
    return unwritten.length === 0
      ? "No conversation is recorded as held. There is nothing to compare yet."
      : `${counted(unwritten.length, "conversation was", "conversations were")} held and nothing written down of them. There is nothing to compare yet.`;
  }
  const missing = occupations.find((name) => !choices.occupations.some(({ key }) => key === topicKeyOf(name)));
  if (missing !== undefined) {
    return `No conversation is about the occupation "${safeText(missing)}". There are: ${known(choices.occupations)}.`;
  }
  return `No conversation fits${companies.length === 0 ? "" : ` the company "${safeText(companies.join(", "))}"`}. There are: ${known(choices.companies)}.`;
}

function comparisonJson(comparison: Comparison, nameOf: NameOf) {
  const { conversations, people, themes, topics, occupations, companies, happy, next, planned, unwritten } = comparison;
  return {
    conversations,
    people: people.map(({ contact, ...rest }) => ({ id: contact, name: nameOf(contact), ...rest })),
    themes: themes.map(({ row, mark, cells }) => ({
      theme: row,
      mark,
      cells: cells.map(({ person, evidence }) => ({
        person,
        evidence: evidence.map(({ conversation, topic, text, stance, from }) => ({ conversation, topic, text, stance, from })),
      })),
    })),
    topics: topics.map(({ label, themes: under, people: who, mark }) => ({ topic: label, themes: under, people: who, mark })),
    occupations: occupations.map(({ key: _, label, ...rest }) => ({ occupation: label, ...rest })),
    companies: companies.map(({ key: _, label, ...rest }) => ({ company: label, ...rest })),
    happy,
    next,
    planned,
    unwritten,
  };
}

function comparisonText(comparison: Comparison, nameOf: NameOf): string {
  const { conversations, people, themes, topics, occupations, happy, next } = comparison;
  const marks = new Map(topics.map(({ key, mark }) => [key, mark]));
  const markOf = ({ topicKey }: Evidence): TopicMark | null => marks.get(topicKey) ?? null;
  const sums = topics.flatMap((topic) => topicInWords({ ...topic, label: safeText(topic.label) }, nameOf) ?? []);
  return [
    `${counted(conversations, "conversation", "conversations")} with ${counted(people.length, "person", "people")}.`,
    happy === null ? "\n" : ` Happy there: ${happyInWords(happy)}.\n`,
    ...sums.map((line) => wrapped(line, "")),
    "\n",
    table(themes, [
      { title: "Theme", cell: ({ row }) => rowName(row) },
      ...people.map(({ contact }) => ({
        title: nameOf(contact),
        cell: ({ cells }: Comparison["themes"][number]) =>
          (cells.find(({ person }) => person === contact)?.evidence ?? [])
            .map((each) => evidenceSign(each, markOf(each)))
            .join(" "),
      })),
      { title: "", cell: ({ mark }) => rowMarkInWords(mark) },
    ]),
    "\n+ for, - against, 0 neither; ! contradicted, = agreed on, 1 from one person only: ask another before deciding.\n",
    ...themes.flatMap(({ row, cells }) =>
      cells.length === 0
        ? []
        : [
            `\n${rowName(row)}\n`,
            ...cells.flatMap(({ person, evidence }) =>
              evidence.map((each) => wrapped(`${nameOf(person)}: ${saidInWords(each, markOf(each), nameOf)}`, "  ")),
            ),
          ],
    ),
    "\n",
    table(occupations, [
      { title: "Occupation", cell: ({ label }) => (label === "" ? "Not recorded" : label) },
      { title: "Conversations", cell: ({ conversations: count }) => count, align: "right" },
      { title: "Contradicted", cell: ({ contradictions }) => contradictions, align: "right" },
      { title: "Agreed on", cell: ({ agreements }) => agreements, align: "right" },
      { title: "From one person", cell: ({ singleSources }) => singleSources, align: "right" },
      { title: "Happy there", cell: ({ happy: rated }) => (rated === null ? "not rated" : happyInWords(rated)) },
    ]),
    next.length === 0 ? "" : "\nWhat to ask next:\n",
    ...next.slice(0, nextShown).map((each) => wrapped(safeText(nextInWords(each, nameOf)), "  ")),
    next.length > nextShown ? `  and ${next.length - nextShown} more; --json gives all\n` : "",
  ].join("");
}

function saidInWords(evidence: Evidence, mark: TopicMark | null, nameOf: NameOf): string {
  const { topic, text, stance } = evidence;
  const side = stance === 1 ? "for" : stance === -1 ? "against" : "neither";
  const said = [topic, text].map(safeText).filter((part) => part !== "");
  const others = mark === null ? null : topicMarkInWords(mark, evidence, nameOf);
  return `${side}, ${said.join(": ")}${others === null ? "" : ` (${others})`}`;
}
