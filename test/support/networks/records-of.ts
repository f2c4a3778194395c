import type { Ask, AskOutcome } from "../../../src/core/model/ask.ts";
import { type Contact, noFacts } from "../../../src/core/model/contact.ts";
import { askId, contactId, introductionId, tieId } from "../../../src/core/model/ids.ts";
import type { Introduction, IntroductionStatus } from "../../../src/core/model/introduction.ts";
import { dateOfEpochDay, type PartialDate } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Tie, TieKind } from "../../../src/core/model/tie.ts";

export interface IntroductionSketch {
  readonly id?: string;
  readonly by: string | null;
  readonly parties: readonly string[];
  readonly when?: PartialDate | null;
  readonly status?: IntroductionStatus;
}

export interface TieSketch {
  readonly a: string;
  readonly b: string;
  readonly kind?: TieKind;
  readonly when?: PartialDate | null;
  readonly declared?: Tie["declared"];
}

export interface AskSketch {
  readonly broker: string;
  readonly target: string;
  /** Null for an idea. */
  readonly askedOn: PartialDate | null;
  readonly outcome: AskOutcome;
}

export interface RecordsSketch {
  readonly ego?: string | null;
  readonly contacts: readonly string[];
  readonly introductions?: readonly IntroductionSketch[];
  readonly ties?: readonly TieSketch[];
  readonly asks?: readonly AskSketch[];
}

/** Records in few words. Contacts are named by their id. */
export function recordsOf({ ego = null, contacts, introductions = [], ties = [], asks = [] }: RecordsSketch): Records {
  return {
    settings: { ego: ego === null ? null : contactId(ego) },
    contacts: keyed(contacts.map((id): Contact => ({ ...noFacts, id: contactId(id), name: id, kind: "recorded", sources: [] }))),
    introductions: keyed(
      introductions.map(
        (sketch, i): Introduction => ({
          id: introductionId(sketch.id ?? `i${i}`),
          introducer: sketch.by === null ? null : contactId(sketch.by),
          parties: sketch.parties.toSorted().map(contactId),
          when: sketch.when ?? null,
          status: sketch.status ?? "made",
          mayUseName: "unasked",
          context: null,
          sources: [],
        }),
      ),
    ),
    ties: keyed(
      ties.map(({ a, b, kind = "knows", when = null, declared = null }, i): Tie => {
        const [first = a, second = b] = [a, b].toSorted();
        return { id: tieId(`t${i}`), a: contactId(first), b: contactId(second), kind, when, declared, sources: [] };
      }),
    ),
    asks: keyed(
      asks.map(
        ({ broker, target, askedOn, outcome }, i): Ask => ({
          id: askId(`a${i}`),
          broker: contactId(broker),
          target: contactId(target),
          askedOn,
          outcome,
        }),
      ),
    ),
    imports: new Map(),
    decisions: new Map(),
    conversations: new Map(),
    leads: new Map(),
    tasks: new Map(),
  };
}

export const day = (epochDay: number): PartialDate => dateOfEpochDay(epochDay);

function keyed<T extends { readonly id: string }>(things: readonly T[]): Map<T["id"], T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
