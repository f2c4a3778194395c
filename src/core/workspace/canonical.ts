import type { Ask, AskOutcome, AskStep } from "../model/ask.ts";
import type { Contact, ContactFacts, ContactSource, Detail } from "../model/contact.ts";
import type { Decision, DecisionOnContact } from "../model/decision.ts";
import type { ImportIssue } from "../model/import-issue.ts";
import type { ImportedFile, ImportRecord, RowsSetAside } from "../model/import-record.ts";
import type { Introduction } from "../model/introduction.ts";
import type { Source } from "../model/source.ts";
import type { TableMapping } from "../model/table-mapping.ts";
import type { Messages, Tie } from "../model/tie.ts";
import { canonicalConversation, canonicalLead, canonicalTask } from "./canonical-journey.ts";

/*
 * JSON.stringify writes properties in the order in which they were set, and equal records can come from an import, an edit or
 * a file. Here each is set anew in one order and nothing else is carried along. A field added to the model does not compile
 * until it is named here.
 */

export function canonicalContact(contact: Contact): Contact {
  return {
    id: contact.id,
    kind: contact.kind,
    ...canonicalFacts(contact),
    sources: contact.sources.map(canonicalContactSource),
  };
}

export function canonicalIntroduction(introduction: Introduction): Introduction {
  return {
    id: introduction.id,
    introducer: introduction.introducer,
    parties: [...introduction.parties],
    when: introduction.when,
    status: introduction.status,
    mayUseName: introduction.mayUseName,
    context: introduction.context,
    sources: introduction.sources.map(canonicalSource),
  };
}

export function canonicalTie(tie: Tie): Tie {
  return {
    id: tie.id,
    a: tie.a,
    b: tie.b,
    kind: tie.kind,
    when: tie.when,
    declared: tie.declared,
    sources: tie.sources.map(canonicalSource),
    ...(tie.messages === undefined ? {} : { messages: canonicalMessages(tie.messages) }),
    ...(tie.inferred === undefined ? {} : { inferred: tie.inferred }),
  };
}

export function canonicalAsk(ask: Ask): Ask {
  return {
    id: ask.id,
    broker: ask.broker,
    target: ask.target,
    askedOn: ask.askedOn,
    outcome: canonicalOutcome(ask.outcome),
    ...(ask.purpose === undefined ? {} : { purpose: ask.purpose }),
    ...(ask.channel === undefined ? {} : { channel: ask.channel }),
    ...(ask.mayUseName === undefined ? {} : { mayUseName: ask.mayUseName }),
    ...(ask.targetAgreed === undefined ? {} : { targetAgreed: ask.targetAgreed }),
    ...(ask.steps === undefined ? {} : { steps: ask.steps.map(canonicalStep) }),
    ...(ask.note === undefined ? {} : { note: ask.note }),
  };
}

export function canonicalImport(record: ImportRecord): ImportRecord {
  return {
    id: record.id,
    at: record.at,
    files: record.files.map(canonicalFile),
    ...(record.gone === undefined ? {} : { gone: [...record.gone] }),
  };
}

export function canonicalDecision(decision: Decision): Decision {
  const { id, at } = decision;
  switch (decision.kind) {
    case "joined": {
      const { kind, kept, left, introductions, ties, asks } = decision;
      return {
        id,
        kind,
        kept,
        left: canonicalContact(left),
        introductions: introductions.map(canonicalIntroduction),
        ties: ties.map(canonicalTie),
        asks: asks.map(canonicalAsk),
        at,
        ...(decision.before === undefined ? {} : { before: canonicalContact(decision.before) }),
        ...(decision.decisions === undefined ? {} : { decisions: decision.decisions.map(canonicalDecisionOnContact) }),
        ...(decision.wasEgo === undefined ? {} : { wasEgo: decision.wasEgo }),
        ...(decision.conversations === undefined ? {} : { conversations: decision.conversations.map(canonicalConversation) }),
        ...(decision.leads === undefined ? {} : { leads: decision.leads.map(canonicalLead) }),
        ...(decision.tasks === undefined ? {} : { tasks: decision.tasks.map(canonicalTask) }),
      };
    }
    case "apart":
    case "alias":
    case "confirmed":
      return canonicalDecisionOnContact(decision);
    case "always-join":
      return { id, kind: decision.kind, reasons: [...decision.reasons], at };
    case "company-alias":
      return { id, kind: decision.kind, alias: decision.alias, company: decision.company, at };
    case "company-parent":
      return { id, kind: decision.kind, brand: decision.brand, parent: decision.parent, at };
    case "mapping":
      return { id, kind: decision.kind, signature: decision.signature, mapping: canonicalMapping(decision.mapping), at };
  }
}

function canonicalDecisionOnContact(decision: DecisionOnContact): DecisionOnContact {
  const { id, at } = decision;
  switch (decision.kind) {
    case "apart":
      return { id, kind: decision.kind, a: decision.a, b: decision.b, at };
    case "alias":
      return { id, kind: decision.kind, text: decision.text, contact: decision.contact, at };
    case "confirmed":
      return { id, kind: decision.kind, contact: decision.contact, at };
  }
}

function canonicalMapping({ kind, fields, dateOrder }: TableMapping): TableMapping {
  return { kind, fields: [...fields], dateOrder };
}

function canonicalMessages({ sent, received, first, evidence }: Messages): Messages {
  return { sent, received, first, evidence };
}

const factKeys: Readonly<Record<keyof ContactFacts, true>> = {
  name: true,
  emails: true,
  profile: true,
  externalId: true,
  company: true,
  position: true,
  connectedOn: true,
  phone: true,
  location: true,
  industry: true,
  occupation: true,
  school: true,
  major: true,
  graduationYear: true,
  volunteersToHelp: true,
  notes: true,
  details: true,
};

function canonicalFacts(facts: ContactFacts): ContactFacts {
  return {
    name: facts.name,
    emails: [...facts.emails],
    profile: facts.profile,
    externalId: facts.externalId,
    company: facts.company,
    position: facts.position,
    connectedOn: facts.connectedOn,
    phone: facts.phone,
    location: facts.location,
    industry: facts.industry,
    occupation: facts.occupation,
    school: facts.school,
    major: facts.major,
    graduationYear: facts.graduationYear,
    volunteersToHelp: facts.volunteersToHelp,
    notes: facts.notes,
    ...(facts.details === undefined ? {} : { details: facts.details.map(canonicalDetail) }),
  };
}

function canonicalDetail({ label, value }: Detail): Detail {
  return { label, value };
}

function canonicalContactSource(entry: ContactSource): ContactSource {
  return {
    source: canonicalSource(entry.source),
    stated: canonicalStated(entry.stated),
    fingerprint: entry.fingerprint,
  };
}

function canonicalStated(stated: Partial<ContactFacts>): Partial<ContactFacts> {
  const present = new Map<string, unknown>(Object.entries(stated));
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(factKeys)) {
    const value = present.get(key);
    if (value !== undefined) entries.push([key, key === "details" ? (stated.details ?? []).map(canonicalDetail) : value]);
  }
  return Object.fromEntries(entries);
}

function canonicalSource(source: Source): Source {
  switch (source.kind) {
    case "file":
      return {
        kind: "file",
        import: source.import,
        file: source.file,
        line: source.line,
      };
    case "hand":
      return { kind: "hand", on: source.on };
  }
}

function canonicalOutcome(outcome: AskOutcome): AskOutcome {
  switch (outcome.stage) {
    case "asked":
      return { stage: outcome.stage, nudgeOn: outcome.nudgeOn };
    case "agreed":
      return { stage: outcome.stage, on: outcome.on, nudgeOn: outcome.nudgeOn };
    default:
      return { stage: outcome.stage, on: outcome.on };
  }
}

function canonicalStep({ stage, on, note }: AskStep): AskStep {
  return { stage, on, note };
}

function canonicalFile(file: ImportedFile): ImportedFile {
  return {
    file: file.file,
    kind: file.kind,
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    rows: file.rows,
    added: file.added,
    merged: file.merged,
    unchanged: file.unchanged,
    rejected: file.rejected,
    issues: file.issues.map(canonicalIssue),
    ...(file.rowsBecame === undefined ? {} : { rowsBecame: file.rowsBecame }),
    ...(file.setAside === undefined ? {} : { setAside: canonicalSetAside(file.setAside) }),
  };
}

function canonicalSetAside({ header, mapping, rows }: RowsSetAside): RowsSetAside {
  return {
    header: [...header],
    mapping: canonicalMapping(mapping),
    rows: rows.map(({ line, cells }) => ({ line, cells: [...cells] })),
  };
}

function canonicalIssue(issue: ImportIssue): ImportIssue {
  return {
    file: issue.file,
    line: issue.line,
    column: issue.column,
    code: issue.code,
    severity: issue.severity,
    detail: issue.detail,
  };
}
