import type { Contact } from "../../model/contact.ts";
import type { DraftKind } from "../../model/goal.ts";
import type { ContactId } from "../../model/ids.ts";
import type { PartialDate } from "../../model/partial-date.ts";
import type { Permission, Purpose } from "../../model/purpose.ts";
import type { Records } from "../../model/records.ts";
import type { Refused } from "../../upkeep/edit.ts";
import { namePermission } from "../name-permission.ts";
import { builtInTemplate, kindsWithSubject, mostOfANote } from "./built-in-templates.ts";
import type { DraftField, DraftValues } from "./draft-fields.ts";
import { type DraftOccasion, draftOccasion, type WantedDraft } from "./draft-occasion.ts";
import { draftValues } from "./draft-values.ts";
import { fillTemplate } from "./fill-template.ts";
import { brokersAskedFor, introducersOf } from "./introducers-of.ts";
import { mentions } from "./names-in-text.ts";
import { templateFor } from "./own-templates.ts";
import { fieldsWanted, readTemplate, type TemplateProblem, templateProblems } from "./template-problems.ts";

/**
 * A field that the template would say and that is left out:
 *
 * - `not-recorded`: nobody has said it.
 * - `names-somebody`: it speaks of an introducer whose name may not be used.
 * - `no-room`: the note would have been too long with it.
 */
export interface MissingField {
  readonly field: DraftField;
  readonly why: "not-recorded" | "names-somebody" | "no-room";
}

/** Whether the text may name who led to the person it goes to. */
export interface DraftPermission {
  readonly introducer: ContactId;
  readonly target: ContactId;
  readonly state: Permission;
}

/** A text ready to be read, changed and sent by the person; nothing is sent from here. */
export interface Draft {
  readonly kind: DraftKind;
  readonly purpose: Purpose;
  readonly to: ContactId;
  readonly about: ContactId | null;
  /** Empty for kinds without a subject. */
  readonly subject: string;
  readonly body: string;
  /** In the order in which the template would say them. */
  readonly missing: readonly MissingField[];
  /** Null where nobody is known to have led there, or the template names nobody. */
  readonly permission: DraftPermission | null;
  /** Of the body, by code points. */
  readonly characters: number;
  /** Whether a note is longer than a note may be. */
  readonly tooLong: boolean;
  /** Whether it was made from the person's own wording. */
  readonly isOwn: boolean;
  /** Of the person's own wording; where there are any, the one that comes with the program stands in for it. */
  readonly problems: readonly TemplateProblem[];
}

/** Left out of a note that is too long, in this order. */
const dispensable: readonly DraftField[] = [
  "myIntroduction",
  "skills",
  "targets",
  "industry",
  "occupation",
  "position",
  "company",
];

/** Said only where there is something to say: nobody is asked for them. */
const silent: ReadonlySet<DraftField> = new Set<DraftField>(["introducer", "followUp", "asked", "advice", "named"]);
const ofAnother: ReadonlySet<DraftField> = new Set<DraftField>(["about", "aboutFullName", "aboutName", "aboutCompany"]);
const kindsAboutAnother: ReadonlySet<DraftKind> = new Set<DraftKind>(["forwardable", "permission", "close-loop"]);

/**
 * Writes a text from what the workspace holds and from the person's template, or the one that comes with the program.
 *
 * What is not known is left out and listed. Nobody who led to the person is named unless they said that they may be, and nobody
 * whom a conversation named is named to third parties: neither by the field `introducer` nor by what the person noted. What the
 * wording itself says is looked through by `namedWithoutPermission`.
 *
 * @param wanted which kind, to whom; the rest is found out where it is left out
 * @param options.today the day on which it is written
 * @returns the draft; `unknown-contact` where somebody named is not recorded, `is-ego` where it would go to the person themselves
 * Cost: O(introductions + conversations + asks log asks + length).
 */
export function composeDraft(
  records: Records,
  wanted: WantedDraft,
  { today }: { readonly today: PartialDate },
): Draft | Refused<"unknown-contact" | "is-ego"> {
  const occasion = draftOccasion(records, wanted);
  if (occasion === null || (wanted.about !== undefined && !records.contacts.has(wanted.about))) {
    return { problem: "unknown-contact" };
  }
  const { to, about, purpose } = occasion;
  if (to.id === records.settings.ego) return { problem: "is-ego" };
  const { kind } = wanted;
  const own = templateFor(records.settings, kind, purpose);
  const problems = own.isOwn ? templateProblems(own) : [];
  const template = problems.length > 0 ? builtInTemplate(kind, purpose) : own;

  const led = leadingIntroducer(records, kind, occasion);
  const mayName = led !== null && led.state === "yes" ? (records.contacts.get(led.introducer) ?? null) : null;
  const unnamed = peopleNotToName(records, kind, occasion);
  const { values, held } = draftValues(records, occasion, { introducer: mayName, unnamed, today });
  const filled = roomFor(kind, template.body, values);
  const subject = kindsWithSubject.has(kind) ? fillTemplate(template.subject, filled.values).replace(/\n+/gu, " ") : "";
  const body = fillTemplate(template.body, filled.values);
  const characters = lengthOf(body);

  const wantedFields = wantedBy(template, values);
  const missing = wantedFields.flatMap((field): MissingField[] => {
    if (filled.values[field] !== "" || silent.has(field)) return [];
    if (ofAnother.has(field) && (about !== null || !kindsAboutAnother.has(kind))) return [];
    const why = filled.dropped.has(field) ? "no-room" : held.has(field) ? "names-somebody" : "not-recorded";
    return [{ field, why }];
  });
  return {
    kind,
    purpose,
    to: to.id,
    about: about?.id ?? null,
    subject,
    body,
    missing: withoutRepeats(missing),
    permission: wantedFields.includes("introducer") ? led : null,
    characters,
    tooLong: kind === "note" && characters > mostOfANote,
    isOwn: own.isOwn && problems.length === 0,
    problems,
  };
}

/**
 * @param text a draft as it was changed by hand
 * @returns who is named in it though they have not said that they may be, in the order in which they led there. Cost: as above.
 */
export function namedWithoutPermission(records: Records, wanted: WantedDraft, text: string): readonly ContactId[] {
  const occasion = draftOccasion(records, wanted);
  if (occasion === null) return [];
  return peopleNotToName(records, wanted.kind, occasion)
    .filter(({ name }) => mentions(text, name))
    .map(({ id }) => id);
}

/** Characters of a text by code points, as a short note is counted. Cost: O(length). */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function leadingIntroducer(records: Records, kind: DraftKind, occasion: DraftOccasion): DraftPermission | null {
  const { to, about, ask, conversation } = occasion;
  const introducer = introducersOf(records, to.id, { ask, conversation }).find((id) => id !== about?.id);
  if (introducer === undefined) return null;
  const answers = readersOf(kind, occasion).map((target): DraftPermission => {
    return { introducer, target, state: namePermission(records, { introducer, target }) };
  });
  return answers.find(({ state }) => state !== "yes") ?? answers[0] ?? null;
}

/** Who gets to see a text: a forwardable one is passed on to the person it is about. */
function readersOf(kind: DraftKind, { to, about }: DraftOccasion): readonly ContactId[] {
  return kind === "forwardable" && about !== null ? [to.id, about.id] : [to.id];
}

/**
 * Everybody who led to the one it goes to, or to the one it is about, and may not be named: not without a yes towards every
 * reader, and towards whomever they led to. And everybody whom a conversation named, towards others than the one who named them.
 */
function peopleNotToName(records: Records, kind: DraftKind, occasion: DraftOccasion): readonly Contact[] {
  const { to, about, ask, conversation } = occasion;
  const ids = new Set<ContactId>();
  for (const target of about === null ? [to.id] : [to.id, about.id]) {
    const introducers = [...introducersOf(records, target, { ask, conversation }), ...brokersAskedFor(records, target)];
    for (const introducer of introducers) {
      if (introducer === to.id || introducer === about?.id) continue;
      const readers = [...readersOf(kind, occasion), target];
      if (readers.some((reader) => namePermission(records, { introducer, target: reader }) !== "yes")) ids.add(introducer);
    }
  }
  if (conversation !== null && conversation.with !== to.id) {
    for (const named of conversation.named) if (named !== to.id && named !== about?.id) ids.add(named);
  }
  return [...ids].flatMap((id) => records.contacts.get(id) ?? []);
}

function roomFor(
  kind: DraftKind,
  body: string,
  whole: DraftValues,
): { readonly values: DraftValues; readonly dropped: ReadonlySet<DraftField> } {
  const dropped = new Set<DraftField>();
  let values = whole;
  for (const field of dispensable) {
    if (kind !== "note" || lengthOf(fillTemplate(body, values)) <= mostOfANote) break;
    if (values[field] === "") continue;
    values = { ...values, [field]: "" };
    dropped.add(field);
  }
  return { values, dropped };
}

function wantedBy(template: { readonly subject: string; readonly body: string }, values: DraftValues): readonly DraftField[] {
  const fields = [template.body, template.subject].flatMap((text) => {
    const read = readTemplate(text);
    return "spans" in read ? fieldsWanted(read.spans, values) : [];
  });
  return [...new Set(fields)];
}

/** Several fields of one person's name are one thing to ask for. */
function withoutRepeats(missing: readonly MissingField[]): readonly MissingField[] {
  const asked = new Map<DraftField, MissingField>();
  for (const { field, why } of missing) {
    const one = field === "fullName" ? "name" : ofAnother.has(field) ? "about" : field;
    if (!asked.has(one)) asked.set(one, { field: one, why });
  }
  return [...asked.values()];
}
