import { betweenness } from "../../../src/core/bridging/betweenness.ts";
import { sampledBetweenness } from "../../../src/core/bridging/sampled-betweenness.ts";
import { passingKernel } from "../../../src/kernels/passing.ts";
import { interleaved, ours } from "../measure.ts";
import { contactOf, type Section } from "../setting.ts";
import { short } from "../table.ts";

/** The first ranking that is shown: estimated, with what the estimate is worth. */
export const sampledSection: Section = async ({ extent, add }) => {
  for (const thousands of extent === "quick" ? [5] : [5, 20, 100]) {
    const { name, network } = contactOf(thousands);
    let sample: ReturnType<typeof sampledBetweenness> = null;
    const spent = await interleaved([ours(() => (sample = sampledBetweenness(network.ties, { seed: 1 })))], 3);
    const own = spent[0] ?? [];
    const estimate: ReturnType<typeof sampledBetweenness> = sample;
    const bound = estimate === null ? "" : tell(estimate);
    const exact = thousands <= 20 ? betweenness(network.ties, { kernel: passingKernel() }) : null;
    const truth = exact === null || estimate === null ? "" : `, was off by ${short(furthestOff(sharesOf(estimate), exact))}`;
    const wall = own.map(({ wallMs }) => wallMs).toSorted((a, b) => a - b)[own.length >> 1] ?? 0;
    add({
      measure: "betweenness, sampled",
      network: name,
      size: network.size,
      ours: own,
      note: `${bound}${truth}`,
      ...(thousands === 100 ? { goals: [{ kind: "limit", what: "ms by the clock", value: wall, atMost: 1000 } as const] } : {}),
    });
  }
};

type Sample = NonNullable<ReturnType<typeof sampledBetweenness>>;

const sharesOf = ({ shares }: Sample): Float64Array => shares;

const tell = ({ samples, error, chance }: Sample): string =>
  `${samples.toLocaleString("en-US")} ways, off by at most ${short(error)} with chance ${chance}`;

function furthestOff(estimate: Float64Array, exact: Float64Array): number {
  return exact.reduce((most, share, v) => Math.max(most, Math.abs(share - (estimate[v] ?? 0))), 0);
}
