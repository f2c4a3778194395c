import { companyKey } from "../linkage/company-name.ts";
import type { Conversation, Theme } from "../model/conversation.ts";
import { type ContactId, type ConversationId, compareIds } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import {
  byDay,
  type ComparedRow,
  type Evidence,
  type GroupName,
  type HeldConversation,
  heldConversations,
  topicKeyOf,
} from "./comparison-evidence.ts";
import { type ComparedTopic, type RowMark, rowMark, topicsOf } from "./comparison-marks.ts";
import { themes } from "./questions.ts";

/** Ratings of "would I be happy there", 1 (no) to 5 (yes), the last one of each person. */
export interface HappyRange {
  readonly people: number;
  readonly lowest: number;
  readonly highest: number;
  /** The average, between whole numbers: more would be said than a few ratings tell. */
  readonly averageFrom: number;
  readonly averageTo: number;
}

/** A column: one person, however many conversations there were with them. */
export interface ComparedPerson {
  readonly contact: ContactId;
  /** By day, then id. */
  readonly conversations: readonly ConversationId[];
  /** What these were about, each once, in the order of the conversations; none where nothing is recorded. */
  readonly occupations: readonly string[];
  readonly companies: readonly string[];
  /** The last rating given after talking with them. */
  readonly happyThere: 1 | 2 | 3 | 4 | 5 | null;
  readonly happyWhy: string;
  /** Other occupations that came up, as they were written. */
  readonly otherOccupations: readonly string[];
}

export interface ComparedCell {
  readonly person: ContactId;
  /** At least one, by conversation, as they were written down. */
  readonly evidence: readonly Evidence[];
}

export interface ComparedTheme {
  readonly row: ComparedRow;
  readonly mark: RowMark;
  /** People who spoke of it, in the order of the columns; the others have no cell. */
  readonly cells: readonly ComparedCell[];
}

export interface ComparedGroup extends GroupName {
  readonly conversations: number;
  readonly people: number;
  /** Topics, compared within the group. */
  readonly contradictions: number;
  readonly agreements: number;
  readonly singleSources: number;
  /** Themes that nobody of the group spoke about. */
  readonly notAsked: readonly Theme[];
  /** Null where nothing was rated. */
  readonly happy: HappyRange | null;
}

export interface GroupChoice extends GroupName {
  readonly conversations: number;
}

/**
 * What to ask next: about a topic on which people contradict each other, about a theme that nobody spoke about, about one that
 * only one person did.
 */
export type NextQuestion =
  | { readonly code: "settle"; readonly topic: string; readonly theme: Theme; readonly acrossOccupations: boolean }
  | { readonly code: "not-asked"; readonly theme: Theme }
  | { readonly code: "second-person"; readonly theme: Theme; readonly person: ContactId };

export interface Comparison {
  /** Columns: by occupation (unrecorded last), then by first conversation. */
  readonly people: readonly ComparedPerson[];
  readonly conversations: number;
  /** Every theme, the closing one only where something stands there; what was learned last, where something was. */
  readonly themes: readonly ComparedTheme[];
  readonly topics: readonly ComparedTopic[];
  /** Of what is compared, by label, unrecorded last. */
  readonly occupations: readonly ComparedGroup[];
  readonly companies: readonly ComparedGroup[];
  readonly happy: HappyRange | null;
  /** Topics to settle, then themes not asked about, then those heard from one person, each in the order of the themes. */
  readonly next: readonly NextQuestion[];
  /** The planned conversation that comes first, of any occupation: where to ask. */
  readonly planned: ConversationId | null;
  /** What there is to choose from: of every conversation that was held and written down. */
  readonly choices: { readonly occupations: readonly GroupChoice[]; readonly companies: readonly GroupChoice[] };
  /** Held and not written down, by day: they cannot be compared yet. */
  readonly unwritten: readonly ConversationId[];
}

export interface CompareOptions {
  /** Only conversations about one of these, compared without case and accents; all where there are none. */
  readonly occupations?: readonly string[];
  /** Keys or names of companies as `choices` gives them; all where there are none. */
  readonly companies?: readonly string[];
}

/**
 * What several conversations say, theme by theme and person by person. Every finding of a held conversation that is compared
 * stands in one cell, once; fields of the reflection stand beside them (see `comparison-evidence.ts`). Several conversations with
 * one person are one source.
 *
 * @param options what is chosen among the conversations; occupation and company both have to fit
 * @returns everything ordered; the same records give the same comparison, whatever order they were made in
 * Cost: O(conversations log conversations + findings), and for each topic the pairs of those for and against.
 */
export function compareConversations(
  records: Pick<Records, "contacts" | "conversations" | "decisions">,
  { occupations = [], companies = [] }: CompareOptions = {},
): Comparison {
  const all = heldConversations(records);
  const written = all.filter(({ isWritten }) => isWritten);
  const wantedOccupations = new Set(occupations.map(topicKeyOf));
  const wantedCompanies = new Set(companies.flatMap((name) => [topicKeyOf(name), companyKey(name)]));
  const isChosen = ({ occupation, company }: HeldConversation) =>
    (wantedOccupations.size === 0 || wantedOccupations.has(occupation.key)) &&
    (wantedCompanies.size === 0 || wantedCompanies.has(company.key) || wantedCompanies.has(topicKeyOf(company.label)));
  const held = written.filter(isChosen);
  const people = columnsOf(held);
  const columns = people.map(({ contact }) => contact);
  const evidence = held.flatMap((one) => one.evidence);
  const topics = topicsOf(evidence, columns);
  const rows = rowsOf(evidence, columns);
  return {
    people,
    conversations: held.length,
    themes: rows,
    topics,
    occupations: groupsOf(held, ({ occupation }) => occupation),
    companies: groupsOf(held, ({ company }) => company),
    happy: happyRange(held),
    next: nextQuestions(topics, rows),
    planned: firstPlanned(records),
    choices: {
      occupations: choicesOf(written, ({ occupation }) => occupation),
      companies: choicesOf(written, ({ company }) => company),
    },
    unwritten: all.filter((one) => !one.isWritten && isChosen(one)).map(({ conversation }) => conversation.id),
  };
}

function columnsOf(held: readonly HeldConversation[]): readonly ComparedPerson[] {
  const byPerson = new Map<ContactId, HeldConversation[]>();
  for (const one of held) {
    const others = byPerson.get(one.conversation.with);
    if (others === undefined) byPerson.set(one.conversation.with, [one]);
    else others.push(one);
  }
  // Of each person in order of day, and so are the people: what is left is to bring occupations together.
  return [...byPerson]
    .sort(([, [a]], [, [b]]) => byLabel(a?.occupation ?? unrecorded, b?.occupation ?? unrecorded))
    .map(([contact, own]): ComparedPerson => {
      const rated = own.filter(({ conversation: { reflection } }) => (reflection?.happyThere ?? null) !== null);
      const last = rated.at(-1)?.conversation.reflection ?? null;
      return {
        contact,
        conversations: own.map(({ conversation }) => conversation.id),
        occupations: eachOnce(own.map(({ occupation }) => occupation.label)),
        companies: eachOnce(own.map(({ company }) => company.label)),
        happyThere: last?.happyThere ?? null,
        happyWhy: last?.happyWhy ?? "",
        otherOccupations: eachOnce(own.map(({ conversation }) => conversation.reflection?.otherOccupation.trim() ?? "")),
      };
    });
}

function rowsOf(evidence: readonly Evidence[], columns: readonly ContactId[]): readonly ComparedTheme[] {
  const byRow = new Map<ComparedRow, Evidence[]>([...themes, "learned" as const].map((row) => [row, []]));
  for (const each of evidence) byRow.get(each.row)?.push(each);
  return [...byRow]
    .filter(([row, heard]) => heard.length > 0 || (row !== "closing" && row !== "learned"))
    .map(([row, heard]) => ({
      row,
      mark: rowMark(row, heard, columns),
      cells: columns.flatMap((person) => {
        const own = heard.filter((each) => each.person === person);
        return own.length === 0 ? [] : [{ person, evidence: own }];
      }),
    }));
}

function nextQuestions(topics: readonly ComparedTopic[], rows: readonly ComparedTheme[]): readonly NextQuestion[] {
  const settle = topics.flatMap(({ label, themes: [theme], mark }): readonly NextQuestion[] =>
    mark.code === "contradiction" && theme !== undefined
      ? [{ code: "settle", topic: label, theme, acrossOccupations: mark.acrossOccupations }]
      : [],
  );
  const notAsked = rows.flatMap(({ row, mark }): readonly NextQuestion[] =>
    mark.code === "not-asked" && row !== "learned" ? [{ code: "not-asked", theme: row }] : [],
  );
  const second = rows.flatMap(({ row, mark }): readonly NextQuestion[] =>
    mark.code === "single-source" && row !== "learned" && row !== "closing"
      ? [{ code: "second-person", theme: row, person: mark.person }]
      : [],
  );
  return [...settle, ...notAsked, ...second];
}

function groupsOf(held: readonly HeldConversation[], groupOf: (one: HeldConversation) => GroupName): readonly ComparedGroup[] {
  return grouped(held, groupOf).map(([name, own]): ComparedGroup => {
    const columns = columnsOf(own).map(({ contact }) => contact);
    const evidence = own.flatMap((one) => one.evidence);
    const marks = topicsOf(evidence, columns).map(({ mark }) => mark.code);
    const count = (code: ComparedTopic["mark"]["code"]) => marks.filter((mark) => mark === code).length;
    return {
      ...name,
      conversations: own.length,
      people: columns.length,
      contradictions: count("contradiction"),
      agreements: count("agreement"),
      singleSources: count("single-source"),
      notAsked: themes.filter((theme) => theme !== "closing" && !evidence.some(({ row }) => row === theme)),
      happy: happyRange(own),
    };
  });
}

function choicesOf(held: readonly HeldConversation[], groupOf: (one: HeldConversation) => GroupName): readonly GroupChoice[] {
  return grouped(held, groupOf).map(([name, own]) => ({ ...name, conversations: own.length }));
}

function grouped(
  held: readonly HeldConversation[],
  groupOf: (one: HeldConversation) => GroupName,
): readonly (readonly [GroupName, readonly HeldConversation[]])[] {
  const groups = new Map<string, [GroupName, HeldConversation[]]>();
  for (const one of held) {
    const name = groupOf(one);
    const group = groups.get(name.key);
    if (group === undefined) groups.set(name.key, [name, [one]]);
    else group[1].push(one);
  }
  return [...groups.values()].sort(([a], [b]) => byLabel(a, b));
}

/** Whoever has been asked twice has changed their mind at most once: the later rating counts. */
function happyRange(held: readonly HeldConversation[]): HappyRange | null {
  const ratings = columnsOf(held).flatMap(({ happyThere }) => (happyThere === null ? [] : [happyThere]));
  if (ratings.length === 0) return null;
  const sum = ratings.reduce<number>((total, rating) => total + rating, 0);
  return {
    people: ratings.length,
    lowest: Math.min(...ratings),
    highest: Math.max(...ratings),
    averageFrom: Math.floor(sum / ratings.length),
    averageTo: Math.ceil(sum / ratings.length),
  };
}

function firstPlanned({ conversations }: Pick<Records, "conversations">): ConversationId | null {
  const planned: readonly Conversation[] = [...conversations.values()].filter(({ stage }) => stage === "planned");
  const [first] = [...planned].sort(byDay);
  return first?.id ?? null;
}

const unrecorded: GroupName = { key: "", label: "" };

function byLabel(a: GroupName, b: GroupName): number {
  return Number(a.key === "") - Number(b.key === "") || compareIds(a.key, b.key);
}

function eachOnce(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}
