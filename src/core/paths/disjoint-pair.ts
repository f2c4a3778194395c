import type { PathFinder } from "./path-finder.ts";
import { to12Digits, type WarmPath } from "./path-search.ts";

/** Up to so many ties the search goes on until the best pair is certain. */
const exactHops = 3;

/** Above, after so many cases, it settles for the best pair seen. */
const mostCases = 300;

/** Whom a way must leave out, as numbers; `~target` stands for the one tie from ego to that target. */
type LeftOut = readonly number[];

/** What each of the two ways leaves out, and the best way it then has. */
interface Case {
  readonly leftOut: readonly [LeftOut, LeftOut];
  readonly ways: readonly [WarmPath, WarmPath];
  readonly product: number;
}

/**
 * Two ways to the targets that share nobody in between, so that a refusal on one leaves the other as it was. Both may end at the
 * same person. A target whom ego knows is reached directly on one way and through somebody on the other; two such targets give
 * two direct ways.
 *
 * @param finder of paths from ego
 * @returns the pair with the largest product of probabilities, the more probable way first (equal ones by fewer ties, then
 * numbers); of several equally good pairs always the same; null where there is none. Up to three ties exact. Above, exact where
 * it takes no more than 300 cases to be certain, which is nearly always; else the best pair seen, or null where none was seen.
 *
 * Begins with the best way for both. Where two ways share somebody, at least one of them must do without: both cases are looked
 * at, the most promising first, until the two ways of a case share nobody. No case left can then be better.
 *
 * Cost: two searches a case. Source: branching on conflicts (Sharon, Stern, Felner, Sturtevant 2015). Minimum-cost flow
 * (Suurballe 1974) knows no longest path.
 */
export function disjointPair(finder: PathFinder): readonly [WarmPath, WarmPath] | null {
  const [best] = finder.find({ top: 1 });
  if (best === undefined) return null;
  const open: Case[] = [{ leftOut: [[], []], ways: [best, best], product: to12Digits(best.probability ** 2) }];
  const seen = new Set<string>();
  let incumbent: readonly [WarmPath, WarmPath] | null = null;
  let incumbentProduct = 0;
  const offer = (one: WarmPath, other: WarmPath): void => {
    const product = to12Digits(one.probability * other.probability);
    if (product <= incumbentProduct) return;
    incumbent = [one, other];
    incumbentProduct = product;
  };
  const mostLooked = finder.problem.maxHops <= exactHops ? Number.POSITIVE_INFINITY : mostCases;
  for (let looked = 0; looked < mostLooked; looked += 1) {
    const next = takeBest(open);
    if (next === null || next.product <= incumbentProduct) break;
    const { leftOut, ways } = next;
    const conflict = conflictOf(...ways);
    if (conflict === null) {
      offer(...ways);
      break;
    }
    if (looked === 0) {
      const partner = bestWithout(finder, innerOf(best), 0);
      if (partner !== null) offer(best, partner);
    }
    for (const side of [0, 1] as const) {
      const more = [...leftOut[side], conflict].sort((a, b) => a - b);
      const kept = ways[1 - side] ?? best;
      const keptOut = leftOut[1 - side] ?? [];
      const key = [more.join(","), keptOut.join(",")].sort().join(";");
      if (seen.has(key)) continue;
      seen.add(key);
      const way = bestWithout(finder, more, (incumbentProduct / kept.probability) * (1 - 1e-9));
      if (way === null) continue;
      const product = Math.min(next.product, to12Digits(way.probability * kept.probability));
      if (product <= incumbentProduct) continue;
      open.push({ leftOut: [more, keptOut], ways: [way, kept], product });
    }
  }
  return incumbent === null ? null : inOrder(incumbent);
}

function bestWithout(finder: PathFinder, leftOut: LeftOut, atLeast: number): WarmPath | null {
  const [way] = finder.find({
    top: 1,
    without: leftOut.filter((contact) => contact >= 0),
    withoutDirect: leftOut.filter((contact) => contact < 0).map((contact) => ~contact),
    atLeast: Math.min(1, atLeast),
  });
  return way ?? null;
}

/** What would have to be left out for a way to share nothing with this one. */
function innerOf({ contacts }: WarmPath): LeftOut {
  return contacts.length === 2 ? [~(contacts[1] ?? 0)] : contacts.slice(1, -1);
}

/** Something both ways have: the one nearest to the targets. */
function conflictOf(one: WarmPath, other: WarmPath): number | null {
  const inner = new Set(innerOf(other));
  return innerOf(one).findLast((contact) => inner.has(contact)) ?? null;
}

/** Few cases are ever open: looking at all is cheaper than keeping them in order. */
function takeBest(open: Case[]): Case | null {
  let at = 0;
  for (let i = 1; i < open.length; i += 1) if ((open[i]?.product ?? 0) > (open[at]?.product ?? 0)) at = i;
  return open.splice(at, 1)[0] ?? null;
}

function inOrder([one, other]: readonly [WarmPath, WarmPath]): readonly [WarmPath, WarmPath] {
  return isBefore(other, one) ? [other, one] : [one, other];
}

function isBefore(a: WarmPath, b: WarmPath): boolean {
  const byOdds = to12Digits(b.probability) - to12Digits(a.probability);
  if (byOdds !== 0) return byOdds < 0;
  if (a.contacts.length !== b.contacts.length) return a.contacts.length < b.contacts.length;
  const at = a.contacts.findIndex((contact, i) => contact !== b.contacts[i]);
  return at !== -1 && (a.contacts[at] ?? 0) < (b.contacts[at] ?? 0);
}
