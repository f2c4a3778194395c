import { answerQuestion } from "../../core/answers/answer-question.ts";
import type { NetworkMeasures } from "../../core/answers/network-measures.ts";
import type { Command } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCodes, wrongUse } from "../exit-codes.ts";
import type { Options } from "../parse-arguments.ts";
import { contactNamed, egoOf, measuresIn, namesIn, networkOf } from "../question-context.ts";
import { safeJson } from "../safe-text.ts";
import { table } from "../table.ts";
import { meetingContact, withoutContact } from "./with-and-without.ts";

const mostCompanies = 20;

/** How far the network reaches, from ego or from any contact. */
export const reachCommand: Command = (loaded, options, io) => {
  const network = networkOf(loaded, options);
  const instead = [
    options.everyone ? "--everyone" : null,
    options.without === null ? null : "--without",
    options.meeting === null ? null : "--meeting",
  ];
  const [one, other] = instead.filter((option) => option !== null);
  if (one !== undefined && other !== undefined) throw wrongUse(`${one} and ${other} do not go together.`);
  if (options.top !== null && !options.everyone) throw wrongUse("--top goes with --everyone.");
  const measures = measuresIn(network, options, io);
  if (options.everyone) return reachOfEverybody(measures, options, io);
  if (options.without !== null) return withoutContact(measures, contactNamed(network, options.without), options, io);
  if (options.meeting !== null) return meetingContact(measures, contactNamed(network, options.meeting), options, io);
  const from = options.from === null ? egoOf(network) : contactNamed(network, options.from);
  const answer = answerQuestion(network, { ask: "reach", from, maxHops: options.hops }, measures);
  if (answer === null) throw new TypeError("no answer for a contact that is there");
  if (options.json) {
    const { ego, hops, warmReach, companies } = answer;
    io.out(`${safeJson({ ego, hops, warmReach, companies })}\n`);
    return exitCodes.done;
  }
  const { hops, warmReach, warmReachWithinThree, companies } = answer;
  const nearest = companies.slice(0, mostCompanies);
  const whose = network.contacts[network.indexOf.get(from) ?? -1]?.kind === "ego" ? "you" : namesIn(network)(from);
  io.out(
    [
      `From ${whose}:\n\n`,
      table(hops, [
        { title: "Introductions away", cell: ({ hop }) => hop, align: "right" },
        { title: "People", cell: ({ contacts }) => contacts, align: "right" },
        { title: "New companies", cell: ({ companies: count }) => count, align: "right" },
      ]),
      `\nWithin two introductions about ${expected(warmReach)} can be expected to be reached, as the odds stand${warmReachWithinThree === null ? "" : `, within three about ${expected(warmReachWithinThree.people)}`}.\n`,
      nearest.length === 0
        ? ""
        : `\nCompanies within reach${companies.length > nearest.length ? `, the nearest ${nearest.length} of ${companies.length}` : ""}:\n`,
      nearest.length === 0
        ? ""
        : table(nearest, [
            { title: "  Company", cell: ({ company }) => company },
            { title: "Odds", cell: ({ reach }) => oddsInWords(reach) },
          ]),
      hops.every(({ contacts }) => contacts === 0) ? "\nNobody is recorded to know anybody from here.\n" : "",
    ].join(""),
  );
  return exitCodes.done;
};

/** "0.8 people", "1 person", "24 people". */
function expected(people: number): string {
  const shown = people < 5 ? Number(people.toFixed(1)) : Math.round(people);
  return `${shown} ${shown === 1 ? "person" : "people"}`;
}

/** Odds have not been tried out on anybody's own asks yet, so they are told in coarse words. */
function oddsInWords(reach: number): string {
  if (reach >= 0.9) return "almost certain";
  if (reach >= 0.6) return "likely";
  return reach >= 0.3 ? "even" : "unlikely";
}

function reachOfEverybody(measures: NetworkMeasures, { hops, top, json }: Options, io: CommandIo): ExitCode {
  const { contacts, contactCount } = answerQuestion(
    measures.network,
    { ask: "reach-of-all", maxHops: hops, ...(json ? {} : { top: top ?? 20 }) },
    measures,
  );
  if (json) {
    io.out(`${safeJson(contacts)}\n`);
    return exitCodes.done;
  }
  io.out(
    [
      table(contacts, [
        { title: "Name", cell: ({ name }) => name },
        { title: `People within ${hops}`, cell: ({ reached }) => reached, align: "right" },
        { title: "Closeness", cell: ({ closeness }) => closeness, align: "right" },
      ]),
      contactCount > contacts.length ? `and ${contactCount - contacts.length} more; --top shows more, --json all\n` : "",
    ].join(""),
  );
  return exitCodes.done;
}
