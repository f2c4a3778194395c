import { type ChildAnswer, inChild } from "../child.ts";
import type { Section } from "../setting.ts";
import { type Goal, short } from "../table.ts";

/** The network from its records, against the same ties in graphology; each in a process of its own. */
export const buildSection: Section = async ({ extent, add }) => {
  for (const thousands of extent === "quick" ? [5, 20] : [20, 100, 1000]) {
    const ours = inChild("network", thousands);
    const theirs = thousands > 100 ? null : inChild("graphology", thousands);
    const megabytes = (ours.keptBytes ?? 0) / 1e6;
    const seconds = Math.min(...ours.spent.map(({ wallMs }) => wallMs));
    const goals: readonly Goal[] =
      thousands < 1000
        ? []
        : [
            { kind: "limit", what: "typed MB", value: megabytes, atMost: 110 },
            { kind: "limit", what: "ms by the clock", value: seconds, atMost: 1500 },
          ];
    add({
      measure: "network from records",
      network: `contact ${thousands}k`,
      size: thousands * 1000,
      ours: ours.spent,
      memory: `typed ${keptText(ours)}, peak +${short(ours.peakBytes / 1e6)} MB`,
      ...(theirs === null ? {} : { peers: [{ name: "graphology", spent: theirs.spent, memory: keptText(theirs) }] }),
      goals,
    });
  }
};

function keptText({ keptBytes, tieEnds }: ChildAnswer): string {
  const bytes = keptBytes ?? 0;
  return `${short(bytes / 1e6)} MB, ${short((2 * bytes) / tieEnds)} B a tie`;
}
