import { type Meeting, recordMeeting } from "../../../src/core/journey/after-meeting.ts";
import { noReflection } from "../../../src/core/journey/defaults.ts";
import type { Change, Operation } from "../../../src/core/model/change.ts";
import { type Contact, noFacts } from "../../../src/core/model/contact.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { dateOfEpochDay } from "../../../src/core/model/partial-date.ts";
import { noRecords, type Records } from "../../../src/core/model/records.ts";
import { recordsHash } from "../../../src/core/workspace/records-hash.ts";
import { redoOperation, undoOperation } from "../../../src/core/workspace/undo.ts";
import { applyOperation, operationOf } from "../../../src/core/workspace/workspace.ts";
import { type Draw, drawFrom } from "./draw.ts";

/** Names a plan, so that the page can make it for itself: handing over thousands of contacts takes the longer part of a case. */
export interface PlanSpec {
  readonly seed: number;
  readonly length: number;
  /** How many contacts an import brings. */
  readonly importSize: number;
}

/** What a person might do, one operation after the other, and the state after each of them. */
export interface Plan {
  readonly spec: PlanSpec;
  readonly operations: readonly Operation[];
  /** `hashes[n]` names the state after operation n; `hashes[0]` is the empty workspace. */
  readonly hashes: readonly string[];
}

const deeds = ["import", "edit", "bulk-delete", "undo", "redo", "edit", "talk"] as const;

export function planOf(spec: PlanSpec): Plan {
  const operations = plannedOperations(spec);
  const hashes = [recordsHash(noRecords)];
  let records = noRecords;
  for (const operation of operations) {
    records = applyOperation(records, operation);
    hashes.push(recordsHash(records));
  }
  return { spec, operations, hashes };
}

/** The same in the page and in the test process. */
export function plannedOperations({ seed, length, importSize }: PlanSpec): readonly Operation[] {
  const draw = drawFrom(seed);
  const operations: Operation[] = [];
  let records = noRecords;
  while (operations.length < length) {
    const deed = operations.length === 0 ? "import" : (deeds[draw(deeds.length)] ?? "edit");
    const operation = operationFor(deed, records, operations, draw, importSize);
    if (operation === null) continue;
    records = applyOperation(records, operation);
    operations.push(operation);
  }
  return operations;
}

function operationFor(
  deed: (typeof deeds)[number],
  records: Records,
  history: readonly Operation[],
  draw: Draw,
  importSize: number,
): Operation | null {
  const counter = history.length;
  const contacts = [...records.contacts.values()];
  switch (deed) {
    case "undo":
      return undoOperation(history, counter, counter);
    case "redo":
      return redoOperation(history, counter, counter);
    case "import": {
      const changes = Array.from({ length: importSize }, (_, at) => addition(person(`i${counter}-${at}`, draw)));
      const summary = { code: "import", files: ["people.csv"], contacts: importSize, introductions: 0 } as const;
      return operationOf(counter, counter, summary, changes);
    }
    case "bulk-delete": {
      const from = draw(contacts.length + 1);
      const changes = contacts.slice(from, from + 300).map((before): Change => ({ of: "contact", before, after: null }));
      return changes.length === 0 ? null : operationOf(counter, counter, { code: "clear" }, changes);
    }
    case "talk": {
      const met = contacts[draw(contacts.length)];
      if (met === undefined) return null;
      const talk = talkWith(met, draw);
      const written = recordMeeting(records, talk);
      return "problem" in written ? null : operationOf(counter, counter, written.summary, written.changes);
    }
    case "edit": {
      const before = contacts[draw(contacts.length)];
      if (before === undefined) return null;
      const after = { ...before, company: `Company ${draw(1000)}` };
      return operationOf(counter, counter, { code: "edit-contact", name: before.name }, [{ of: "contact", before, after }]);
    }
  }
}

/** Written down in one go: a conversation, somebody it named, a lead, thanks owed. */
function talkWith({ id }: Contact, draw: Draw): Meeting {
  const on = dateOfEpochDay(20_000 + draw(300));
  return {
    conversation: { with: id, purpose: "informational", how: "phone" },
    heldOn: on,
    on,
    reflection: { ...noReflection, learned: `Lesson ${draw(1000)}`, happyThere: 4 },
    findings: [{ theme: "day", topic: "", text: `Finding ${draw(1000)}`, stance: 1 }],
    notes: "",
    named: [{ who: { facts: { name: `Newcomer ${draw(1000)}` } }, mayUseName: "yes", howTheyKnow: "" }],
    leads: [],
    followUps: [],
    keepInTouch: 90,
    tellIntroducers: true,
  };
}

function person(id: string, draw: Draw): Contact {
  // Nothing that the database could compress away, or no quota would ever run out.
  const notes = Array.from({ length: 24 }, () => draw(46_656).toString(36)).join("");
  return {
    id: contactId(id),
    kind: "recorded",
    ...noFacts,
    name: `Person ${id}`,
    emails: [`${id}@example.org`],
    company: `Company ${draw(60)}`,
    notes,
    sources: [],
  };
}

function addition(after: Contact): Change {
  return { of: "contact", before: null, after };
}
