export interface CommandDescription {
  readonly usage: string;
  readonly answers: string;
  /** Options besides those of every command. */
  readonly options: readonly string[];
  readonly details: readonly string[];
}

export const optionsOfEveryCommand: readonly string[] = ["help", "json", "me", "as-of", "seed", "as"];

export const commands = {
  import: {
    usage: "import FILES...",
    answers: "what the files contain, and what was set aside",
    options: ["out", "force"],
    details: [
      "--out FILE     save everything as one workspace, a .json file that the other commands read",
      "--force        overwrite FILE",
    ],
  },
  contacts: { usage: "contacts FILES...", answers: "the people after matching", options: [], details: [] },
  reach: {
    usage: "reach FILES...",
    answers: "how far your network reaches",
    options: ["hops", "from"],
    details: ["--hops N       how many introductions away (3)", "--from NAME    start from this contact instead of you"],
  },
  bridges: {
    usage: "bridges FILES...",
    answers: "who connects people that are otherwise apart",
    options: ["top", "sample", "strength"],
    details: [
      "--top N        show so many in the table (20); --json gives all",
      "--strength     constraint and effective size by tie strength",
      "--sample       allow sampled betweenness; it is exact anyway",
    ],
  },
  paths: {
    usage: "paths --to COMPANY-or-NAME FILES...",
    answers: "who could introduce you there",
    options: ["to", "max-hops", "top", "similar"],
    details: [
      "--to TEXT      the company or the person you want to reach",
      "--max-hops N   longest way, in people who know each other (3)",
      "--top N        how many people to ask (5)",
      "--similar      include companies with similar names",
    ],
  },
  suggest: {
    usage: "suggest FILES...",
    answers: "whom to meet next, and whom to ask for it",
    options: ["goal", "top"],
    details: ["--goal company=NAME or role=WORDS; may be given several times", "--top N        how many (20)"],
  },
  export: {
    usage: "export --to FILE FILES...",
    answers: "the network as a file: .csv, .gexf, .graphml, .svg or .json",
    options: ["to", "force", "what"],
    details: [
      "--to FILE      the ending says which kind",
      "--what contacts or introductions: what a .csv holds (contacts)",
      "--force        overwrite FILE",
    ],
  },
} as const satisfies Record<string, CommandDescription>;

export type CommandName = keyof typeof commands;
