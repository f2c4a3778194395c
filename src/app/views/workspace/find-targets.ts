import { companyBook } from "../../../core/linkage/company-book.ts";
import { companyKey } from "../../../core/linkage/company-name.ts";
import { foldText } from "../../../core/linkage/fold-text.ts";
import type { Contact } from "../../../core/model/contact.ts";
import { type ContactId, compareIds, contactId } from "../../../core/model/ids.ts";
import type { Records } from "../../../core/model/records.ts";
import type { OptionGroup, SuggestedOption } from "../../components/suggest-box.tsx";
import type { TargetOf } from "../../state/app-state.ts";
import { atOnce, everyStep, type Stepwise } from "../../state/slices.ts";
import { sortedInSteps } from "../../state/sorted-in-steps.ts";
import { people } from "../../words/counts.ts";
import { roleOf } from "../../words/people.ts";
import { foldedNames } from "./folded-names.ts";

/** What can be offered: the folded text of each, and the option itself, made when it is shown. */
interface Targets {
  readonly folded: readonly string[];
  /** Null where it is not to be offered. */
  readonly optionAt: (at: number) => SuggestedOption | null;
}

export interface TargetIndex {
  /** Most people first. */
  readonly companies: Targets;
  /** In the order of the records. */
  readonly people: Targets;
  /** Most people first. */
  readonly industries: Targets;
  /** Every position once, folded. */
  readonly positions: readonly string[];
}

const none: Targets = { folded: [], optionAt: () => null };

/** An index that offers nothing. */
export const noTargets: TargetIndex = { companies: none, people: none, industries: none, positions: [] };

/** Options of these groups name an industry or a role, and say so in their keys. */
export function targetKind(option: SuggestedOption): TargetOf {
  if (option.key.startsWith("industry ")) return "industry";
  return option.key.startsWith("role ") ? "role" : "company-or-person";
}

interface HeldIndex {
  readonly ego: ContactId | null;
  /** What was said of companies is among them. */
  readonly decisions: Records["decisions"];
  readonly index: TargetIndex;
}

const held = new WeakMap<Records["contacts"], HeldIndex>();

type Asked = Pick<Records, "contacts" | "settings" | "decisions">;

/**
 * Everybody and every company one could ask to be introduced to. Ego is left out.
 * Cost: O(contacts + companies log companies) for the first call after a change of the records, then O(1).
 */
export function targetIndex(records: Asked): TargetIndex {
  return atOnce(targetIndexInSteps(records));
}

/** As `targetIndex`, to be laid aside now and then. */
export function* targetIndexInSteps({ contacts, settings, decisions }: Asked): Stepwise<TargetIndex> {
  const { ego } = settings;
  const before = held.get(contacts);
  if (before !== undefined && before.ego === ego && before.decisions === decisions) return before.index;
  const names = yield* foldedNames(contacts);
  const isOffered = (contact: Contact) => contact.id !== ego && contact.kind !== "ego";
  const companies = new Map<string, number>();
  const industries = new Map<string, number>();
  const positions = new Set<string>();
  yield* everyStep(names.contacts, (contact) => {
    if (!isOffered(contact)) return;
    const { company, industry } = contact;
    if (company !== null) companies.set(company, (companies.get(company) ?? 0) + 1);
    if (industry !== null) industries.set(industry, (industries.get(industry) ?? 0) + 1);
    positions.add(contact.position ?? "");
  });
  const index: TargetIndex = {
    companies: yield* companiesOf(companies, decisions),
    industries: yield* industriesOf(industries),
    positions: yield* folded(positions),
    people: {
      folded: names.values,
      optionAt: (at) => {
        const contact = names.contacts[at];
        if (contact === undefined || !isOffered(contact)) return null;
        return { key: contact.id, value: contact.id, label: contact.name, detail: roleOf(contact) };
      },
    },
  };
  held.set(contacts, { ego, decisions, index });
  return index;
}

function* folded(texts: Iterable<string>): Stepwise<readonly string[]> {
  const all: string[] = [];
  yield* everyStep(texts, (text) => all.push(foldText(text)));
  return all;
}

/** Names that are compared as equal, under the one that is written most often. */
interface Spellings {
  readonly key: string;
  name: string;
  /** How often `name` is written. */
  most: number;
  people: number;
}

/** Every company under one name, as the index of companies has it: the most frequent spelling, the first of equally frequent ones. */
function* companiesOf(written: ReadonlyMap<string, number>, decisions: Records["decisions"]): Stepwise<Targets> {
  const book = companyBook(decisions.values());
  const keyOf = (name: string): string | null => {
    const key = companyKey(name);
    return key === null ? null : book.keyOf(key);
  };
  const groups = yield* groupsOf(written, keyOf, (a, b) => compareIds(a, b) < 0);
  // A name that was given counts over the spelling that is written most often.
  for (const group of groups) group.name = book.nameOf(group.key) ?? group.name;
  const options = (group: Spellings) => ({ key: `company ${group.name}`, value: group.name, label: group.name });
  return yield* largestFirst(groups, ({ name }) => foldText(name), options);
}

function* industriesOf(written: ReadonlyMap<string, number>): Stepwise<Targets> {
  // Of several spellings the one that came first.
  const groups = yield* groupsOf(written, (name) => foldText(name).trim(), null);
  const options = ({ name }: Spellings) => ({ key: `industry ${name}`, value: name, label: `Anybody in ${name}` });
  return yield* largestFirst(groups, ({ key }) => key, options);
}

/** @param isBetter of two spellings written equally often; null where the first one stays, however often it is written. */
function* groupsOf(
  written: ReadonlyMap<string, number>,
  keyOf: (name: string) => string | null,
  isBetter: ((name: string, than: string) => boolean) | null,
): Stepwise<readonly Spellings[]> {
  const groups = new Map<string, Spellings>();
  let done = 0;
  for (const [name, count] of written) {
    done += 1;
    if (done % namesAStep === 0) yield;
    const key = keyOf(name);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { key, name, most: count, people: count });
      continue;
    }
    group.people += count;
    if (isBetter === null || count < group.most || (count === group.most && !isBetter(name, group.name))) continue;
    group.name = name;
    group.most = count;
  }
  return [...groups.values()];
}

/** Taking a company's name apart costs more than most steps. */
const namesAStep = 64;

function* largestFirst(
  groups: readonly Spellings[],
  foldedOf: (group: Spellings) => string,
  optionOf: (group: Spellings) => Omit<SuggestedOption, "detail">,
): Stepwise<Targets> {
  const order = yield* sortedInSteps(groups.length, (one, other) => {
    const a = groups[one];
    const b = groups[other];
    return a === undefined || b === undefined ? 0 : b.people - a.people || compareIds(a.key, b.key);
  });
  const texts: string[] = [];
  yield* everyStep(order, (at) => {
    const group = groups[at];
    texts.push(group === undefined ? "" : foldedOf(group));
  });
  return {
    folded: texts,
    optionAt: (at) => {
      const group = groups[order[at] ?? -1];
      return group === undefined ? null : { ...optionOf(group), detail: people(group.people) };
    },
  };
}

/** The largest companies, by name. */
export function largestCompanies({ companies }: TargetIndex, most: number): readonly string[] {
  return best(companies, "", most).map((option) => option.value);
}

/** What fits the text typed: first what begins with it, then what has a word that does, then what holds it. */
export function findTargets(index: TargetIndex, typed: string): readonly OptionGroup[] {
  return atOnce(findTargetsInSteps(index, typed));
}

/** As `findTargets`, to be laid aside now and then. */
export function* findTargetsInSteps(index: TargetIndex, typed: string): Stepwise<readonly OptionGroup[]> {
  const text = foldText(typed).trim();
  return [
    { label: "Companies", options: yield* bestInSteps(index.companies, text, 6) },
    { label: "People", options: text === "" ? [] : yield* bestInSteps(index.people, text, 6) },
    { label: "Industries", options: text === "" ? [] : yield* bestInSteps(index.industries, text, 3) },
    { label: "Roles", options: yield* rolesWith(index.positions, text, typed.trim()) },
  ];
}

/** Only companies. */
export function findCompanies(targets: Targets, typed: string): OptionGroup {
  return { label: "Companies", options: best(targets, foldText(typed).trim(), 6) };
}

/** Only industries. */
export function findIndustries(targets: Targets, typed: string): OptionGroup {
  return { label: "Industries", options: best(targets, foldText(typed).trim(), 6) };
}

/** Only people. */
export function findPeople(targets: Targets, typed: string): OptionGroup {
  const text = foldText(typed).trim();
  return { label: "People", options: text === "" ? [] : best(targets, text, 6) };
}

/** A role is words of a position: there is one as soon as somebody's position holds what was typed. */
function* rolesWith(positions: readonly string[], text: string, words: string): Stepwise<readonly SuggestedOption[]> {
  if (text.length < 3) return [];
  let somebody = false;
  yield* everyStep(positions, (position) => {
    somebody ||= position.includes(text);
  });
  return somebody ? [{ key: `role ${words}`, value: words, label: `Anybody whose role has “${words}”`, detail: null }] : [];
}

function best(targets: Targets, text: string, most: number): readonly SuggestedOption[] {
  return atOnce(bestInSteps(targets, text, most));
}

function* bestInSteps({ folded: texts, optionAt }: Targets, text: string, most: number): Stepwise<readonly SuggestedOption[]> {
  const ranks: [SuggestedOption[], SuggestedOption[], SuggestedOption[]] = [[], [], []];
  const [opening, word, inside] = ranks;
  for (let place = 0; place < texts.length && opening.length < most; place += 1) {
    if (place % textsAStep === 0) yield;
    const written = texts[place] ?? "";
    const at = written.indexOf(text);
    if (at < 0) continue;
    const rank = at === 0 ? opening : written.includes(` ${text}`) ? word : inside;
    if (rank.length >= most) continue;
    const option = optionAt(place);
    if (option !== null) rank.push(option);
  }
  return ranks.flat().slice(0, most);
}

const textsAStep = 2_048;

/** A person is asked about by id, because names repeat; on screen they go by their name. */
export function targetInWords(contacts: Records["contacts"], target: string): string {
  return contacts.get(contactId(target))?.name ?? target;
}
