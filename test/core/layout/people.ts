import { type Contact, noFacts } from "../../../src/core/model/contact.ts";
import { contactId, introductionId, tieId } from "../../../src/core/model/ids.ts";
import type { Introduction } from "../../../src/core/model/introduction.ts";
import { parsePartialDate } from "../../../src/core/model/partial-date.ts";
import { noRecords } from "../../../src/core/model/records.ts";
import type { Tie } from "../../../src/core/model/tie.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import type { Network } from "../../../src/core/network/network.ts";

interface People {
  readonly names: readonly string[];
  readonly ego?: string;
  /** Two names and how well they know each other, 1 to 5. */
  readonly ties?: readonly (readonly [string, string, (1 | 2 | 3 | 4 | 5)?])[];
  /** Introducer, introduced, date. */
  readonly introductions?: readonly (readonly [string, string, string?])[];
  readonly companies?: Readonly<Record<string, string>>;
}

const person = (name: string, company: string | null): Contact => ({
  ...noFacts,
  id: contactId(name),
  name,
  company,
  kind: "recorded",
  sources: [],
});

/** A network in which every contact's id is its name. */
export function networkOf({ names, ego, ties = [], introductions = [], companies = {} }: People): Network {
  const tieRecords = ties.map(([from, to, declared], at): Tie => {
    const [a, b] = from < to ? [from, to] : [to, from];
    return {
      id: tieId(`t${at}`),
      a: contactId(a),
      b: contactId(b),
      kind: "knows",
      when: null,
      declared: declared ?? null,
      sources: [],
    };
  });
  const introductionRecords = introductions.map(
    ([introducer, introduced, when], at): Introduction => ({
      id: introductionId(`i${String(at).padStart(5, "0")}`),
      introducer: contactId(introducer),
      parties: [contactId(introduced)],
      when: when === undefined ? null : parsePartialDate(when),
      status: "made",
      mayUseName: "unasked",
      context: null,
      sources: [],
    }),
  );
  return buildNetwork(
    {
      ...noRecords,
      settings: { ego: ego === undefined ? null : contactId(ego) },
      contacts: new Map(names.map((name) => [contactId(name), person(name, companies[name] ?? null)])),
      ties: new Map(tieRecords.map((tie) => [tie.id, tie])),
      introductions: new Map(introductionRecords.map((introduction) => [introduction.id, introduction])),
    },
    { asOfDay: 20_000 },
  );
}
