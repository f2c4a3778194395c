import { answerQuestion } from "../../core/answers/answer-question.ts";
import type { LineageAnswer, LineageEntry } from "../../core/answers/network-answers.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { measuresIn, namesIn, networkOf } from "../question-context.ts";
import { safeJson } from "../safe-text.ts";
import { table } from "../table.ts";
import { counted, type NameOf } from "../words.ts";

/** Who came in through whom. */
export const lineageCommand: Command = (loaded, options, io) => {
  const network = networkOf(loaded, options);
  const answer = answerQuestion(network, { ask: "lineage" }, measuresIn(network, options, io));
  if (options.json) io.out(`${safeJson(lineageJson(answer))}\n`);
  else io.out(lineageText(answer, namesIn(network), options.top ?? 20));
  return exitCodes.done;
};

function lineageJson({ entries, roots, warnings }: LineageAnswer) {
  const parents = entries.flatMap(({ contact, parent }) => (parent === null ? [] : [[contact, parent] as const]));
  return {
    roots,
    parent: Object.fromEntries(parents),
    generation: Object.fromEntries(entries.map(({ contact, generation }) => [contact, generation])),
    downstream: Object.fromEntries(entries.map(({ contact, downstream }) => [contact, downstream])),
    warnings,
  };
}

function lineageText({ entries, roots, warnings }: LineageAnswer, nameOf: NameOf, most: number): string {
  if (entries.length === 0) return "No introduction with a known introducer is recorded.\n";
  const brought = entries
    .filter(({ downstream }) => downstream > 0)
    .sort((a, b) => b.downstream - a.downstream || (a.contact < b.contact ? -1 : 1));
  const shown = brought.slice(0, most);
  const deepest = entries.reduce((deep, { generation }) => Math.max(deep, generation), 0);
  return [
    `${counted(entries.length, "person", "people")} in ${counted(roots.length, "line", "lines")} of introductions, `,
    `${counted(deepest, "introduction", "introductions")} deep at most.\n\n`,
    table(shown, [
      { title: "Name", cell: ({ contact }) => nameOf(contact) },
      { title: "Came in through", cell: (entry) => throughWhom(entry, nameOf) },
      { title: "Generation", cell: ({ generation }) => generation, align: "right" },
      { title: "Came in after", cell: ({ downstream }) => downstream, align: "right" },
      {
        title: "Names each time",
        cell: ({ namesPerIntroduction: names }) => (names === null ? null : names.toFixed(1)),
        align: "right",
      },
    ]),
    brought.length > shown.length ? `and ${brought.length - shown.length} more; --top shows more, --json all\n` : "",
    "\nCame in after: how many people came in through this one, directly or through those they introduced.\n",
    "Names each time: how many people one introduction by them brought, on average.\n",
    ...warnings.map(({ contacts }) => circleInWords(contacts.map(nameOf))),
  ].join("");
}

function throughWhom({ parent, credit }: LineageEntry, nameOf: NameOf): string {
  if (parent === null) return "";
  return credit.length > 1 ? `${nameOf(parent)} and ${counted(credit.length - 1, "other", "others")}` : nameOf(parent);
}

function circleInWords(names: readonly string[]): string {
  const [first = ""] = names;
  return `\nRecorded in a circle: ${[...names, first].join(" introduced ")}. One of these was set aside.\n`;
}
