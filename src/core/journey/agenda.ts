import type { ChosenQuestion, Theme } from "../model/conversation.ts";

/**
 * - `opening`: thanks for the time, who I am, the time agreed on.
 * - `questions`: chosen questions of neighbouring themes; `open`: no question was chosen, whatever comes up.
 * - `closing`: the two closing questions.
 * - `thanks`: thanks, and what happens next.
 */
export type AgendaKind = "opening" | "questions" | "open" | "closing" | "thanks";

export interface AgendaBlock {
  readonly kind: AgendaKind;
  /** Minutes from the beginning. */
  readonly from: number;
  /** Whole minutes, at least 1. */
  readonly minutes: number;
  /** In the order in which they come up. Of `questions` and `closing` only. */
  readonly themes: readonly Theme[];
  readonly questions: readonly ChosenQuestion[];
}

export type AgendaWarning =
  | { readonly code: "no-questions" }
  /** `most`: how many there is time for. */
  | { readonly code: "too-many-questions"; readonly most: number; readonly chosen: number };

export interface Agenda {
  readonly blocks: readonly AgendaBlock[];
  /** How many questions there is time for. */
  readonly most: number;
  readonly warnings: readonly AgendaWarning[];
}

/** Asking, listening and writing down take about so many minutes at the least. */
const minutesAQuestion = 2.5;

/**
 * Divides the agreed time. Questions are asked in the order given; the closing ones come last whatever was chosen, with time
 * kept for them, and only thanks after them.
 *
 * @param chosen.minutes the length agreed on, whole minutes from 5 on
 * @param chosen.questions those of the theme `closing` are left out: `closing` is asked instead
 * @returns blocks whose minutes add up to just that length. Neighbouring questions of a theme make a block; where there are more
 * blocks than minutes, the smallest neighbours are put together.
 *
 * Cost: O(questions²). Method: a minute for each block, the rest by the number of questions, largest remainders first.
 */
export function agendaOf(chosen: {
  readonly minutes: number;
  readonly questions: readonly ChosenQuestion[];
  readonly closing: readonly ChosenQuestion[];
}): Agenda {
  const { minutes, closing } = chosen;
  const questions = chosen.questions.filter(({ theme }) => theme !== "closing");
  const opening = minutes < 15 ? 1 : 2;
  const thanks = minutes < 40 ? 1 : 2;
  const last = Math.min(6, Math.max(1, Math.round(minutes * 0.15)));
  const middle = minutes - opening - last - thanks;
  const groups = inGroups(questions, middle);
  const shares = shared(
    middle,
    groups.map((group) => group.length),
  );
  const parts: Omit<AgendaBlock, "from">[] = [
    { kind: "opening", minutes: opening, themes: [], questions: [] },
    ...(groups.length === 0 ? [{ kind: "open", minutes: middle, themes: [], questions: [] } as const] : []),
    ...groups.map((group, place) => ({
      kind: "questions" as const,
      minutes: shares[place] ?? 1,
      themes: [...new Set(group.map(({ theme }) => theme))],
      questions: group,
    })),
    { kind: "closing", minutes: last, themes: ["closing"], questions: closing },
    { kind: "thanks", minutes: thanks, themes: [], questions: [] },
  ];
  let from = 0;
  const blocks = parts.map((part): AgendaBlock => {
    const block = { ...part, from };
    from += part.minutes;
    return block;
  });
  const most = Math.max(1, Math.floor(middle / minutesAQuestion));
  return { blocks, most, warnings: warningsOf(questions.length, most) };
}

/**
 * @param minute minutes since the beginning, fractions allowed
 * @returns the place of the block that is on: the first before the beginning, the last when time is up. Cost: O(blocks).
 */
export function blockAt({ blocks }: Pick<Agenda, "blocks">, minute: number): number {
  return Math.max(
    0,
    blocks.findLastIndex(({ from }) => from <= minute),
  );
}

function warningsOf(chosen: number, most: number): readonly AgendaWarning[] {
  if (chosen === 0) return [{ code: "no-questions" }];
  return chosen > most ? [{ code: "too-many-questions", most, chosen }] : [];
}

function inGroups(questions: readonly ChosenQuestion[], most: number): readonly (readonly ChosenQuestion[])[] {
  const groups: ChosenQuestion[][] = [];
  for (const question of questions) {
    const last = groups.at(-1);
    if (last?.[0]?.theme === question.theme) last.push(question);
    else groups.push([question]);
  }
  while (groups.length > Math.max(1, most)) {
    let smallest = 0;
    for (let at = 1; at + 1 < groups.length; at += 1) if (together(at) < together(smallest)) smallest = at;
    groups.splice(smallest, 2, [...(groups[smallest] ?? []), ...(groups[smallest + 1] ?? [])]);
  }
  return groups;

  function together(at: number): number {
    return (groups[at]?.length ?? 0) + (groups[at + 1]?.length ?? 0);
  }
}

function shared(minutes: number, counts: readonly number[]): readonly number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const free = minutes - counts.length;
  const exact = counts.map((count) => (free * count) / all);
  const whole = exact.map(Math.floor);
  const left = free - whole.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact
    .map((share, place) => ({ place, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  const more = new Set(byRemainder.slice(0, left).map(({ place }) => place));
  return whole.map((count, place) => 1 + count + (more.has(place) ? 1 : 0));
}
