import { companyIndex } from "../../../core/linkage/company-name.ts";
import { foldText } from "../../../core/linkage/fold-text.ts";
import type { Contact } from "../../../core/model/contact.ts";
import { type ContactId, compareIds, contactId } from "../../../core/model/ids.ts";
import type { Records } from "../../../core/model/records.ts";
import type { OptionGroup, SuggestedOption } from "../../components/suggest-box.tsx";
import type { TargetOf } from "../../state/app-state.ts";
import { people } from "../../words/counts.ts";
import { roleOf } from "../../words/people.ts";

interface Target {
  readonly folded: string;
  readonly option: SuggestedOption;
}

export interface TargetIndex {
  /** Most people first. */
  readonly companies: readonly Target[];
  readonly people: readonly Target[];
  /** Most people first. */
  readonly industries: readonly Target[];
  /** Every position once, folded. */
  readonly positions: readonly string[];
}

/** Options of these groups name an industry or a role, and say so in their keys. */
export function targetKind(option: SuggestedOption): TargetOf {
  if (option.key.startsWith("industry ")) return "industry";
  return option.key.startsWith("role ") ? "role" : "company-or-person";
}

const held = new WeakMap<Records["contacts"], { readonly ego: ContactId | null; readonly index: TargetIndex }>();

/**
 * Everybody and every company one could ask to be introduced to. Ego is left out.
 * Cost: O(contacts log contacts) for the first call after a change of the records, then O(1).
 */
export function targetIndex(records: Pick<Records, "contacts" | "settings">): TargetIndex {
  const before = held.get(records.contacts);
  if (before !== undefined && before.ego === records.settings.ego) return before.index;
  const index = makeIndex(records);
  held.set(records.contacts, { ego: records.settings.ego, index });
  return index;
}

function makeIndex(records: Pick<Records, "contacts" | "settings">): TargetIndex {
  const contacts = [...records.contacts.values()].filter(
    (contact) => contact.id !== records.settings.ego && contact.kind !== "ego",
  );
  const { companyOf, names } = companyIndex(contacts);
  const counts = new Uint32Array(names.length);
  for (const company of companyOf) if (company >= 0) counts[company] = (counts[company] ?? 0) + 1;
  const companies = names
    .map((name, place) => ({ name, count: counts[place] ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .map(({ name, count }) => ({
      folded: foldText(name),
      option: { key: `company ${name}`, value: name, label: name, detail: people(count) },
    }));
  return {
    companies,
    industries: industriesOf(contacts),
    positions: Array.from(new Set(contacts.map(({ position }) => position ?? "")), foldText),
    people: contacts.map((contact) => ({
      folded: foldText(contact.name),
      option: { key: contact.id, value: contact.id, label: contact.name, detail: roleOf(contact) },
    })),
  };
}

function industriesOf(contacts: readonly Contact[]): readonly Target[] {
  const written = new Map<string, number>();
  for (const { industry } of contacts) if (industry !== null) written.set(industry, (written.get(industry) ?? 0) + 1);
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const [name, count] of written) {
    const folded = foldText(name).trim();
    const known = counts.get(folded);
    if (known === undefined) counts.set(folded, { name, count });
    else known.count += count;
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.count - one.count || compareIds(a, b))
    .map(([folded, { name, count }]) => ({
      folded,
      option: { key: `industry ${name}`, value: name, label: `Anybody in ${name}`, detail: people(count) },
    }));
}

/** What fits the text typed: first what begins with it, then what has a word that does, then what holds it. */
export function findTargets(index: TargetIndex, typed: string): readonly OptionGroup[] {
  const text = foldText(typed).trim();
  return [
    findCompanies(index.companies, typed),
    findPeople(index.people, typed),
    { label: "Industries", options: text === "" ? [] : best(index.industries, text, 3) },
    { label: "Roles", options: rolesWith(index.positions, text, typed.trim()) },
  ];
}

/** Only companies. */
export function findCompanies(targets: readonly Target[], typed: string): OptionGroup {
  return { label: "Companies", options: best(targets, foldText(typed).trim(), 6) };
}

/** Only people. */
export function findPeople(targets: readonly Target[], typed: string): OptionGroup {
  const text = foldText(typed).trim();
  return { label: "People", options: text === "" ? [] : best(targets, text, 6) };
}

/** A role is words of a position: there is one as soon as somebody's position holds what was typed. */
function rolesWith(positions: readonly string[], text: string, words: string): readonly SuggestedOption[] {
  if (text.length < 3 || !positions.some((position) => position.includes(text))) return [];
  return [{ key: `role ${words}`, value: words, label: `Anybody whose role has “${words}”`, detail: null }];
}

function best(targets: readonly Target[], text: string, most: number): readonly SuggestedOption[] {
  if (text === "") return targets.slice(0, most).map((target) => target.option);
  const ranks: [SuggestedOption[], SuggestedOption[], SuggestedOption[]] = [[], [], []];
  for (const { folded, option } of targets) {
    const at = folded.indexOf(text);
    if (at < 0) continue;
    const [opening, word, inside] = ranks;
    if (at === 0) opening.push(option);
    else if (folded.includes(` ${text}`)) word.push(option);
    else inside.push(option);
    if (opening.length >= most) break;
  }
  return ranks.flat().slice(0, most);
}

/** A person is asked about by id, because names repeat; on screen they go by their name. */
export function targetInWords(contacts: Records["contacts"], target: string): string {
  return contacts.get(contactId(target))?.name ?? target;
}
