import type { LineageAnswer, LineageEntry } from "../../../core/answers/network-answers.ts";
import { type ContactId, compareIds } from "../../../core/model/ids.ts";

/** One line of the tree of introductions. */
export interface LineageRow {
  readonly entry: LineageEntry;
  /** From 1, as a tree counts. */
  readonly level: number;
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
  readonly children: number;
  readonly isOpen: boolean;
  /** For each level above, whether a line runs on to a later sibling; drawn beside the names. */
  readonly isLast: boolean;
}

/** The tree of introductions with each contact's introducees at hand, those with the most people after them first. */
export interface LineageTree {
  readonly roots: readonly LineageEntry[];
  readonly childrenOf: ReadonlyMap<ContactId, readonly LineageEntry[]>;
}

/**
 * @param ego stands first among the roots, and is one where nobody is recorded as having introduced ego
 * @returns siblings by how many came in through them, most first, then by name and id. Cost: O(entries log entries).
 */
export function lineageTree(
  { entries }: LineageAnswer,
  { ego, nameOf }: { readonly ego: ContactId | null; readonly nameOf: (contact: ContactId) => string },
): LineageTree {
  const childrenOf = new Map<ContactId, LineageEntry[]>();
  const roots: LineageEntry[] = [];
  for (const entry of entries) {
    if (entry.parent === null) roots.push(entry);
    else {
      const siblings = childrenOf.get(entry.parent);
      if (siblings === undefined) childrenOf.set(entry.parent, [entry]);
      else siblings.push(entry);
    }
  }
  const order = (a: LineageEntry, b: LineageEntry) =>
    Number(b.contact === ego) - Number(a.contact === ego) ||
    b.downstream - a.downstream ||
    compareIds(nameOf(a.contact), nameOf(b.contact)) ||
    compareIds(a.contact, b.contact);
  for (const siblings of childrenOf.values()) siblings.sort(order);
  return { roots: roots.sort(order), childrenOf };
}

/**
 * The lines that show, top to bottom: a contact's introducees follow it where it is open.
 *
 * @param closed whose introducees are folded away
 * Cost: O(lines shown).
 */
export function lineageRows({ roots, childrenOf }: LineageTree, closed: ReadonlySet<ContactId>): readonly LineageRow[] {
  const rows: LineageRow[] = [];
  // A stack and no recursion: lines of introductions may be thousands long.
  const waiting: { readonly entries: readonly LineageEntry[]; readonly level: number; next: number }[] = [
    { entries: roots, level: 1, next: 0 },
  ];
  for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
    const entry = top.entries[top.next];
    if (entry === undefined) {
      waiting.pop();
      continue;
    }
    top.next += 1;
    const children = childrenOf.get(entry.contact) ?? [];
    const isOpen = children.length > 0 && !closed.has(entry.contact);
    rows.push({
      entry,
      level: top.level,
      place: top.next,
      siblings: top.entries.length,
      children: children.length,
      isOpen,
      isLast: top.next === top.entries.length,
    });
    if (isOpen) waiting.push({ entries: children, level: top.level + 1, next: 0 });
  }
  return rows;
}

/** @returns everybody whose introducees have introduced somebody themselves: closed, only two levels show. */
export function closedBelow(tree: LineageTree, levels: number): ReadonlySet<ContactId> {
  const closed = new Set<ContactId>();
  for (const [contact, children] of tree.childrenOf) {
    const generation = (children[0]?.generation ?? 1) - 1;
    if (generation >= levels) closed.add(contact);
  }
  return closed;
}
