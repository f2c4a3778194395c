import { answerQuestion } from "../../core/answers/answer-question.ts";
import type { NetworkMeasures } from "../../core/answers/network-measures.ts";
import type { Goal, Question, Suggestion } from "../../core/answers/question.ts";
import type { Network } from "../../core/network/network.ts";
import type { Command } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { dateInWords, onDate } from "../date-words.ts";
import { type ExitCode, exitCodes, wrongUse } from "../exit-codes.ts";
import { egoOf, measuresIn, namesIn, networkOf, personIn } from "../question-context.ts";
import { safeJson, safeText } from "../safe-text.ts";
import { bandInWords, type NameOf, reasonInWords, wrapped } from "../words.ts";

/** Whom to meet next, and whom to ask for it. */
export const suggestCommand: Command = (loaded, options, io) => {
  const goal = goalOf(options.goals);
  const aim = { goal, ...(options.purpose === null ? {} : { purpose: options.purpose }) };
  const network = networkOf(loaded, options);
  egoOf(network);
  const measures = measuresIn(network, options, io);
  for (const company of goal.companies) {
    const { matched, nearest } = answerQuestion(network, targetQuestion(company), measures);
    if (matched.some(({ match }) => match === "exact")) continue;
    const near = matched.length > 0 ? matched.map(({ company: name }) => name) : nearest;
    io.err(`No company here is called "${safeText(company)}".${nearestInWords(near)}\n`);
  }
  if (options.plan !== null) return weekPlanned(measures, aim, options.plan, options.json, io);
  const answer = answerQuestion(network, { ask: "suggest", top: options.top ?? 20, ...aim }, measures);
  const nameOf = namesIn(network);
  if (options.json) io.out(`${safeJson(answer.map(entry))}\n`);
  else if (answer.length === 0) io.out("Nobody is recorded whom your contacts could introduce you to. Record whom they know.\n");
  else io.out(answer.map((suggestion, i) => suggestionText(suggestion, i + 1, network, nameOf)).join("\n"));
  return exitCodes.done;
};

/** @throws CommandFailure when a goal is neither `company=NAME` nor `role=WORDS` */
function goalOf(texts: readonly string[]): Goal {
  const companies: string[] = [];
  const roles: string[] = [];
  for (const text of texts) {
    const [kind, value] = [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1).trim()];
    if (kind === "company" && value !== "") companies.push(value);
    else if (kind === "role" && value !== "") roles.push(value);
    else throw wrongUse(`--goal takes company=NAME or role=WORDS, not "${safeText(text)}".`);
  }
  return { companies, roles };
}

function targetQuestion(to: string) {
  return { ask: "paths", to, includeSimilar: false, maxHops: 1, top: 1 } as const;
}

function nearestInWords(nearest: readonly string[]): string {
  return nearest.length === 0 ? "" : ` Nearest: ${nearest.map(safeText).join(", ")}.`;
}

function entry({ ask, meet, path, likely, value, opens, band, reasons }: Suggestion) {
  return { ask, meet, path, likely, value, opens, band, reasons };
}

/** What is looked for, and what for. */
type Aim = Pick<Extract<Question, { ask: "suggest" }>, "goal" | "purpose">;

function weekPlanned(measures: NetworkMeasures, aim: Aim, asks: number, json: boolean, io: CommandIo): ExitCode {
  const { network } = measures;
  const plan = answerQuestion(network, { ask: "plan", asks, ...aim }, measures);
  const nameOf = namesIn(network);
  if (json) {
    io.out(`${safeJson(plan.asks.map(entry))}\n`);
    return exitCodes.done;
  }
  const resting = plan.resting.map(
    ({ contact, asked, until }) => `${nameOf(contact)}: asked ${onDate(asked)}, rest until ${dateInWords(until)}\n`,
  );
  io.out(
    [
      plan.asks.length === 0 ? "There is nobody to ask this week whom you have not asked lately.\n" : "This week:\n\n",
      plan.asks.map((suggestion, i) => suggestionText(suggestion, i + 1, network, nameOf)).join("\n"),
      resting.length === 0 ? "" : `\nLeft in peace:\n${resting.join("")}`,
    ].join(""),
  );
  return exitCodes.done;
}

function suggestionText({ ask, meet, band, reasons }: Suggestion, number: number, network: Network, nameOf: NameOf): string {
  const why = wrapped(reasons.map((reason) => safeText(reasonInWords(reason, nameOf))).join("; "), "   ");
  return `${number}. Ask ${nameOf(ask)} to introduce you to ${personIn(network, meet)}: ${bandInWords(band)}\n${why}`;
}
