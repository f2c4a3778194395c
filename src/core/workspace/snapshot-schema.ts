import * as v from "valibot";
import type { AskChannel } from "../model/ask.ts";
import type { Contact } from "../model/contact.ts";
import { askId, decisionId, importId, introductionId, tieId } from "../model/ids.ts";
import type { ImportIssue, ImportIssueCode } from "../model/import-issue.ts";
import type { FileKind } from "../model/import-record.ts";
import type { IntroductionStatus } from "../model/introduction.ts";
import type { TableKind } from "../model/table-mapping.ts";
import type { Tie, TieKind } from "../model/tie.ts";
import { conversationSchema, leadSchema, permission, purpose, settingsSchema, taskSchema } from "./journey-schema.ts";
import {
  askStage,
  contactRef,
  count,
  date,
  dateOrNull,
  fromOne,
  idText,
  oneOf,
  text,
  textOrNull,
  whole,
} from "./schema-parts.ts";

const sourceSchema = v.variant("kind", [
  v.object({
    kind: v.literal("file"),
    import: v.pipe(idText, v.transform(importId)),
    file: text,
    line: fromOne,
  }),
  v.object({ kind: v.literal("hand"), on: date }),
]);

const factEntries = {
  name: text,
  emails: v.array(text),
  profile: textOrNull,
  externalId: textOrNull,
  company: textOrNull,
  position: textOrNull,
  connectedOn: dateOrNull,
  phone: textOrNull,
  location: textOrNull,
  industry: textOrNull,
  occupation: textOrNull,
  school: textOrNull,
  major: textOrNull,
  graduationYear: v.nullable(whole),
  volunteersToHelp: v.nullable(v.boolean()),
  notes: textOrNull,
};

const details = v.array(v.object({ label: text, value: text }));

const statedSchema = v.object({
  name: v.exactOptional(factEntries.name),
  emails: v.exactOptional(factEntries.emails),
  profile: v.exactOptional(factEntries.profile),
  externalId: v.exactOptional(factEntries.externalId),
  company: v.exactOptional(factEntries.company),
  position: v.exactOptional(factEntries.position),
  connectedOn: v.exactOptional(factEntries.connectedOn),
  phone: v.exactOptional(factEntries.phone),
  location: v.exactOptional(factEntries.location),
  industry: v.exactOptional(factEntries.industry),
  occupation: v.exactOptional(factEntries.occupation),
  school: v.exactOptional(factEntries.school),
  major: v.exactOptional(factEntries.major),
  graduationYear: v.exactOptional(factEntries.graduationYear),
  volunteersToHelp: v.exactOptional(factEntries.volunteersToHelp),
  notes: v.exactOptional(factEntries.notes),
  details: v.exactOptional(details),
});

const contactSchema = v.object({
  id: contactRef,
  kind: oneOf<Contact["kind"]>({ ego: true, recorded: true, stub: true, placeholder: true }),
  ...factEntries,
  details: v.exactOptional(details),
  sources: v.array(v.object({ source: sourceSchema, stated: statedSchema, fingerprint: text })),
});

const introductionSchema = v.object({
  id: v.pipe(idText, v.transform(introductionId)),
  introducer: v.nullable(contactRef),
  parties: v.array(contactRef),
  when: dateOrNull,
  status: oneOf<IntroductionStatus>({
    hint: true,
    dismissed: true,
    idea: true,
    asked: true,
    agreed: true,
    declined: true,
    noReply: true,
    made: true,
    met: true,
  }),
  mayUseName: permission,
  context: textOrNull,
  sources: v.array(sourceSchema),
});

const tieSchema = v.object({
  id: v.pipe(idText, v.transform(tieId)),
  a: contactRef,
  b: contactRef,
  kind: oneOf<TieKind>({
    knows: true,
    met: true,
    worked: true,
    studied: true,
    family: true,
    message: true,
    recommended: true,
    endorsed: true,
  }),
  when: dateOrNull,
  declared: v.custom<Tie["declared"]>(
    (value) => value === null || value === 1 || value === 2 || value === 3 || value === 4 || value === 5,
  ),
  sources: v.array(sourceSchema),
  messages: v.exactOptional(
    v.object({ sent: count, received: count, first: date, evidence: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
  ),
  inferred: v.exactOptional(v.literal(true)),
});

const askSchema = v.object({
  id: v.pipe(idText, v.transform(askId)),
  broker: contactRef,
  target: contactRef,
  askedOn: dateOrNull,
  outcome: v.variant("stage", [
    v.object({ stage: v.literal("idea"), on: date }),
    v.object({ stage: v.literal("asked"), nudgeOn: date }),
    v.object({ stage: v.literal("agreed"), on: date, nudgeOn: date }),
    v.object({ stage: v.literal("introduced"), on: date }),
    v.object({ stage: v.literal("met"), on: date }),
    v.object({ stage: v.literal("declined"), on: date }),
    v.object({ stage: v.literal("noReply"), on: date }),
  ]),
  purpose: v.exactOptional(purpose),
  channel: v.exactOptional(oneOf<AskChannel>({ email: true, phone: true, message: true, letter: true, inPerson: true })),
  mayUseName: v.exactOptional(permission),
  targetAgreed: v.exactOptional(permission),
  steps: v.exactOptional(v.array(v.object({ stage: askStage, on: date, note: textOrNull }))),
  note: v.exactOptional(text),
});

const issueSchema = v.object({
  file: text,
  line: fromOne,
  column: v.nullable(fromOne),
  code: oneOf<ImportIssueCode>({
    "hidden-profile": true,
    "no-name": true,
    "no-introducer": true,
    "no-introduced": true,
    "self-introduction": true,
    "ambiguous-introducer": true,
    "ambiguous-introduced": true,
    "unclosed-quote": true,
    "too-many-columns": true,
    "cell-too-long": true,
    "shifted-row": true,
    "damaged-value": true,
    "unread-date": true,
    "control-characters": true,
    "repeated-id": true,
    mojibake: true,
    "spreadsheet-date": true,
    "conflicting-match": true,
  }),
  severity: oneOf<ImportIssue["severity"]>({ rejected: true, noted: true }),
  detail: textOrNull,
});

const mappingSchema = v.object({
  kind: oneOf<TableKind>({ contacts: true, introductions: true, ties: true }),
  fields: v.array(textOrNull),
  dateOrder: v.nullable(v.picklist(["day-first", "month-first"])),
});

const decided = { id: v.pipe(idText, v.transform(decisionId)), at: whole };
const apartSchema = v.object({ ...decided, kind: v.literal("apart"), a: contactRef, b: contactRef });
const aliasSchema = v.object({ ...decided, kind: v.literal("alias"), text, contact: contactRef });
const confirmedSchema = v.object({ ...decided, kind: v.literal("confirmed"), contact: contactRef });
const decisionSchema = v.variant("kind", [
  v.object({
    ...decided,
    kind: v.literal("joined"),
    kept: contactRef,
    left: contactSchema,
    introductions: v.array(introductionSchema),
    ties: v.array(tieSchema),
    asks: v.array(askSchema),
    before: v.exactOptional(contactSchema),
    decisions: v.exactOptional(v.array(v.variant("kind", [apartSchema, aliasSchema, confirmedSchema]))),
    wasEgo: v.exactOptional(v.literal(true)),
    conversations: v.exactOptional(v.array(conversationSchema)),
    leads: v.exactOptional(v.array(leadSchema)),
    tasks: v.exactOptional(v.array(taskSchema)),
  }),
  apartSchema,
  aliasSchema,
  v.object({ ...decided, kind: v.literal("always-join"), reasons: v.array(text) }),
  v.object({ ...decided, kind: v.literal("company-alias"), alias: text, company: text }),
  v.object({ ...decided, kind: v.literal("company-parent"), brand: text, parent: text }),
  v.object({ ...decided, kind: v.literal("mapping"), signature: text, mapping: mappingSchema }),
  confirmedSchema,
]);

const importSchema = v.object({
  id: v.pipe(idText, v.transform(importId)),
  at: whole,
  files: v.array(
    v.object({
      file: text,
      kind: oneOf<FileKind>({
        contacts: true,
        introductions: true,
        ties: true,
        workspace: true,
      }),
      format: text,
      encoding: text,
      delimiter: text,
      rows: count,
      added: count,
      merged: count,
      unchanged: count,
      rejected: count,
      issues: v.array(issueSchema),
      rowsBecame: v.exactOptional(text),
      setAside: v.exactOptional(
        v.object({
          header: v.array(text),
          mapping: mappingSchema,
          rows: v.array(v.object({ line: fromOne, cells: v.array(text) })),
        }),
      ),
    }),
  ),
  gone: v.exactOptional(v.array(contactRef)),
});

/** The shape of schema 3, a field at a time. References are looked at afterwards, when all of it is there. */
export const snapshotSchema = v.object({
  format: v.literal("intrograph-workspace"),
  schema: v.literal(3),
  counter: count,
  settings: settingsSchema,
  contacts: v.array(contactSchema),
  introductions: v.array(introductionSchema),
  ties: v.array(tieSchema),
  asks: v.array(askSchema),
  imports: v.array(importSchema),
  decisions: v.array(decisionSchema),
  conversations: v.array(conversationSchema),
  leads: v.array(leadSchema),
  tasks: v.array(taskSchema),
});
