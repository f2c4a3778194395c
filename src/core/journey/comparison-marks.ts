import type { Theme } from "../model/conversation.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import type { ComparedRow, Evidence } from "./comparison-evidence.ts";
import { themes } from "./questions.ts";

/**
 * What several people make of one topic. People are those of the columns, in their order.
 *
 * - `contradiction`: one speaks for it and another against it; `both` say both, in one conversation or in several.
 *   `acrossOccupations`: only people of different occupations do, so that it may be the occupations that differ.
 * - `agreement`: two or more have the same stance, and nobody the other.
 * - `single-source`: exactly one person spoke of it.
 * - `heard`: several did, and it is none of these.
 */
export type TopicMark =
  | {
      readonly code: "contradiction";
      readonly for: readonly ContactId[];
      readonly against: readonly ContactId[];
      readonly both: readonly ContactId[];
      readonly acrossOccupations: boolean;
    }
  | { readonly code: "agreement"; readonly stance: -1 | 1; readonly people: readonly ContactId[] }
  | { readonly code: "single-source"; readonly person: ContactId }
  | { readonly code: "heard" };

export interface ComparedTopic {
  readonly key: string;
  /** As it was written first. */
  readonly label: string;
  /** Under which it stands, in order. */
  readonly themes: readonly Theme[];
  /** Who spoke of it, in the order of the columns. */
  readonly people: readonly ContactId[];
  readonly mark: TopicMark;
}

/**
 * What several people make of a theme, as a whole. Weaker than the mark of a topic: it rests on what was written without a topic,
 * which may be about different matters.
 *
 * - `differ`: of those who only speak for or only against, there are some of either. `same-way`: two or more of one, none else.
 *   Neither is told of what people like and find hard, where the stance lies in the theme.
 * - `single-source`: exactly one person spoke of it, with a topic or without.
 * - `not-asked`: nobody did. `heard`: several did, and it is none of these.
 */
export type RowMark =
  | { readonly code: "differ"; readonly for: readonly ContactId[]; readonly against: readonly ContactId[] }
  | { readonly code: "same-way"; readonly stance: -1 | 1; readonly people: readonly ContactId[] }
  | { readonly code: "single-source"; readonly person: ContactId }
  | { readonly code: "not-asked" }
  | { readonly code: "heard" };

interface Sides {
  readonly people: readonly ContactId[];
  readonly for: readonly ContactId[];
  readonly against: readonly ContactId[];
  readonly both: readonly ContactId[];
}

/**
 * @param evidence in the order in which it is shown
 * @param columns everybody in it, in order
 * @returns topics in the order of their first rows, then by key. Cost: O(evidence + topics log topics), and the pairs of sides.
 */
export function topicsOf(evidence: readonly Evidence[], columns: readonly ContactId[]): readonly ComparedTopic[] {
  const byTopic = new Map<string, Evidence[]>();
  for (const each of evidence) {
    if (each.topicKey === "") continue;
    const others = byTopic.get(each.topicKey);
    if (others === undefined) byTopic.set(each.topicKey, [each]);
    else others.push(each);
  }
  const placeOf = ({ themes: [first = "closing"] }: ComparedTopic) => themes.indexOf(first);
  return [...byTopic]
    .map(([key, heard]): ComparedTopic => {
      const sides = sidesOf(heard, columns);
      const under = themes.filter((theme) => heard.some(({ row }) => row === theme));
      return { key, label: heard[0]?.topic ?? "", themes: under, people: sides.people, mark: topicMark(sides, heard) };
    })
    .sort((a, b) => placeOf(a) - placeOf(b) || compareIds(a.key, b.key));
}

function topicMark(sides: Sides, heard: readonly Evidence[]): TopicMark {
  const { people } = sides;
  const [only, second] = people;
  if (only !== undefined && second === undefined) return { code: "single-source", person: only };
  const pairs = heard.flatMap((one) =>
    one.stance !== 1
      ? []
      : heard.filter(({ person, stance }) => stance === -1 && person !== one.person).map((other) => [one, other] as const),
  );
  if (pairs.length > 0) {
    const isOneOccupation = pairs.some(
      ([one, other]) => one.occupationKey === other.occupationKey || one.occupationKey === "" || other.occupationKey === "",
    );
    return {
      code: "contradiction",
      for: sides.for,
      against: sides.against,
      both: sides.both,
      acrossOccupations: !isOneOccupation,
    };
  }
  return sameStance(sides, "agreement") ?? { code: "heard" };
}

/** Themes whose name says already how people feel about what stands there. */
const onesided: ReadonlySet<ComparedRow> = new Set<ComparedRow>(["likes", "challenges", "learned"]);

/** @param heard all evidence of the row @returns its mark; `heard` for what was learned, which is no theme. Cost: O(heard). */
export function rowMark(row: ComparedRow, heard: readonly Evidence[], columns: readonly ContactId[]): RowMark {
  if (row === "learned") return { code: "heard" };
  const { people } = sidesOf(heard, columns);
  const [only, second] = people;
  if (only === undefined) return { code: "not-asked" };
  if (second === undefined) return { code: "single-source", person: only };
  if (onesided.has(row)) return { code: "heard" };
  const sides = sidesOf(
    heard.filter(({ topicKey }) => topicKey === ""),
    columns,
  );
  if (sides.for.length > 0 && sides.against.length > 0) return { code: "differ", for: sides.for, against: sides.against };
  return sameStance(sides, "same-way") ?? { code: "heard" };
}

function sameStance<Code extends string>(sides: Sides, code: Code) {
  if (sides.both.length > 0) return null;
  if (sides.for.length > 1 && sides.against.length === 0) return { code, stance: 1 as const, people: sides.for };
  if (sides.against.length > 1 && sides.for.length === 0) return { code, stance: -1 as const, people: sides.against };
  return null;
}

function sidesOf(heard: readonly Evidence[], columns: readonly ContactId[]): Sides {
  const stances = new Map<ContactId, Set<number>>();
  for (const { person, stance } of heard) stances.set(person, (stances.get(person) ?? new Set()).add(stance));
  const people = columns.filter((person) => stances.has(person));
  const says = (person: ContactId, stance: number) => stances.get(person)?.has(stance) === true;
  return {
    people,
    for: people.filter((person) => says(person, 1) && !says(person, -1)),
    against: people.filter((person) => says(person, -1) && !says(person, 1)),
    both: people.filter((person) => says(person, 1) && says(person, -1)),
  };
}
