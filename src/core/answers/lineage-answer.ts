import { namesPerIntroduction, peopleOfCircle } from "../network/introduction-forest.ts";
import type { LineageAnswer, LineageEntry } from "./network-answers.ts";
import type { NetworkMeasures } from "./network-measures.ts";

/**
 * Who came in through whom.
 *
 * Listed are those who introduced somebody, or whom somebody known introduced. Everybody else, and who was only party to an
 * introduction by somebody unknown, has no place in a history of introductions: the list would be the address book.
 *
 * @returns entries and roots in id order; warnings of circles closed by a claim without a date, by the ids of its introducer and
 * introduced; nothing at all where nobody introduced anybody
 *
 * Cost: O(contacts + introductions log introductions), and the length of the circles.
 */
export function lineageAnswer(measures: NetworkMeasures): LineageAnswer {
  const { forest } = measures;
  const { parent, introducers, introducerOffsets, introductionsMade } = forest;
  const entries: LineageEntry[] = [];
  measures.network.ids.forEach((contact, v) => {
    const ownIntroducers = introducers.subarray(introducerOffsets[v], introducerOffsets[v + 1]);
    if (introductionsMade[v] === 0 && ownIntroducers.length === 0) return;
    const u = parent[v] ?? -1;
    entries.push({
      contact,
      parent: u < 0 ? null : measures.idOf(u),
      generation: forest.generation[v] ?? 0,
      downstream: forest.downstream[v] ?? 0,
      namesPerIntroduction: namesPerIntroduction(forest, v),
      credit: Array.from(ownIntroducers, (introducer) => ({
        introducer: measures.idOf(introducer),
        share: 1 / ownIntroducers.length,
      })),
    });
  });
  return {
    entries,
    roots: entries.filter((entry) => entry.parent === null).map(({ contact }) => contact),
    warnings: forest.circles
      .filter(({ isDated }) => !isDated)
      .map((circle) => ({
        code: "introduced-in-a-circle",
        contacts: peopleOfCircle(forest, circle).map((v) => measures.idOf(v)),
      })),
  };
}
