import { type TieGraph, undated } from "../network/network.ts";

/** Half of what a contact counts is gone after this many silent days. */
const contactHalfLifeDays = 30;

/** A contact of ego's with a way to somebody wanted. */
export interface FirstAsk {
  readonly broker: number;
  /** Whom the broker knows best among those wanted. */
  readonly target: number;
  /** l_ev sqrt(f_ev) l_vw sqrt(f_vw): comparable within one list only. */
  readonly score: number;
}

/**
 * Whom to ask first for a way into a company: the contact with the liveliest ties on both sides to anybody there,
 * max over w in C of l_ev sqrt(f_ev) l_vw sqrt(f_vw), with l = ln(1 + d) and f = 2^(-days since last contact / 30).
 *
 * @param ties who knows whom
 * @param ego number of the contact who would ask
 * @param targets numbers of the people at the company; those whom ego knows count as any other
 * @param options.asOfDay today, in days since 1970-01-01; a tie without a dated event counts as silent for a half-life
 * @returns one entry a contact who knows a target, best first; equal ones by number
 *
 * Cost: O(ties of ego's contacts), and a sort. Source: measured on first contacts into new groups in e-mail histories.
 */
export function firstAsks(
  ties: TieGraph,
  ego: number,
  targets: readonly number[],
  options: { readonly asOfDay: number },
): readonly FirstAsk[] {
  const { size, offsets, neighbours, logStrength, lastContactDay } = ties;
  const wanted = new Uint8Array(size);
  for (const target of targets) wanted[target] = 1;
  wanted[ego] = 0;
  const liveliness = (at: number): number => {
    const day = lastContactDay[at] ?? undated;
    const silent = day === undated ? contactHalfLifeDays : Math.max(0, options.asOfDay - day);
    return (logStrength[at] ?? 0) * 2 ** (-silent / (2 * contactHalfLifeDays));
  };
  const found: FirstAsk[] = [];
  for (let at = offsets[ego] ?? 0; at < (offsets[ego + 1] ?? 0); at += 1) {
    const broker = neighbours[at] ?? 0;
    let target = -1;
    let best = -1;
    for (let next = offsets[broker] ?? 0; next < (offsets[broker + 1] ?? 0); next += 1) {
      const w = neighbours[next] ?? 0;
      if (wanted[w] === 0) continue;
      const lively = liveliness(next);
      if (lively > best) {
        best = lively;
        target = w;
      }
    }
    if (target !== -1) found.push({ broker, target, score: liveliness(at) * best });
  }
  return found.sort((a, b) => b.score - a.score || a.broker - b.broker);
}
