import { answerQuestion } from "../../core/answers/answer-question.ts";
import type { NetworkMeasures } from "../../core/answers/network-measures.ts";
import type { ContactId } from "../../core/model/ids.ts";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Options } from "../parse-arguments.ts";
import { egoOf, namesIn, personIn } from "../question-context.ts";
import { safeJson, safeText } from "../safe-text.ts";
import { counted, wrapped } from "../words.ts";

const mostNamed = 20;

/** What ego would lose without a contact. */
export function withoutContact(measures: NetworkMeasures, contact: ContactId, { json }: Options, io: CommandIo): ExitCode {
  const { network } = measures;
  egoOf(network);
  const answer = answerQuestion(network, { ask: "without", contact }, measures);
  if (json) {
    io.out(`${safeJson(answer)}\n`);
    return exitCodes.done;
  }
  const nameOf = namesIn(network);
  const { lost, cutOff, lostCompanies, lostIndustries, warmReach, secondRoute } = answer;
  io.out(
    [
      `Without ${nameOf(contact)}:\n\n`,
      lost.length === 0
        ? "You still reach everybody else within three introductions.\n"
        : `You lose ${counted(lost.length, "person", "people")} within three introductions:\n`,
      named(lost, (id) => personIn(network, id)),
      cutOff === 0 ? "" : `To ${counted(cutOff, "person", "people")} there would be no other way, however long.\n`,
      lostCompanies.length === 0
        ? ""
        : `Companies out of reach: ${wrapped(listed(lostCompanies.map(safeText)), "").trimEnd()}.\n`,
      lostIndustries.length === 0 ? "" : `The only way to: ${wrapped(listed(lostIndustries.map(safeText)), "").trimEnd()}.\n`,
      realistic(warmReach),
      secondRoute === null
        ? ""
        : `\nA second way: meeting ${personIn(network, secondRoute.contact)} would regain ${secondRoute.regains} of them.\n`,
    ].join(""),
  );
  return exitCodes.done;
}

/** What knowing a contact would open to ego. */
export function meetingContact(measures: NetworkMeasures, contact: ContactId, { json }: Options, io: CommandIo): ExitCode {
  const { network } = measures;
  egoOf(network);
  const answer = answerQuestion(network, { ask: "meeting", contact }, measures);
  if (json) {
    io.out(`${safeJson(answer)}\n`);
    return exitCodes.done;
  }
  const { opens, opensCompanies, warmReach } = answer;
  io.out(
    [
      `If you came to know ${personIn(network, contact)}:\n\n`,
      opens.length === 0
        ? "Nobody new comes within two introductions, as far as is recorded.\n"
        : `${counted(opens.length, "person comes", "people come")} within two introductions:\n`,
      named(opens, (id) => personIn(network, id)),
      opensCompanies.length === 0 ? "" : `New companies: ${wrapped(listed(opensCompanies.map(safeText)), "").trimEnd()}.\n`,
      realistic(warmReach),
    ].join(""),
  );
  return exitCodes.done;
}

function named(ids: readonly ContactId[], nameOf: (id: ContactId) => string): string {
  const lines = ids.slice(0, mostNamed).map((id) => `  ${nameOf(id)}\n`);
  return [...lines, ids.length > mostNamed ? `  and ${ids.length - mostNamed} more; --json has all\n` : ""].join("");
}

function listed(names: readonly string[]): string {
  const more = names.length > mostNamed ? `; and ${names.length - mostNamed} more` : "";
  return `${names.slice(0, mostNamed).join("; ")}${more}`;
}

function realistic({ before, after }: { readonly before: number; readonly after: number }): string {
  const people = (count: number) => count.toFixed(1);
  return `Others you can expect to reach within two introductions: ${people(before)} now, ${people(after)} then.\n`;
}
