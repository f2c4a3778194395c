import { answerQuestion } from "../../core/answers/answer-question.ts";
import type { PlannedSuggestion, WeeklyPlanAnswer } from "../../core/answers/question.ts";
import { type DueGroup, type DueItem, dueThingId } from "../../core/journey/due.ts";
import { onTheirWay, thisWeek, toBeAsked } from "../../core/journey/this-week.ts";
import type { Settings } from "../../core/model/records.ts";
import type { Network } from "../../core/network/network.ts";
import { ics } from "../../io/export/ics.ts";
import { dueDayInWords, dueInWords } from "../agenda-words.ts";
import type { Command } from "../command.ts";
import { dateInWords } from "../date-words.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Options } from "../parse-arguments.ts";
import { measuresIn, namesIn, networkOf, personIn } from "../question-context.ts";
import { safeJson, safeText } from "../safe-text.ts";
import { table } from "../table.ts";
import { bandInWords, counted, listed, type NameOf, reasonInWords, wrapped } from "../words.ts";
import { writeOut } from "../write-out.ts";

const asksPlanned = 3;

/** What is due, whom to ask this week, and who is left in peace. */
export const agendaCommand: Command = (loaded, options, io) => {
  const { records, workspace } = loaded;
  const { asOf, days } = options;
  const due = thisWeek(records, { asOf, days });
  if (options.ics !== null) {
    writeOut(options.ics, ics(records, { asOf, counter: workspace?.counter ?? 0 }), options.force, io);
  }
  if (options.json) {
    io.out(`${safeJson(due.map(entry))}\n`);
    return exitCodes.done;
  }
  const network = networkOf(loaded, options);
  const wanted = options.plan ?? asksPlanned;
  // Who stands in the list already, to be asked, is not proposed once more, nor is who is on the way to be met.
  const waiting = toBeAsked(records);
  const sought = onTheirWay(records);
  const plan = answerQuestion(
    network,
    { ask: "plan", asks: wanted + waiting.size + sought.size, goal: goalOf(records.settings) },
    measuresIn(network, options, io),
  );
  const asks = plan.asks.filter(({ ask, meet }) => !waiting.has(ask) && !sought.has(meet)).slice(0, wanted);
  io.out([dueText(due, options, namesIn(network)), planText({ ...plan, asks }, network)].join("\n"));
  return exitCodes.done;
};

function goalOf({ goal }: Settings) {
  return { companies: goal?.targets ?? [], roles: goal?.occupations ?? [] };
}

function entry({ id, kind, group, dueOn, daysLate, contact, about, of }: DueItem) {
  const at = of.thing === "conversation" ? of.conversation.at : null;
  return { id, kind, group, dueOn, daysLate, contact, about, at, of: { thing: of.thing, id: dueThingId(of) } };
}

const groups: readonly { readonly group: DueGroup; readonly title: (days: number) => string }[] = [
  { group: "overdue", title: () => "Overdue" },
  { group: "today", title: () => "Today" },
  {
    group: "later",
    title: (days) => (days === 7 ? "Later this week" : `Later, up to ${counted(days, "day", "days")} from today`),
  },
];

function dueText(due: readonly DueItem[], { asOf, days }: Options, nameOf: NameOf): string {
  if (due.length === 0) return `Nothing is due: as of ${dateInWords(asOf)}, for ${counted(days, "day", "days")}.\n`;
  return groups
    .flatMap(({ group, title }) => {
      const items = due.filter((item) => item.group === group);
      if (items.length === 0) return [];
      const rows = table(items, [
        { title: "When", cell: (item) => dueDayInWords(item, asOf) },
        { title: "What", cell: (item) => dueInWords(item, nameOf) },
      ]);
      // The titles of the columns say nothing that the rows do not.
      const lines = rows.split("\n").slice(1, -1);
      return [`${title(days)}\n${lines.map((line) => `  ${line}\n`).join("")}`];
    })
    .join("\n");
}

function planText({ asks, resting }: WeeklyPlanAnswer, network: Network): string {
  const nameOf = namesIn(network);
  const planned =
    asks.length === 0
      ? "Asks: there is nobody to ask this week whom you have not asked lately.\n"
      : `Asks for this week\n${asks.map((ask, i) => askText(ask, asks.slice(0, i), network, nameOf)).join("")}`;
  if (resting.length === 0) return planned;
  const left = resting.map(
    ({ contact, asked, until }) => `  ${nameOf(contact)}: asked ${dateInWords(asked)}, rest until ${dateInWords(until)}\n`,
  );
  return `${planned}\nLeft in peace\n${left.join("")}`;
}

function askText(
  { ask, meet, band, opensCompanies, reasons }: PlannedSuggestion,
  before: readonly PlannedSuggestion[],
  network: Network,
  nameOf: NameOf,
): string {
  const opened = new Set(before.flatMap((other) => other.opensCompanies));
  const fresh = opensCompanies.filter((company) => !opened.has(company));
  const again = opensCompanies.filter((company) => opened.has(company));
  const opens = [
    ...(fresh.length === 0 ? [] : [`opens ${counted(fresh.length, "new company", "new companies")}: ${fewOf(fresh)}`]),
    ...(again.length === 0 ? [] : [`another way into ${fewOf(again)}`]),
  ];
  const others = reasons.filter(({ code }) => code !== "opens-company").map((reason) => safeText(reasonInWords(reason, nameOf)));
  return `  ${before.length + 1}. Ask ${nameOf(ask)} to introduce you to ${personIn(network, meet)}: ${bandInWords(band)}\n${wrapped([...opens, ...others].join("; "), "     ")}`;
}

function fewOf(companies: readonly string[]): string {
  const most = 5;
  const names = companies.slice(0, most).map(safeText);
  return companies.length > most ? `${names.join(", ")} and others` : listed(names);
}
