import type { FileChoice, PersonAnswered, PersonQuestion } from "../../core/linkage/import-plan.ts";
import type { TableChoice } from "../../io/table-view.ts";
import type { FileProblem, ReadFileInfo } from "../../worker/protocol.ts";
import type { TableChoices } from "./import-state.ts";

/**
 * What was said about each reading, for readings made anew: a reading of the same kind keeps what was said of it.
 *
 * @param read the readings now; `before` those that `choices` run along with
 */
export function choicesFor(
  read: readonly ReadFileInfo[],
  before: readonly ReadFileInfo[],
  choices: readonly FileChoice[],
): readonly FileChoice[] {
  const said = new Map(before.map((info, place) => [readingKey(info), choices[place] ?? info.choice]));
  return read.map((info) => said.get(readingKey(info)) ?? info.choice);
}

function readingKey({ from, file, kind, listOf }: ReadFileInfo): string {
  return [from, kind, listOf, file].join("\n");
}

/** @returns whether the person can say how the table is read; one without rows holds nothing, whatever its columns mean. */
export function canBeSaid({ table }: Pick<FileProblem, "table">): boolean {
  return table !== null && table.rows > 0;
}

/** The questions so far and those that are new, each once; a question that nobody asks any more stays only if it was answered. */
export function askedSoFar(
  asked: readonly PersonQuestion[],
  open: readonly PersonQuestion[],
  answers: readonly PersonAnswered[],
): readonly PersonQuestion[] {
  const now = new Map(open.map((question) => [question.text, question]));
  const answered = new Set(answers.map(({ text }) => text));
  const kept = asked.flatMap((question) => {
    const current = now.get(question.text);
    if (current !== undefined) return [current];
    return answered.has(question.text) ? [question] : [];
  });
  const known = new Set(kept.map(({ text }) => text));
  return [...kept, ...open.filter(({ text }) => !known.has(text))];
}

/** What is said of one name takes the place of what was said of it before; null takes it back. */
export function withAnswer(
  answers: readonly PersonAnswered[],
  text: string,
  answer: Omit<PersonAnswered, "text"> | null,
): readonly PersonAnswered[] {
  const others = answers.filter((given) => given.text !== text);
  return answer === null ? others : [...others, { text, ...answer }];
}

/**
 * The same with what is said of one table; null: it is read as it was found.
 *
 * @param replaced parts of the file in whose place the table is read: other sheets of its workbook
 */
export function withTable(
  tables: TableChoices,
  from: number,
  part: string,
  choice: TableChoice | null,
  replaced: readonly string[] = [],
): TableChoices {
  const ofFile = new Map(tables.get(from) ?? []);
  for (const other of [part, ...replaced]) ofFile.delete(other);
  if (choice !== null) ofFile.set(part, choice);
  return new Map(tables).set(from, ofFile);
}
