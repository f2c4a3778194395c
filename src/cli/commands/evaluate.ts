import { type Evaluation, evaluation, type RankedName, type TaskName } from "../../core/evaluation/evaluation.ts";
import type { RankingQuality } from "../../core/evaluation/ranking-quality.ts";
import { type EventHistoryReading, type EventLineIssueCode, readEventHistory } from "../../io/event-history.ts";
import { type CommandIo, MissingFileError } from "../command-io.ts";
import { type ExitCode, exitCodes, nothingUsable, wrongUse } from "../exit-codes.ts";
import type { EvaluateOptions } from "../parse-arguments.ts";
import { safeJson, safeText } from "../safe-text.ts";
import { table } from "../table.ts";
import { counted } from "../words.ts";
import { writeOut } from "../write-out.ts";

const usualCuts = [0.5, 0.6, 0.7];
const mostLinesNamed = 5;

/**
 * How well the rankings foretell a history of events.
 *
 * @throws CommandFailure when the file is missing or holds no event, or the window would end after the history
 */
export function evaluate(file: string, options: EvaluateOptions, io: CommandIo): ExitCode {
  const { cut, window, seed, rankings } = options;
  const cuts = cut === null ? usualCuts : [cut];
  if (Math.max(...cuts) + window > 1 + 1e-9) {
    throw wrongUse(`After a cut at ${Math.max(...cuts)} there is no window of ${window}: together they may not exceed 1.`);
  }
  const { history, issues } = readEventHistory(bytesOf(file, io));
  tell(file, issues, io);
  if (history.seconds.length === 0) throw nothingUsable(`${safeText(file)} holds no event that can be read.`);
  const found = evaluation(history, { cuts, window, seed });
  if (rankings !== null) writeOut(rankings, rankingLines(found, history.people), options.force, io);
  const { tasks, cases } = found;
  io.out(options.json ? `${safeJson({ tasks, egos: cases.A, cases })}\n` : tables(found));
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

function tell(file: string, issues: EventHistoryReading["issues"], io: CommandIo): void {
  const codes: readonly EventLineIssueCode[] = ["no-time", "too-few-people", "out-of-order"];
  for (const code of codes) {
    const lines = issues.filter((issue) => issue.code === code).map(({ line }) => line);
    if (lines.length === 0) continue;
    const named = lines.slice(0, mostLinesNamed).join(", ") + (lines.length > mostLinesNamed ? ", ..." : "");
    io.err(`${safeText(file)}: ${counted(lines.length, "line", "lines")} ${issueInWords(code)} (${named}).\n`);
  }
}

function issueInWords(code: EventLineIssueCode): string {
  switch (code) {
    case "no-time":
      return "left out, without a number of seconds at the beginning";
    case "too-few-people":
      return "left out, with fewer than two people after a tab";
    case "out-of-order":
      return "earlier than those before, put in order of time";
  }
}

/** A line of JSON each. Ids that are whole numbers throughout the file are numbers there too. */
function rankingLines({ rankings }: Evaluation, people: readonly string[]): string {
  const areNumbers = people.every((name) => /^(?:0|[1-9]\d{0,14})$/.test(name));
  const idOf = (name: string): string | number => (areNumbers ? Number(name) : name);
  const shown = (ranked: RankedName) => (typeof ranked === "string" ? idOf(ranked) : ranked.map(idOf));
  return rankings
    .map(({ task, ego, ranked, positives }) => {
      const line = { task, ego: idOf(ego), ranked: ranked.map(shown), positives: positives.map(shown) };
      return `${JSON.stringify(line)}\n`;
    })
    .join("");
}

const questions: Readonly<Record<TaskName, string>> = {
  A: "Whom does somebody meet next, of the people known to their contacts?",
  B: "Which contact introduces them, and to whom?",
  C: "Which contact brings them into a new group?",
};

function tables({ tasks, cases }: Evaluation): string {
  const names: readonly TaskName[] = ["A", "B", "C"];
  return names
    .map((name) => {
      const title = `${name}. ${questions[name]}\n`;
      if (cases[name] === 0) return `${title}   This history holds no such case.\n`;
      return `${title}   ${counted(cases[name], "list", "lists")} ranked\n\n${methodTable(tasks[name])}`;
    })
    .join("\n");
}

function methodTable(methods: Readonly<Record<string, RankingQuality>>): string {
  const figure = (title: string, cell: (quality: RankingQuality) => number | null) => ({
    title,
    cell: ([, quality]: readonly [string, RankingQuality]) => cell(quality)?.toFixed(3) ?? null,
    align: "right" as const,
  });
  return table(Object.entries(methods), [
    { title: "Method", cell: ([method]) => method },
    figure("MRR", ({ mrr }) => mrr),
    figure("AP", ({ ap }) => ap),
    figure("hit@1", ({ hit1 }) => hit1),
    figure("hit@3", ({ hit3 }) => hit3),
    figure("hit@5", ({ hit5 }) => hit5),
    figure("hit@10", ({ hit10 }) => hit10),
  ]);
}
