import type { Ask } from "../model/ask.ts";
import type { Change } from "../model/change.ts";
import type { Contact } from "../model/contact.ts";
import type { Introduction } from "../model/introduction.ts";
import type { Tie } from "../model/tie.ts";

/** A thing before all changes and after all of them. */
export interface NetChange<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** What changes come to, a thing at a time, by id. */
export interface NetChanges {
  readonly contacts: ReadonlyMap<string, NetChange<Contact>>;
  readonly introductions: ReadonlyMap<string, NetChange<Introduction>>;
  readonly ties: ReadonlyMap<string, NetChange<Tie>>;
  readonly asks: ReadonlyMap<string, NetChange<Ask>>;
}

/**
 * @param changes in the order in which they were made
 * @returns one change a thing; none for what came and left again. Settings and imports are no part of a network.
 * Cost: O(changes).
 */
export function netChanges(changes: readonly Change[]): NetChanges {
  const contacts = new Map<string, NetChange<Contact>>();
  const introductions = new Map<string, NetChange<Introduction>>();
  const ties = new Map<string, NetChange<Tie>>();
  const asks = new Map<string, NetChange<Ask>>();
  for (const change of changes) {
    switch (change.of) {
      case "contact":
        take(contacts, change);
        break;
      case "introduction":
        take(introductions, change);
        break;
      case "tie":
        take(ties, change);
        break;
      case "ask":
        take(asks, change);
        break;
      case "import":
      case "decision":
      case "conversation":
      case "lead":
      case "task":
      case "settings":
        break;
    }
  }
  return { contacts, introductions, ties, asks };
}

function take<T extends { readonly id: string }>(net: Map<string, NetChange<T>>, { before, after }: NetChange<T>): void {
  const id = before?.id ?? after?.id;
  if (id === undefined) return;
  const earlier = net.get(id);
  const first = earlier === undefined ? before : earlier.before;
  if (first === null && after === null) net.delete(id);
  else net.set(id, { before: first, after });
}
