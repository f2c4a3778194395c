import type { TableKind } from "../../core/model/table-mapping.ts";

export interface TargetWords {
  readonly label: string;
  /** What a cell of such a column says, in a sentence. */
  readonly explained: string;
}

export const tableKinds: readonly { readonly kind: TableKind; readonly label: string; readonly explained: string }[] = [
  { kind: "contacts", label: "Contacts", explained: "Every row is a person." },
  { kind: "introductions", label: "Introductions", explained: "Every row says who introduced whom." },
  { kind: "ties", label: "Who knows whom", explained: "Every row names two people who know each other." },
];

const contact: Readonly<Record<string, TargetWords>> = {
  name: { label: "Name", explained: "The whole name of the person." },
  firstName: { label: "First name", explained: "The given name; joined with the last name." },
  middleName: { label: "Middle name", explained: "Stands between first and last name." },
  lastName: { label: "Last name", explained: "The family name; joined with the first name." },
  suffix: { label: "Name suffix", explained: "What follows a name, such as Jr or III." },
  email: { label: "E-mail", explained: "An e-mail address of the person. Several columns and several in a cell are fine." },
  company: { label: "Company", explained: "Where the person works now." },
  position: { label: "Position", explained: "What the person does there: the job title." },
  title: { label: "Title", explained: "Either a job title or a form of address (Dr, Ms): each cell is looked at." },
  introducedBy: {
    label: "Introduced by",
    explained: "Who introduced you to the person. Several names are taken one by one; “LinkedIn” or “event” are no people.",
  },
  introducedOn: { label: "Introduced on", explained: "The day of that introduction." },
  connectedOn: { label: "Connected on", explained: "Since when you know each other." },
  date: {
    label: "Date",
    explained: "A day that belongs to the row: of the introduction where one is named, else since when you know each other.",
  },
  knows: { label: "Knows", explained: "Other people whom this person knows. Several names are taken one by one." },
  profile: { label: "Profile address", explained: "The address of a profile page, by which the person is recognised again." },
  phone: { label: "Phone", explained: "A telephone number." },
  location: { label: "Location", explained: "Where the person is, as one text." },
  city: { label: "City", explained: "The town alone, where no column has the whole place." },
  industry: { label: "Industry", explained: "The line of business." },
  occupation: { label: "Occupation", explained: "What the person is by profession." },
  school: { label: "School", explained: "Where the person studied." },
  major: { label: "Subject", explained: "What the person studied." },
  graduationYear: { label: "Year of graduation", explained: "The year in which the studies ended." },
  volunteers: { label: "Offers to help", explained: "Whether the person has said that one may ask for advice: yes or no." },
  notes: { label: "Notes", explained: "Anything else worth keeping. Several columns are put one below the other." },
  id: { label: "Identifier", explained: "A number or code by which other rows name this person." },
};

const introduction: Readonly<Record<string, TargetWords>> = {
  introducer: { label: "Introducer", explained: "Who made the introduction." },
  introduced: { label: "Introduced person", explained: "Who was introduced." },
  introducedTo: { label: "Introduced to", explained: "Whom that person met; left empty, the question below the file decides." },
  when: { label: "Date", explained: "The day of the introduction." },
  context: { label: "Occasion", explained: "How it came about. Several columns are put together." },
  status: { label: "How far it came", explained: "Offered, made, declined." },
  mayUseName: { label: "May use the name", explained: "Whether the introducer may be named: yes or no." },
};

const tie: Readonly<Record<string, TargetWords>> = {
  a: { label: "One person", explained: "One of the two who know each other." },
  b: { label: "The other person", explained: "The other one." },
  when: { label: "Date", explained: "When they were last in touch, or since when they know each other." },
  kind: { label: "How they know each other", explained: "Colleagues, a message, a recommendation." },
};

/** What a column that holds this field says; a field that nobody knows is named as it is. */
export function targetInWords(kind: TableKind, field: string): TargetWords {
  return wordsOf(kind)[field] ?? { label: field, explained: "" };
}

function wordsOf(kind: TableKind): Readonly<Record<string, TargetWords>> {
  switch (kind) {
    case "contacts":
      return contact;
    case "introductions":
      return introduction;
    case "ties":
      return tie;
  }
}

/** A column that is not read as anything. */
export function leftOutInWords(kind: TableKind): TargetWords {
  return kind === "contacts"
    ? { label: "Something else", explained: "Kept with the person under this heading, and used for nothing." }
    : { label: "Something else", explained: "Left out." };
}

/** What is missing before rows can be read. */
export function neededInWords(kind: TableKind): string {
  switch (kind) {
    case "contacts":
      return "Say which column holds the name (or first and last name, or the e-mail address): without it no row can be read.";
    case "introductions":
      return "Say which column holds the introducer and which the introduced person: without both no row can be read.";
    case "ties":
      return "Say which two columns hold the two people who know each other: without both no row can be read.";
  }
}

/** A character between cells, by its name. */
export function delimiterInWords(delimiter: string): string {
  switch (delimiter) {
    case ",":
      return "Comma ,";
    case ";":
      return "Semicolon ;";
    case "\t":
      return "Tab";
    case "|":
      return "Vertical bar |";
    default:
      return delimiter;
  }
}
