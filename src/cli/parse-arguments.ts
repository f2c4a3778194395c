import { parseArgs } from "node:util";
import { draftKinds } from "../core/journey/drafts/built-in-templates.ts";
import type { DraftKind } from "../core/model/goal.ts";
import type { FileKind } from "../core/model/import-record.ts";
import { dateOfEpochDay, datePrecision, type PartialDate, parsePartialDate } from "../core/model/partial-date.ts";
import type { Purpose } from "../core/model/purpose.ts";
import {
  type CommandDescription,
  type CommandName,
  commands,
  type FileCommandName,
  optionsOfEveryCommand,
} from "./command-list.ts";
import { wrongUse } from "./exit-codes.ts";
import { usage } from "./usage.ts";

export type ReadAs = Exclude<FileKind, "workspace">;

export interface Options {
  readonly json: boolean;
  readonly force: boolean;
  readonly me: string | null;
  readonly asOf: PartialDate;
  /** The moment that counts as now: the start of the day given, or the clock. */
  readonly at: number;
  readonly readAs: ReadAs | null;
  readonly hops: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly maxHops: number;
  readonly top: number | null;
  readonly similar: boolean;
  readonly goals: readonly string[];
  readonly out: string | null;
  readonly report: string | null;
  readonly what: "contacts" | "introductions";
  readonly sample: boolean;
  readonly strength: boolean;
  readonly weighted: boolean;
  readonly without: string | null;
  readonly meeting: string | null;
  readonly everyone: boolean;
  readonly of: "company-or-person" | "industry" | "role";
  readonly minStrength: number;
  readonly not: readonly string[];
  readonly plan: number | null;
  readonly days: number;
  /** Where to write the calendar. */
  readonly ics: string | null;
  readonly purpose: Purpose | null;
  readonly kind: "rings" | "circles";
  /** Of a draft. */
  readonly draftKind: DraftKind | null;
  readonly about: string | null;
  readonly seed: number;
  readonly occupations: readonly string[];
  readonly companies: readonly string[];
  /** Its first line is a password. A password itself is never an argument: those are kept in histories and seen by others. */
  readonly passwordFile: string | null;
  readonly lock: boolean;
}

export interface EvaluateOptions {
  readonly json: boolean;
  readonly force: boolean;
  /** Null for the usual ones. */
  readonly cut: number | null;
  readonly window: number;
  /** Where to write what is shown to each ego. */
  readonly rankings: string | null;
  readonly seed: number;
}

export interface EvaluateMatchingOptions {
  readonly json: boolean;
  /** Header of the column that says who each row is. */
  readonly truth: string;
}

export type Invocation =
  | { readonly do: "help"; readonly command: CommandName | null }
  | { readonly do: "version" }
  | { readonly do: "explain"; readonly measure: string | null; readonly json: boolean }
  | { readonly do: "evaluate"; readonly file: string; readonly options: EvaluateOptions }
  | { readonly do: "evaluate-matching"; readonly file: string; readonly options: EvaluateMatchingOptions }
  | { readonly do: "run"; readonly command: FileCommandName; readonly files: readonly string[]; readonly options: Options };

const grammar = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  json: { type: "boolean" },
  force: { type: "boolean" },
  me: { type: "string" },
  "as-of": { type: "string" },
  seed: { type: "string" },
  as: { type: "string" },
  hops: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  "max-hops": { type: "string" },
  top: { type: "string" },
  similar: { type: "boolean" },
  goal: { type: "string", multiple: true },
  out: { type: "string" },
  report: { type: "string" },
  what: { type: "string" },
  sample: { type: "boolean" },
  strength: { type: "boolean" },
  weighted: { type: "boolean" },
  without: { type: "string" },
  meeting: { type: "string" },
  everyone: { type: "boolean" },
  industry: { type: "boolean" },
  role: { type: "boolean" },
  "min-strength": { type: "string" },
  not: { type: "string", multiple: true },
  plan: { type: "string" },
  days: { type: "string" },
  ics: { type: "string" },
  purpose: { type: "string" },
  kind: { type: "string" },
  about: { type: "string" },
  occupation: { type: "string", multiple: true },
  company: { type: "string", multiple: true },
  cut: { type: "string" },
  window: { type: "string" },
  rankings: { type: "string" },
  truth: { type: "string" },
  "password-file": { type: "string" },
  lock: { type: "boolean" },
} as const;

const millisecondsADay = 86_400_000;
const usualWindow = 0.1;

/**
 * @param argv what follows the program's name.
 * @param now milliseconds since 1970-01-01 UTC.
 * @throws CommandFailure (wrong use) with a message that says what to change
 */
export function parseArguments(argv: readonly string[], now: number): Invocation {
  const { values, positionals } = strictly(argv);
  const [first, ...files] = positionals;
  if (values.version === true) return { do: "version" };
  const command = first === undefined ? null : commandNamed(first);
  if (values.help === true) return { do: "help", command };
  if (command === null) throw wrongUse(usage(null));
  const { options: own }: CommandDescription = commands[command];
  for (const option of Object.keys(values)) {
    if (!optionsOfEveryCommand.includes(option) && !own.includes(option)) {
      throw wrongUse(`"${command}" takes no option --${option}. "intrograph ${command} --help" lists those it takes.`);
    }
  }
  if (command === "explain") return { do: "explain", measure: files[0] ?? null, json: values.json ?? false };
  if (files.length === 0) throw wrongUse(`Name at least one file: intrograph ${command} FILE...`);
  const seed = wholeNumber("seed", values.seed, { from: 0, to: Number.MAX_SAFE_INTEGER, otherwise: 1 });
  if (command === "evaluate-matching") {
    const [file = "", ...others] = files;
    if (others.length > 0) throw wrongUse(`"evaluate-matching" takes one file at a time, not ${files.length}.`);
    if (values.truth === undefined) throw wrongUse("Name the column that says who each row is: --truth COLUMN.");
    return { do: "evaluate-matching", file, options: { json: values.json ?? false, truth: values.truth } };
  }
  if (command === "evaluate") {
    const [file = "", ...others] = files;
    if (others.length > 0) throw wrongUse(`"evaluate" takes one history at a time, not ${files.length}.`);
    const options: EvaluateOptions = {
      json: values.json ?? false,
      force: values.force ?? false,
      cut: partBetween("cut", values.cut),
      window: partBetween("window", values.window) ?? usualWindow,
      rankings: values.rankings ?? null,
      seed,
    };
    return { do: "evaluate", file, options };
  }
  const asOf = values["as-of"] === undefined ? null : dayOf(values["as-of"]);
  if (values.industry === true && values.role === true) throw wrongUse("--industry and --role do not go together.");
  const options: Options = {
    json: values.json ?? false,
    force: values.force ?? false,
    me: values.me ?? null,
    asOf: asOf ?? dateOfEpochDay(Math.floor(now / millisecondsADay)),
    at: asOf === null ? now : Date.parse(asOf),
    readAs: oneOf("as", values.as, ["contacts", "introductions", "ties"]),
    hops: wholeNumber("hops", values.hops, { from: 1, to: 100, otherwise: 3 }),
    from: values.from ?? null,
    to: values.to ?? null,
    maxHops: wholeNumber("max-hops", values["max-hops"], { from: 1, to: 6, otherwise: 3 }),
    top: values.top === undefined ? null : wholeNumber("top", values.top, { from: 1, to: 1_000_000, otherwise: 1 }),
    similar: values.similar ?? false,
    goals: values.goal ?? [],
    out: values.out ?? null,
    report: values.report ?? null,
    what: oneOf("what", values.what, ["contacts", "introductions"]) ?? "contacts",
    sample: values.sample ?? false,
    strength: values.strength ?? false,
    weighted: values.weighted ?? false,
    without: values.without ?? null,
    meeting: values.meeting ?? null,
    everyone: values.everyone ?? false,
    of: values.industry === true ? "industry" : values.role === true ? "role" : "company-or-person",
    minStrength: share("min-strength", values["min-strength"]),
    not: values.not ?? [],
    purpose: oneOf("purpose", values.purpose, ["lead", "informational"]),
    plan: values.plan === undefined ? null : wholeNumber("plan", values.plan, { from: 1, to: 100, otherwise: 3 }),
    days: wholeNumber("days", values.days, { from: 1, to: 366, otherwise: 7 }),
    ics: values.ics ?? null,
    kind: (command === "draft" ? null : oneOf("kind", values.kind, ["rings", "circles"])) ?? "rings",
    draftKind: command === "draft" ? oneOf("kind", values.kind, draftKinds) : null,
    about: values.about ?? null,
    seed,
    occupations: values.occupation ?? [],
    companies: values.company ?? [],
    passwordFile: values["password-file"] ?? null,
    lock: values.lock ?? false,
  };
  return { do: "run", command, files, options };
}

function strictly(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: grammar, strict: true, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError && "code" in error)
      throw wrongUse(`${error.message}\n"intrograph --help" tells how it is used.`);
    throw error;
  }
}

function commandNamed(text: string): CommandName {
  const names = Object.keys(commands);
  const found = names.find((name): name is CommandName => name === text);
  if (found === undefined) throw wrongUse(`There is no command "${text}". Commands: ${names.join(", ")}.`);
  return found;
}

function dayOf(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === null || datePrecision(date) !== "day") throw wrongUse(`--as-of takes a day such as 2026-06-30, not "${text}".`);
  return date;
}

function oneOf<Choice extends string>(option: string, text: string | undefined, choices: readonly Choice[]): Choice | null {
  if (text === undefined) return null;
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw wrongUse(`--${option} takes ${choices.join(" or ")}, not "${text}".`);
  return found;
}

/** A number from 0 to 1; 0 unless given. */
function share(option: string, text: string | undefined): number {
  if (text === undefined) return 0;
  const value = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 0 && value <= 1)) throw wrongUse(`--${option} takes a number from 0 to 1, not "${text}".`);
  return value;
}

/** A number above 0 and below 1, or null where none is given. */
function partBetween(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value > 0 && value < 1)) throw wrongUse(`--${option} takes a number above 0 and below 1, not "${text}".`);
  return value;
}

function wholeNumber(
  option: string,
  text: string | undefined,
  { from, to, otherwise }: { readonly from: number; readonly to: number; readonly otherwise: number },
): number {
  if (text === undefined) return otherwise;
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= from && value <= to)) throw wrongUse(`--${option} takes a whole number from ${from} to ${to}, not "${text}".`);
  return value;
}
