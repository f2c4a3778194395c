import { seededRandom } from "../../../src/core/model/seeded-random.ts";
import { passOnOdds } from "../../../src/core/network/ask-odds.ts";
import { warmPaths } from "../../../src/core/paths/warm-paths.ts";
import { interleaved, ours, type Spent } from "../measure.ts";
import { contactOf, type Section } from "../setting.ts";
import type { Goal } from "../table.ts";

const employees = 50;
const companies = 12;

/** Warm paths to any of 50 people of a company: several companies, and egos with few and with many ties. */
export const pathsSection: Section = async ({ extent, add }) => {
  for (const thousands of extent === "quick" ? [5] : [5, 20, 100]) {
    const { name, network } = contactOf(thousands);
    const odds = network.ties.strength.length === 0 ? new Float64Array() : Float64Array.from(network.ties.strength, passOnOdds);
    const random = seededRandom(thousands);
    const somebody = (): number => Math.floor(random() * network.size);
    const asked = Array.from({ length: companies }, () => ({
      ego: somebody(),
      targets: Array.from({ length: employees }, somebody),
    }));
    const limits: readonly (readonly [label: string, maxHops: number, top: number, atMost: number | null])[] = [
      ["warm paths, 10 best, at most 3 hops", 3, 10, 20],
      ["warm paths, 10 best, at most 12 hops", 12, 10, 80],
      ["warm paths, 50 best, at most 12 hops", 12, 50, null],
    ];
    for (const [measure, maxHops, top, atMost] of limits) {
      const subjects = asked.map(({ ego, targets }) => ours(() => warmPaths(network.ties, odds, ego, { targets, maxHops, top })));
      const spent: Spent[] = (await interleaved(subjects, 3)).map(medianRun);
      const worst = Math.max(...spent.map(({ cpuMs }) => cpuMs));
      const goals: readonly Goal[] =
        atMost === null || thousands !== 100 ? [] : [{ kind: "limit", what: "slowest, ms", value: worst, atMost }];
      add({
        measure,
        network: name,
        size: network.size,
        ours: spent,
        goals,
        note: `spread over ${companies} companies of ${employees}`,
      });
    }
  }
};

function medianRun(runs: readonly Spent[]): Spent {
  return runs.toSorted((a, b) => a.cpuMs - b.cpuMs)[runs.length >> 1] ?? { cpuMs: 0, wallMs: 0 };
}
