import { matchingQuality, type PairQuality, type WrongPair } from "../../core/evaluation/matching-quality.ts";
import type { MatchEvidence } from "../../core/linkage/import-plan.ts";
import type { ContactFacts } from "../../core/model/contact.ts";
import { type LabelledRows, readLabelledRows } from "../../io/labelled-rows.ts";
import { type CommandIo, MissingFileError } from "../command-io.ts";
import { type ExitCode, exitCodes, nothingUsable, wrongUse } from "../exit-codes.ts";
import type { EvaluateMatchingOptions } from "../parse-arguments.ts";
import { safeJson, safeText } from "../safe-text.ts";
import { table } from "../table.ts";
import { counted } from "../words.ts";

const mostWrong = 10;

/**
 * How well people are matched in a file that says who each row is.
 *
 * @throws CommandFailure when the file is missing, holds no rows or has no such column
 */
export function evaluateMatching(file: string, options: EvaluateMatchingOptions, io: CommandIo): ExitCode {
  const read = readLabelledRows(bytesOf(file, io), options.truth);
  if ("problem" in read) {
    if (read.problem === "no-rows") throw nothingUsable(`${safeText(file)} holds no rows.`);
    const columns = read.columns.map((column) => safeText(column)).join(", ");
    throw wrongUse(`${safeText(file)} has no column "${safeText(options.truth)}"; there are: ${columns}.`);
  }
  const { rows, people, truePairs, joined, suggested, suggestedAlone, wrong } = matchingQuality(read.rows, read.truth, {
    mostWrong,
  });
  if (options.json) {
    io.out(`${safeJson({ rows, people, truePairs, joined, suggested, suggestedAlone })}\n`);
    return exitCodes.done;
  }
  const bands: readonly (readonly [string, PairQuality])[] = [
    ["Joined", joined],
    ["Joined and suggested", suggested],
    ["Suggested alone", suggestedAlone],
  ];
  const figure = (title: string, cell: (quality: PairQuality) => string | null) => ({
    title,
    cell: ([, quality]: readonly [string, PairQuality]) => cell(quality),
    align: "right" as const,
  });
  const counts = `${counted(rows, "row", "rows")} of ${counted(people, "person", "people")}; ${counted(truePairs, "pair", "pairs")} of rows are one person.`;
  const figures = table(bands, [
    { title: "Band", cell: ([name]) => name },
    figure("Pairs", ({ pairs }) => String(pairs)),
    figure("Precision", ({ precision }) => precision?.toFixed(3) ?? null),
    figure("Recall", ({ recall }) => recall?.toFixed(3) ?? null),
    figure("F1", ({ f1 }) => f1?.toFixed(3) ?? null),
  ]);
  io.out(`${counts}\n\n${figures}${wrongPairs(wrong, read)}`);
  return exitCodes.done;
}

function bytesOf(path: string, io: CommandIo): Uint8Array {
  try {
    return io.readFile(path);
  } catch (error) {
    if (error instanceof MissingFileError) throw wrongUse(`${safeText(path)}: ${error.message}.`);
    throw error;
  }
}

function wrongPairs(wrong: readonly WrongPair[], { rows, lines }: LabelledRows): string {
  if (wrong.length === 0) return "";
  const shown = wrong.map(({ a, b, band, evidence }) => {
    const person = (row: number) => `line ${lines[row] ?? 0}: ${inShort(rows[row] ?? {})}`;
    const why = evidence.length === 0 ? "through others" : evidence.map(evidenceInWords).join(", ");
    return `  ${band}, ${why}\n    ${person(a)}\n    ${person(b)}\n`;
  });
  return `\nPairs of two people that were put together, the surest first:\n\n${shown.join("")}`;
}

function evidenceInWords({ about, level, weight }: MatchEvidence): string {
  return `${about} ${level} (${weight > 0 ? "+" : ""}${weight.toFixed(1)})`;
}

function inShort(facts: Partial<ContactFacts>): string {
  const { name, emails = [], phone, company, position, location, details = [] } = facts;
  const told = [name, ...emails, phone, company, position, location, ...details.map(({ value }) => value)];
  return safeText(told.filter((text) => text !== undefined && text !== null && text !== "").join("; ")).slice(0, 160);
}
