import { answerQuestion } from "../../core/answers/answer-question.ts";
import type { PathsAnswer, WarmAsk } from "../../core/answers/question.ts";
import type { Network } from "../../core/network/network.ts";
import type { Command } from "../command.ts";
import { exitCodes, wrongUse } from "../exit-codes.ts";
import { contactNamed, egoOf, measuresIn, namesEgo, namesIn, networkOf, personIn, unknownName } from "../question-context.ts";
import { safeJson, safeText } from "../safe-text.ts";
import { bandInWords, counted, type NameOf, nextStepInWords, reasonInWords, wrapped } from "../words.ts";

/** Who could introduce ego to somebody at a company, or to a person. */
export const pathsCommand: Command = (loaded, options, io) => {
  if (options.to === null || options.to.trim() === "")
    throw wrongUse("Whom do you want to reach? paths --to COMPANY-or-NAME FILES...");
  const network = networkOf(loaded, options);
  egoOf(network);
  const question = {
    ask: "paths",
    to: options.to,
    of: options.of,
    limits: { minStrength: options.minStrength, notVia: options.not.map((name) => contactNamed(network, name)) },
    includeSimilar: options.similar,
    maxHops: options.maxHops,
    top: options.top ?? 5,
  } as const;
  const answer = answerQuestion(network, question, measuresIn(network, options, io));
  if (options.json) {
    const { target, matched, asks, nearest } = answer;
    io.out(`${safeJson({ target, matched, asks: asks.map(askEntry), nearest })}\n`);
  }
  if (answer.kind === "unknown") {
    const isEgo = namesEgo(network, answer.target);
    io.err(
      `${isEgo ? `"${safeText(answer.target)}" is you. Name somebody else.` : unknownName(answer.target, answer.nearest)}\n`,
    );
    return exitCodes.nothingUsable;
  }
  if (!options.json) io.out(pathsText(answer, options.similar, network));
  return exitCodes.done;
};

function askEntry({ broker, target, path, probability, band, reasons }: WarmAsk) {
  return { broker, target, path, probability, band, reasons };
}

function pathsText(answer: PathsAnswer, similarIncluded: boolean, network: Network): string {
  const nameOf = namesIn(network);
  const asks = answer.asks.map((ask, i) => askText(ask, i + 1, network, nameOf));
  return [matchedText(answer, similarIncluded), asks.length > 0 ? asks.join("\n") : nobodyText(answer, nameOf)].join("\n");
}

function matchedText({ target, kind, matched }: PathsAnswer, similarIncluded: boolean): string {
  if (kind === "person") return `To ${safeText(target)}:\n`;
  if (kind === "industry") return `To people in ${safeText(target)}:\n`;
  if (kind === "role") return `To people whose role has "${safeText(target)}":\n`;
  const exact = matched.filter(({ match }) => match === "exact");
  const similar = matched.filter(({ match }) => match === "similar");
  const count = ({ company, contacts }: PathsAnswer["matched"][number]) =>
    `${safeText(company)} (${counted(contacts, "person", "people")})`;
  const included = [...exact, ...(similarIncluded ? similar : [])];
  return [
    included.length === 0 ? `No company is called exactly that.\n` : `To ${included.map(count).join(", ")}:\n`,
    similarIncluded || similar.length === 0
      ? ""
      : `Similar, left out: ${similar.map(count).join(", ")}. --similar includes them.\n`,
  ].join("");
}

function askText(ask: WarmAsk, number: number, network: Network, nameOf: NameOf): string {
  const { broker, target, path, band } = ask;
  const why = ask.reasons.filter(({ code }) => code !== "works-there" && code !== "you-know-each-other");
  const reasons = wrapped(why.map((reason) => safeText(reasonInWords(reason, nameOf))).join("; "), "   ");
  const way = broker === target ? "" : `   You > ${path.slice(1).map(nameOf).join(" > ")}\n`;
  return `${number}. ${askInWords(nameOf(broker), personIn(network, target), path.length)}: ${bandInWords(band)}\n${way}${reasons}`;
}

function askInWords(broker: string, target: string, contacts: number): string {
  if (contacts <= 2) return `Write to ${target}, whom you know`;
  return contacts === 3 ? `Ask ${broker} to introduce you to ${target}` : `Ask ${broker} for a way to ${target}`;
}

function nobodyText({ target, kind, asks, nextSteps, checkedHops }: PathsAnswer, nameOf: NameOf): string {
  if (asks.length > 0 || (kind === "company" && nextSteps.length === 0)) return "";
  const steps = nextSteps.map((step) => `- ${safeText(nextStepInWords(step, nameOf, target))}\n`);
  return `Nobody you have recorded reaches ${safeText(target)} (checked ${counted(checkedHops, "hop", "hops")}). What you can do:\n${steps.join("")}`;
}
