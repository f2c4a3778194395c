export interface CommandDescription {
  readonly usage: string;
  readonly answers: string;
  /** Options besides those of every command. */
  readonly options: readonly string[];
  readonly details: readonly string[];
}

export const optionsOfEveryCommand: readonly string[] = ["help", "json", "me", "as-of", "seed", "as", "password-file"];

export const commands = {
  import: {
    usage: "import FILES...",
    answers: "what the files contain, and what was set aside",
    options: ["out", "report", "force"],
    details: [
      "--out FILE     save everything as one workspace, a .json file that the other commands read",
      "--report FILE  save what every row became, as CSV",
      "--force        overwrite FILE",
    ],
  },
  contacts: { usage: "contacts FILES...", answers: "the people after matching", options: [], details: [] },
  reach: {
    usage: "reach FILES...",
    answers: "how far your network reaches",
    options: ["hops", "from", "without", "meeting", "everyone", "top"],
    details: [
      "--hops N       how many introductions away (3)",
      "--from NAME    start from this contact instead of you",
      "--without NAME what you would lose without this contact, instead",
      "--meeting NAME what knowing this contact would open, instead",
      "--everyone     how far everybody reaches, instead; --top N shows so many in the table (20)",
    ],
  },
  bridges: {
    usage: "bridges FILES...",
    answers: "who connects people that are otherwise apart",
    options: ["top", "sample", "strength", "weighted"],
    details: [
      "--top N        show so many in the table (20); --json gives all",
      "--strength     constraint and effective size by tie strength",
      "--weighted     betweenness along the strongest ways instead of the shortest",
      "--sample       betweenness from a sample where exact takes long; how far it may be off is told",
    ],
  },
  communities: {
    usage: "communities FILES...",
    answers: "groups of people who know one another",
    options: [],
    details: [],
  },
  paths: {
    usage: "paths --to COMPANY-or-NAME FILES...",
    answers: "who could introduce you there",
    options: ["to", "industry", "role", "max-hops", "min-strength", "not", "top", "similar"],
    details: [
      "--to TEXT      the company or the person you want to reach",
      "--industry     TEXT is an industry instead: whoever works in it",
      "--role         TEXT is a role instead: whoever has these words in their position",
      "--max-hops N   longest way, in people who know each other (3)",
      "--min-strength S  leave out ties weaker than S, 0 to 1 (0)",
      "--not NAME|ID  somebody who is not to be asked; may be given several times",
      "--top N        how many people to ask (5)",
      "--similar      include companies with similar names",
    ],
  },
  suggest: {
    usage: "suggest FILES...",
    answers: "whom to meet next, and whom to ask for it",
    options: ["goal", "purpose", "top", "plan"],
    details: [
      "--goal company=NAME or role=WORDS; may be given several times",
      "--purpose lead or informational: whoever may know of openings counts for more, or whoever can tell of the work",
      "--top N        how many (20)",
      "--plan N       a plan for the week instead: N asks that go well together, nobody asked twice",
    ],
  },
  agenda: {
    usage: "agenda WORKSPACE.json",
    answers: "what is due this week, and whom to ask",
    options: ["days", "plan", "ics", "force"],
    details: [
      "--days N       how many days, today the first of them (7)",
      "--plan N       how many asks to plan (3)",
      "--ics FILE     save everything with a day as a calendar; a later one updates what the first one brought",
      "--force        overwrite FILE",
    ],
  },
  draft: {
    usage: "draft --to NAME --kind KIND WORKSPACE.json",
    answers: "a text to somebody, filled from the workspace",
    options: ["to", "kind", "about", "purpose"],
    details: [
      "--to NAME|ID   whom the text is for",
      "--kind KIND    email, letter, note, phone, forwardable, permission, follow-up, thank-you or close-loop",
      "--about NAME|ID  whom an introduction, a permission or a report is about",
      "--purpose lead or informational (that of the ask or the conversation; else informational)",
      "The text goes to stdout; what is left out of it, and whether a name may be used, to stderr.",
    ],
  },
  compare: {
    usage: "compare WORKSPACE.json",
    answers: "what your conversations say, theme by theme: who agrees, who contradicts whom",
    options: ["occupation", "company"],
    details: [
      "--occupation TEXT  only conversations about this occupation; may be given several times",
      "--company NAME  only conversations about this company; may be given several times",
    ],
  },
  lineage: {
    usage: "lineage FILES...",
    answers: "who came in through whom, generation after generation",
    options: ["top"],
    details: ["--top N        show so many in the table (20); --json gives all"],
  },
  layout: {
    usage: "layout FILES...",
    answers: "where everybody stands on the map",
    options: ["kind"],
    details: ["--kind rings or circles (rings)"],
  },
  export: {
    usage: "export --to FILE FILES...",
    answers: "the network as a file: .csv, .gexf, .graphml, .svg or .json",
    options: ["to", "force", "what", "lock"],
    details: [
      "--to FILE      the ending says which kind",
      "--what contacts or introductions: what a .csv holds (contacts)",
      "--lock         lock a .json file with the password that stands in the file of --password-file",
      "--force        overwrite FILE",
    ],
  },
  evaluate: {
    usage: "evaluate EVENTS.tsv",
    answers: "how well the rankings foretell a history of events",
    options: ["cut", "window", "rankings", "force"],
    details: [
      "EVENTS.tsv     an event a line, in order of time: seconds, a tab, and the ids of those who took part, with spaces between",
      "--cut S        rank by what is known after this share of the events, 0 to 1 (.5, .6 and .7, taken together)",
      "--window S     and compare with what happens in the next S of them (.1)",
      "--rankings FILE  write what each person would be shown, a line of JSON each",
      "--force        overwrite FILE",
    ],
  },
  "evaluate-matching": {
    usage: "evaluate-matching FILE --truth COLUMN",
    answers: "how well people are matched, in a file that says who each row is",
    options: ["truth"],
    details: [
      "FILE           a table of people, a row each, in which people stand several times",
      "--truth COLUMN the column that says who each row is; matching does not see it",
    ],
  },
  explain: {
    usage: "explain MEASURE",
    answers: "how a figure is computed: formula, unit, source, limits",
    options: [],
    details: ["Without MEASURE all of them are listed."],
  },
} as const satisfies Record<string, CommandDescription>;

export type CommandName = keyof typeof commands;

/** The commands that answer from files of contacts and introductions. */
export type FileCommandName = Exclude<CommandName, "evaluate" | "evaluate-matching" | "explain">;
