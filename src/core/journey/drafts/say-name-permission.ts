import { type ContactId, compareIds } from "../../model/ids.ts";
import type { Introduction } from "../../model/introduction.ts";
import type { PartialDate } from "../../model/partial-date.ts";
import type { Records } from "../../model/records.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../../upkeep/edit.ts";
import { namePermission } from "../name-permission.ts";
import { noteIntroduction } from "../note-introduction.ts";

/**
 * Notes what an introducer answered to "may I use your name towards this person?": on the ask about the person, else on the
 * introduction of just this person, else on a new record that the introducer vouched for them. A yes takes back every no of
 * before towards this person; what was said towards others stays.
 *
 * @param said.on the day of the answer
 * @returns the edit; without changes where this is known. Cost: O(asks + introductions).
 */
export function sayNamePermission(
  records: Records,
  said: {
    readonly introducer: ContactId;
    readonly target: ContactId;
    readonly answer: "yes" | "no";
    readonly on: PartialDate;
  },
): Edit | Refused<"unknown-contact" | "same-contact"> {
  const { introducer, target, answer, on } = said;
  const person = records.contacts.get(introducer);
  if (person === undefined || !records.contacts.has(target)) return { problem: "unknown-contact" };
  if (introducer === target) return { problem: "same-contact" };
  const summary = { code: "journey", did: "name-permission", name: person.name } as const;
  if (namePermission(records, { introducer, target }) === answer) return { changes: [], summary };

  const draft = new RecordsUnderEdit(records);
  const asks = [...records.asks.values()]
    .filter((ask) => ask.broker === introducer && ask.target === target)
    .sort((a, b) => compareIds(b.askedOn ?? "", a.askedOn ?? "") || compareIds(a.id, b.id));
  const introductions = draft.introductions
    .naming(introducer)
    .filter((one) => one.introducer === introducer && one.parties.includes(target) && counts(one));
  const ofThisOnly = introductions.filter(({ parties }) => isOfOnly(parties, target, records.settings.ego));
  const put = (one: Introduction, mayUseName: Introduction["mayUseName"]) =>
    draft.introductions.put({ ...one, mayUseName, sources: [...one.sources, { kind: "hand", on }] });

  if (answer === "yes") {
    for (const ask of asks) if (ask.mayUseName === "no") draft.asks.put({ ...ask, mayUseName: "yes" });
    for (const one of introductions) {
      if (one.mayUseName !== "no") continue;
      if (ofThisOnly.includes(one)) put(one, "yes");
      else {
        // The no stands towards the others who were brought together then.
        const others = one.parties.filter((party) => party !== target && party !== records.settings.ego);
        for (const other of others) noteVouched(draft, introducer, other, "no", on);
        put(one, "unasked");
      }
    }
  }
  const [ask] = asks;
  const [introduction] = ofThisOnly;
  if (ask !== undefined) draft.asks.put({ ...ask, mayUseName: answer });
  else if (introduction !== undefined) put(introduction, answer);
  else noteVouched(draft, introducer, target, answer, on);
  return { changes: draft.changes(), summary };
}

function noteVouched(
  draft: RecordsUnderEdit,
  introducer: ContactId,
  person: ContactId,
  mayUseName: "yes" | "no",
  on: PartialDate,
): void {
  noteIntroduction(draft, { introducer, parties: [person], status: "made", on, mayUseName, context: null });
}

function counts({ status }: Introduction): boolean {
  return status !== "hint" && status !== "dismissed";
}

function isOfOnly(parties: readonly ContactId[], person: ContactId, ego: ContactId | null): boolean {
  return parties.every((party) => party === person || party === ego);
}
