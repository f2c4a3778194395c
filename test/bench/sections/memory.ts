import { type ChildTask, inChild } from "../child.ts";
import type { Section } from "../setting.ts";
import { short } from "../table.ts";

const titles: readonly (readonly [ChildTask, string])[] = [
  ["betweenness", "peak of exact betweenness"],
  ["distances", "peak of sums of distances"],
];

/** What the heavy measures hold at most, each in a process of its own. */
export const memorySection: Section = async ({ extent, add }) => {
  for (const [task, measure] of titles) {
    const { spent, peakBytes } = inChild(task, extent === "quick" ? 5 : 20);
    add({ measure, network: `contact ${extent === "quick" ? 5 : 20}k`, ours: spent, memory: `+${short(peakBytes / 1e6)} MB` });
  }
};
