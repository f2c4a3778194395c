import type { Contact } from "../model/contact.ts";
import { InvariantError } from "../model/errors.ts";
import type { ContactId } from "../model/ids.ts";
import type { ImportIssue } from "../model/import-issue.ts";
import type { ImportRecord } from "../model/import-record.ts";
import type { Records, Settings } from "../model/records.ts";
import type { Source } from "../model/source.ts";
import { chooseEgo } from "./choose-ego.ts";
import { companyBook } from "./company-book.ts";
import { companyIndex } from "./company-name.ts";
import { ContactBook } from "./contact-book.ts";
import type { FileReading } from "./file-reading.ts";
import { importChanges, importTotals } from "./import-changes.ts";
import { decidedApart, mappingDecisions } from "./import-decisions.ts";
import { goneFromLists, importDifference } from "./import-difference.ts";
import type { FileChoice, ImportOptions, ImportPlan, JoinedRow } from "./import-plan.ts";
import { IntroductionBook } from "./introduction-book.ts";
import { NameMeanings } from "./name-meanings.ts";
import { readOwners } from "./owner-of-files.ts";
import { PersonQuestions } from "./person-questions.ts";
import { readIntoContacts } from "./plan-contact-rows.ts";
import {
  type PlannedIntroduction,
  type PlannedTie,
  planContactIntroductions,
  planIntroductions,
  planTies,
} from "./plan-people.ts";
import { RowOutcomes } from "./row-outcomes.ts";
import { RowsBefore } from "./rows-before.ts";
import { suggestedDuplicates } from "./suggested-duplicates.ts";
import { TieBook } from "./tie-book.ts";

/**
 * What reading the files into the workspace will do; nothing is done yet.
 *
 * Contact rows of all files come first, then everybody that introductions and ties name, so that the order of the files does
 * not decide who is known. Every row ends as added, merged, unchanged or rejected; a plan for files that were imported before
 * holds no changes.
 *
 * @param records the workspace
 * @param readings the files, as `io` read them
 * @param options.choices one a reading, in order
 * @param options.ego name or id of the person whose network it is
 * @returns changes in order of kind and id, counts for each file, and what to show before anything is stored
 * @throws InvariantError when there are not as many choices as readings
 * Cost: O(contacts + rows), in maps; suggestions as `suggestedDuplicates`.
 */
export function planImport(records: Records, readings: readonly FileReading[], options: ImportOptions): ImportPlan {
  if (options.choices.length !== readings.length) throw new InvariantError("one choice is needed for each file");
  const { importId } = options;
  const book = new ContactBook(records.contacts);
  const outcomes = readings.map((reading) => new RowOutcomes(reading));
  const joined: JoinedRow[] = [];
  const spokenOf: ContactId[] = [];

  const owner = readOwners(book, readings, importId, { current: records.settings.ego, asked: options.ego });
  const contactsOfRows = readIntoContacts(book, readings, importId, outcomes, joined, spokenOf, {
    decisions: records.decisions,
    ego: owner,
    onProgress: options.onProgress,
  });
  const meanings = new NameMeanings(book, records.decisions, options.answers ?? []);
  const questions = new PersonQuestions(book, meanings, readings);
  const before = new RowsBefore(records);
  const introductions: PlannedIntroduction[] = [];
  const ties: PlannedTie[] = [];
  readings.forEach((reading, index) => {
    const lookup = { book, reading, index, importId, questions, before, ego: owner };
    const people = { ...lookup, outcomes: outcomeOf(outcomes, index), spokenOf };
    const contacts = contactsOfRows[index] ?? [];
    contacts.forEach((contact, row) => {
      people.outcomes.became("contacts", row, contact);
    });
    for (const planned of planContactIntroductions(people, contacts)) introductions.push(planned);
    for (const planned of planIntroductions(people)) introductions.push(planned);
    for (const planned of planTies(people)) ties.push(planned);
  });

  const needed =
    introductions.some((it) => it.introducer === null || it.parties.includes(null) || introducesToMe(options, it)) ||
    ties.some(({ a, b }) => a === null || b === null) ||
    readings.some((_, index) => listOf(options, index) === "mine" && (contactsOfRows[index] ?? []).length > 0);
  const { ego, problem } = chooseEgo(book, owner, options.ego, needed);

  const introductionBook = new IntroductionBook(records.introductions);
  const tieBook = new TieBook(records.ties);
  readings.forEach((reading, index) => {
    if (listOf(options, index) !== "mine" || ego === null) return;
    const outcome = outcomeOf(outcomes, index);
    reading.contacts.forEach(({ line, facts }, row) => {
      const contact = contactsOfRows[index]?.[row];
      if (contact === undefined || contact === ego) return;
      const source: Source = { kind: "file", import: importId, file: reading.file, line };
      const when = facts.connectedOn ?? null;
      outcome.told("contacts", row, tieBook.tell({ one: ego, other: contact, kind: "knows", when, source }));
    });
  });
  // What is stated comes before what was read out of messages or concluded, whichever file it stands in.
  for (const planned of stableLast(introductions, isHint)) makeIntroduction(planned, introductionBook, ego, options, outcomes);
  for (const planned of stableLast(ties, ({ inferred }) => inferred === true)) makeTie(planned, tieBook, ego, outcomes);

  const settings: Settings = ego === records.settings.ego ? records.settings : { ...records.settings, ego };
  const after: Records = {
    ...records,
    settings,
    contacts: book.contacts,
    introductions: introductionBook.introductions,
    ties: tieBook.ties,
  };
  const rows = outcomes.map((outcome) => outcome.rowsOfFile());
  const files = outcomes.map((outcome, index) => outcome.importedFile(rows[index] ?? outcome.rowsOfFile()));
  const lists = readings.flatMap(({ kind, format }, index) =>
    kind === "contacts" && listOf(options, index) === "mine" ? [{ format, contacts: contactsOfRows[index] ?? [] }] : [],
  );
  const gone = goneFromLists(records, lists, book.contacts);
  const record: ImportRecord = { id: importId, at: options.at, files, ...(lists.length === 0 ? {} : { gone }) };
  const decisions = [
    ...meanings.decisions(options.at),
    ...mappingDecisions(records.decisions, options.mappings ?? [], options.at),
  ];
  const changes = importChanges(records, after, record, decisions);
  const people = [...book.contacts.values()].filter(({ kind }) => kind !== "ego");
  const companies = companyIndex(people, companyBook(records.decisions.values()), (name) => book.forms.companyKey(name));
  const totals = importTotals(records, after, files, { people, companyOf: companies.companyOf });
  const areApart = decidedApart(records.decisions);
  const suggested = suggestedDuplicates(people, { forms: book.forms });
  return {
    summary: {
      code: "import",
      files: files.map(({ file }) => file),
      contacts: totals.newContacts,
      introductions: totals.newIntroductions,
    },
    changes,
    files,
    rows,
    totals,
    firstContacts: firstTen(book, spokenOf),
    joined,
    suggested: suggested.filter(({ a, b }) => !areApart(a, b)),
    questions: questions.list(),
    difference: importDifference(changes, gone),
    egoProblem: problem,
  };
}

function isHint({ status }: PlannedIntroduction): boolean {
  return status === "hint" || status === "dismissed";
}

/** The same things, those that are to come last after the others. */
function stableLast<Thing>(things: readonly Thing[], isLast: (thing: Thing) => boolean): readonly Thing[] {
  return things.some(isLast) ? [...things.filter((thing) => !isLast(thing)), ...things.filter(isLast)] : things;
}

function makeTie(planned: PlannedTie, ties: TieBook, ego: ContactId | null, outcomes: readonly RowOutcomes[]): void {
  const { kind, when, messages, inferred, source } = planned;
  const a = planned.a ?? ego;
  const b = planned.b ?? ego;
  if (a === null || b === null) throw new InvariantError("a tie of nobody");
  const outcome = outcomeOf(outcomes, planned.reading);
  if (a === b) {
    outcome.reject("ties", planned.row, selfIssue(planned.source, planned.column));
    return;
  }
  outcome.told("ties", planned.row, ties.tell({ one: a, other: b, kind, when, source, messages, inferred }));
  outcome.became("ties", planned.row, a);
}

function makeIntroduction(
  planned: PlannedIntroduction,
  introductions: IntroductionBook,
  ego: ContactId | null,
  options: ImportOptions,
  outcomes: readonly RowOutcomes[],
): void {
  const outcome = outcomeOf(outcomes, planned.reading);
  const introducer = planned.introducer ?? ego;
  if (introducer === null) throw new InvariantError("an introduction by nobody");
  const parties: ContactId[] = [];
  for (const party of planned.parties) {
    const contact = party ?? ego;
    if (contact !== null && contact !== introducer) parties.push(contact);
  }
  const [introduced] = planned.parties;
  if (parties.length === 0 || (introduced !== undefined && (introduced ?? ego) === introducer)) {
    const issue = selfIssue(planned.source, planned.column);
    if (planned.of === "introductions") outcome.reject("introductions", planned.row, issue);
    else outcome.note(issue);
    return;
  }
  if (ego !== null && ego !== introducer && introducesToMe(options, planned)) parties.push(ego);
  const { when, context, status, mayUseName, source } = planned;
  const told = introductions.tell({ introducer, parties, when, context, status, mayUseName, source });
  outcome.told(planned.of, planned.row, told);
  if (planned.of === "introductions") outcome.became("introductions", planned.row, parties[0] ?? introducer);
}

/** Whether, beside the parties that the row names, ego is one. */
function introducesToMe(options: ImportOptions, planned: PlannedIntroduction): boolean {
  const choice = options.choices[planned.reading];
  if (planned.of === "contacts") return choice?.listOf === "mine";
  return planned.parties.length === 1 && choice?.introducedTo === "me";
}

function listOf(options: ImportOptions, reading: number): FileChoice["listOf"] | null {
  return options.choices[reading]?.listOf ?? null;
}

function outcomeOf(outcomes: readonly RowOutcomes[], index: number): RowOutcomes {
  const outcome = outcomes[index];
  if (outcome === undefined) throw new InvariantError(`no file ${index}`);
  return outcome;
}

function selfIssue(source: Source, column: number | null): Omit<ImportIssue, "severity"> {
  const at = source.kind === "file" ? { file: source.file, line: source.line } : { file: "", line: 0 };
  return { ...at, column, code: "self-introduction", detail: null };
}

function firstTen(book: ContactBook, spokenOf: readonly ContactId[]): Contact[] {
  const first = new Set<ContactId>();
  for (const id of spokenOf) {
    first.add(id);
    if (first.size === 10) break;
  }
  return [...first].map((id) => book.get(id));
}

const mostlyInContact = 0.9;

/**
 * What is taken for granted about a file until the person says otherwise.
 *
 * @param reading the file
 * @param egoIsInFile whether the person whose network it is stands in the file as one of its contacts
 * @returns `mine`, unless the list could be the directory of a network and names ego, or has ids and does not say of nearly
 * everybody since when they have been in contact, as a list exported from here does; introductions without a third party record
 * only that the introducer knows the introduced person.
 * Cost: O(contacts).
 */
export function defaultChoice(reading: FileReading, egoIsInFile: boolean): FileChoice {
  const { contacts } = reading;
  const hasIds = contacts.some(({ facts }) => facts.externalId !== undefined && facts.externalId !== null);
  const inContact = contacts.filter(({ facts }) => facts.connectedOn !== undefined && facts.connectedOn !== null).length;
  const isOfStrangers = hasIds && inContact < mostlyInContact * contacts.length;
  const directory = reading.listOf === "either" && (isOfStrangers || egoIsInFile);
  return { listOf: directory ? "directory" : "mine", introducedTo: "unrecorded" };
}
