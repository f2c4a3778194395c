import type { ChosenQuestion } from "../model/conversation.ts";
import type { BankQuestion } from "../model/goal.ts";
import { compareIds } from "../model/ids.ts";
import type { Purpose } from "../model/purpose.ts";
import type { Records, Settings } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";
import { type BankEntry, questionBank, themes } from "./questions.ts";

/** A question as it stands in the person's bank. */
export interface OfferedQuestion extends ChosenQuestion {
  readonly favourite: boolean;
  readonly hidden: boolean;
  /** Null: fits both. */
  readonly only: Purpose | null;
  /** Made by the person. */
  readonly own: boolean;
  /** Comes with the program, in other words than it came. */
  readonly reworded: boolean;
}

/**
 * - `no-text`: there is nothing to ask.
 * - `is-there`: the bank holds a question of these words.
 * - `closing-stays`: the two closing questions are always asked, and no other is made one of them.
 */
export type QuestionProblem = "unknown-question" | "no-text" | "is-there" | "closing-stays";

const entries: ReadonlyMap<string, BankEntry> = new Map(questionBank.map((entry) => [entry.id, entry]));

/**
 * Everything in the bank, hidden questions and closing ones included.
 *
 * @returns by theme; within one those that come with the program, in their order, then the person's own by id
 * Cost: O(questions log questions).
 */
export function allQuestions({ questions = [] }: Pick<Settings, "questions">): readonly OfferedQuestion[] {
  const changed = new Map(questions.map((one) => [one.id, one]));
  const shipped = questionBank.map((entry) => offered(entry, changed.get(entry.id)));
  const own = questions
    .filter(({ id }) => !entries.has(id))
    .map((one): OfferedQuestion => ({ ...one, only: null, own: true, reworded: false }))
    .sort((a, b) => compareIds(a.id, b.id));
  const place = new Map(themes.map((theme, at) => [theme, at]));
  // Sorting keeps the order of those that are equal.
  return [...shipped, ...own].sort((a, b) => (place.get(a.theme) ?? 0) - (place.get(b.theme) ?? 0));
}

/**
 * What can be chosen for a conversation: nothing hidden, nothing that is only for the other purpose, and not the closing
 * questions, which are always asked.
 *
 * @returns by theme, favourites first within each, else as `allQuestions`. Cost: O(questions log questions).
 */
export function questionsFor(settings: Pick<Settings, "questions">, purpose: Purpose): readonly OfferedQuestion[] {
  const fitting = allQuestions(settings).filter(
    ({ theme, hidden, only }) => theme !== "closing" && !hidden && (only === null || only === purpose),
  );
  return themes.flatMap((theme) => {
    const ofTheme = fitting.filter((one) => one.theme === theme);
    return [...ofTheme.filter(({ favourite }) => favourite), ...ofTheme.filter(({ favourite }) => !favourite)];
  });
}

/** @returns the two questions with which every conversation ends: who else, and may I use your name. Cost: O(questions). */
export function closingQuestions(settings: Pick<Settings, "questions">): readonly ChosenQuestion[] {
  return allQuestions(settings)
    .filter(({ theme }) => theme === "closing")
    .map(({ id, theme, text }) => ({ id, theme, text }));
}

/**
 * Changes wording, favours or hides a question; what is left out stays.
 *
 * @returns the edit, without changes where nothing is new; a question that is again as it came is no longer kept among the changes
 * Cost: O(questions log questions).
 */
export function editQuestion(
  records: Records,
  { question: id, ...said }: { readonly question: string } & Partial<Pick<BankQuestion, "text" | "favourite" | "hidden">>,
): Edit | Refused<QuestionProblem> {
  const all = allQuestions(records.settings);
  const before = all.find((one) => one.id === id);
  if (before === undefined) return { problem: "unknown-question" };
  const text = said.text?.trim() ?? before.text;
  if (text === "") return { problem: "no-text" };
  if (all.some((one) => one.id !== id && sameWords(one.text, text))) return { problem: "is-there" };
  const { favourite = before.favourite, hidden = before.hidden } = said;
  if (before.theme === "closing" && hidden) return { problem: "closing-stays" };
  const after: BankQuestion = { id, theme: before.theme, text, favourite, hidden };
  const asItCame = entries.get(id)?.text === text && !favourite && !hidden;
  return withQuestions(records, id, asItCame ? null : after);
}

/**
 * Adds a question of the person's own, for both purposes.
 *
 * @param theme any but `closing`
 * @returns the edit and the question's id. Cost: O(questions log questions).
 */
export function addQuestion(
  records: Records,
  { theme, text: typed, favourite = false }: Pick<BankQuestion, "theme" | "text"> & { readonly favourite?: boolean },
): (Edit & { readonly question: string }) | Refused<QuestionProblem> {
  const text = typed.trim();
  if (text === "") return { problem: "no-text" };
  if (theme === "closing") return { problem: "closing-stays" };
  const all = allQuestions(records.settings);
  if (all.some((one) => sameWords(one.text, text))) return { problem: "is-there" };
  const base = `own-${stableHash(`${theme}\n${text}`)}`;
  let id = base;
  for (let count = 2; all.some((one) => one.id === id); count += 1) id = `${base}-${count}`;
  return { ...withQuestions(records, id, { id, theme, text, favourite, hidden: false }), question: id };
}

/**
 * Takes a question of the person's own out of the bank, or gives one that came with the program back its first words, shown and
 * no favourite. Conversations for which it was chosen keep it.
 *
 * @returns the edit, without changes where there is nothing to take back. Cost: O(questions log questions).
 */
export function forgetQuestion(
  records: Records,
  { question: id }: { readonly question: string },
): Edit | Refused<"unknown-question"> {
  const isKept = records.settings.questions?.some((one) => one.id === id) === true;
  if (!isKept && !entries.has(id)) return { problem: "unknown-question" };
  return withQuestions(records, id, null);
}

function offered(entry: BankEntry, changed: BankQuestion | undefined): OfferedQuestion {
  const { text, favourite, hidden } = changed ?? { text: entry.text, favourite: false, hidden: false };
  const isClosing = entry.theme === "closing";
  return { ...entry, text, favourite, hidden: hidden && !isClosing, own: false, reworded: text !== entry.text };
}

function sameWords(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function withQuestions(records: Records, id: string, after: BankQuestion | null): Edit {
  const draft = new RecordsUnderEdit(records);
  const { questions: before = [], ...rest } = records.settings;
  const others = before.filter((one) => one.id !== id);
  const questions = (after === null ? others : [...others, after]).sort((a, b) => compareIds(a.id, b.id));
  // No list stands for an empty one: otherwise a change and its taking back would leave a trace.
  draft.preferences = questions.length === 0 ? rest : { ...rest, questions };
  return { changes: draft.changes(), summary: { code: "journey", did: "edit-question", name: "" } };
}
