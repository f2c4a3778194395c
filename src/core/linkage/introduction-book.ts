import { type ContactId, compareIds, type IntroductionId, introductionId } from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Source } from "../model/source.ts";
import { stableHash } from "../model/stable-hash.ts";

export interface StatedIntroduction {
  readonly introducer: ContactId;
  readonly parties: readonly ContactId[];
  readonly when: PartialDate | null;
  readonly context: string | null;
  readonly source: Source;
  /** Made, where nothing is said of it. */
  readonly status?: Introduction["status"] | undefined;
  readonly mayUseName?: Introduction["mayUseName"] | undefined;
}

/** The introductions of a workspace while files are read into it: one for each introducer and set of parties. */
export class IntroductionBook {
  readonly introductions: Map<IntroductionId, Introduction>;
  readonly #byKey = new Map<string, IntroductionId>();

  constructor(introductions: ReadonlyMap<IntroductionId, Introduction>) {
    this.introductions = new Map(introductions);
    for (const { id, introducer, parties } of introductions.values()) {
      if (introducer !== null) this.#byKey.set(keyOf(introducer, parties), id);
    }
  }

  /**
   * Records what somebody states of an introduction. A hint adds nothing to what is recorded, dismissed hints among it; what is
   * stated takes the place of a hint.
   *
   * @returns whether it is new, told something new, or was known
   */
  tell(stated: StatedIntroduction): "added" | "merged" | "unchanged" {
    const parties = [...new Set(stated.parties)].filter((party) => party !== stated.introducer).sort(compareIds);
    const key = keyOf(stated.introducer, parties);
    const known = this.#byKey.get(key);
    const before = known === undefined ? undefined : this.introductions.get(known);
    if (before === undefined) {
      const id = this.#freshId(key);
      const { introducer, when, context, source } = stated;
      this.introductions.set(id, {
        id,
        introducer,
        parties,
        when,
        status: stated.status ?? "made",
        mayUseName: stated.mayUseName ?? "unasked",
        context,
        sources: [source],
      });
      this.#byKey.set(key, id);
      return "added";
    }
    if (stated.status === "hint" || stated.status === "dismissed") return "unchanged";
    if (before.status === "hint" || before.status === "dismissed") {
      const { source, status = "made", mayUseName = before.mayUseName } = stated;
      const when = stated.when ?? before.when;
      const context = stated.context ?? before.context;
      this.introductions.set(before.id, { ...before, when, context, status, mayUseName, sources: [...before.sources, source] });
      return "merged";
    }
    const when = tellsMore(before.when, stated.when) ? stated.when : before.when;
    const context = before.context ?? stated.context;
    // Of two accounts the one that it came further with counts, whichever was read first.
    const status = further(before.status, stated.status ?? before.status);
    const mayUseName = stated.mayUseName ?? before.mayUseName;
    const after = { ...before, when, context, status, mayUseName };
    if (when === before.when && context === before.context && status === before.status && mayUseName === before.mayUseName) {
      return "unchanged";
    }
    this.introductions.set(before.id, { ...after, sources: [...before.sources, stated.source] });
    return "merged";
  }

  #freshId(key: string): IntroductionId {
    const base = `i${stableHash(key)}`;
    let id = introductionId(base);
    for (let count = 2; this.introductions.has(id); count += 1) id = introductionId(`${base}-${count}`);
    return id;
  }
}

const howFar: readonly Introduction["status"][] = ["idea", "asked", "agreed", "noReply", "declined", "made", "met"];

function further(one: Introduction["status"], other: Introduction["status"]): Introduction["status"] {
  return howFar.indexOf(other) > howFar.indexOf(one) ? other : one;
}

/** The first time counts, and the more precise of two accounts of it. */
function tellsMore(known: PartialDate | null, stated: PartialDate | null): boolean {
  if (stated === null) return false;
  if (known === null) return true;
  if (known.startsWith(stated)) return false;
  return stated.startsWith(known) || epochDay(stated) < epochDay(known);
}

function keyOf(introducer: ContactId, parties: readonly ContactId[]): string {
  return [introducer, ...parties].join("\n");
}
