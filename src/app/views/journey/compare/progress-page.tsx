import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { ReachOverTimeAnswer } from "../../../../core/answers/network-answers.ts";
import { type Progress, progressOf } from "../../../../core/journey/progress.ts";
import type { PartialDate } from "../../../../core/model/partial-date.ts";
import { AnswerInWaiting } from "../../../components/answer-in-waiting.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { HowComputed } from "../../../components/how-computed.tsx";
import { useActions, useApp } from "../../../state/use-app.ts";
import { counted } from "../../../words/counts.ts";
import { dateInWords, shortDate } from "../../../words/dates.ts";
import {
  asksAdvice,
  asksInWords,
  conversationsInWords,
  namesAdvice,
  namesInWords,
  outcomesInWords,
  reachInWords,
  thanksInWords,
  withoutDayInWords,
} from "../../../words/progress.ts";
import { useTools } from "../../workspace/tools.ts";
import { ProgressBars } from "./progress-bars.tsx";
import { type ChartRow, ProgressChart } from "./progress-chart.tsx";
import { ProgressLines } from "./progress-lines.tsx";
import "./progress.css";

/** The last ones: more bars than that are not told apart on a phone. */
const meetingsShown = 20;

/** How the search went over time, and what to do with it. */
export function ProgressPage() {
  const records = useApp((state) => state.records);
  const reach = useApp((state) => state.answers.reachOverTime);
  const { today } = useTools();
  const progress = useMemo(() => progressOf(records, { asOf: today }), [records, today]);
  const { asked, ideas, conversations, leads } = progress.totals;
  const left = withoutDayInWords(progress.withoutDay);
  const begun = asked + ideas + conversations + leads > 0;
  return (
    <div className="progress-page">
      <h2>Progress</h2>
      {begun ? null : <NotBegun />}
      {begun && left !== null ? <p className="quiet small">{left}</p> : null}
      <div className="progress-cards">
        {begun ? <Begun progress={progress} today={today} /> : null}
        {records.settings.ego === null ? (
          <p className="callout">
            Say who you are under Answers, and this page shows how far your network reaches, month by month.
          </p>
        ) : (
          <AnswerInWaiting answer={reach} doing="Working out how your reach grew">
            {(answer) => (answer === null ? null : <ReachOverTime answer={answer} />)}
          </AnswerInWaiting>
        )}
      </div>
      <HowComputed measures={["askOutcomes", "thanksInTime", "namesGained", "reachOverTime", "reach"]} />
    </div>
  );
}

function NotBegun() {
  const actions = useActions();
  return (
    <EmptyState title="Nothing to count yet">
      <p>
        Asks and what came of them, conversations, and the names they brought will stand here, week by week. It begins with one
        ask, or one talk.
      </p>
      <div className="row">
        <Button onClick={() => actions.show({ stage: "asks" })}>Go to asks</Button>
        <Button variant="default" onClick={() => actions.openJourney({ screen: "plan-conversation", purpose: "informational" })}>
          Plan a conversation
        </Button>
      </div>
    </EmptyState>
  );
}

interface BegunProps {
  readonly progress: Progress;
  readonly today: PartialDate;
}

function Begun({ progress, today }: BegunProps) {
  const actions = useActions();
  const { totals, weeks, meetings } = progress;
  const weekName = (monday: PartialDate) => `Week of ${shortDate(monday, today)}`;
  const from = weeks[0] === undefined ? "" : shortDate(weeks[0].monday, today);
  const sum = (key: "asked" | "granted" | "declined" | "noReply" | "conversations") =>
    weeks.reduce((total, week) => total + week[key], 0);
  const asks = weeks.map((week): ChartRow => {
    const { monday, asked, granted, declined, noReply, introductions } = week;
    return { key: monday, name: weekName(monday), figures: [asked, granted, declined, noReply, introductions] };
  });
  const talks = weeks.map(
    ({ monday, conversations, thanksSent, leads }): ChartRow => ({
      key: monday,
      name: weekName(monday),
      figures: [conversations, thanksSent, leads],
    }),
  );
  return (
    <>
      <ProgressChart
        title="Asks and what came of them"
        sentences={[asksInWords(totals), asksAdvice(totals), outcomesInWords(progress)]}
        columns={["Week", "Asks", "Led on", "Declined", "No reply", "Introductions to you"]}
        rows={asks}
        drawing={
          sum("asked") + sum("granted") === 0 ? null : (
            <ProgressBars
              alternative={`Bars for the last ${weeks.length} weeks: ${counted(sum("asked"), "ask", "asks")} made, ${sum("granted")} led to an introduction or a meeting.`}
              rows={asks}
              series={["Asks made", "Led to an introduction or a meeting"]}
              from={from}
              to="This week"
            />
          )
        }
      >
        <Button size="compact-sm" variant="default" onClick={() => actions.show({ stage: "asks" })}>
          Go to asks
        </Button>
      </ProgressChart>
      <ProgressChart
        title="Conversations"
        sentences={[conversationsInWords(totals.conversations, sum("conversations"), weeks.length), thanksInWords(totals)]}
        columns={["Week", "Conversations", "Thank-yous sent", "Leads heard of"]}
        rows={talks}
        drawing={
          sum("conversations") === 0 ? null : (
            <ProgressBars
              alternative={`Bars for the last ${weeks.length} weeks: ${counted(sum("conversations"), "conversation", "conversations")} held.`}
              rows={talks}
              series={["Conversations"]}
              from={from}
              to="This week"
            />
          )
        }
      >
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => actions.openJourney({ screen: "plan-conversation", purpose: "informational" })}
        >
          Plan a conversation
        </Button>
      </ProgressChart>
      <NamesGained totals={totals} meetings={meetings} today={today} />
    </>
  );
}

interface NamesGainedProps extends Pick<Progress, "totals" | "meetings"> {
  readonly today: PartialDate;
}

function NamesGained({ totals, meetings, today }: NamesGainedProps) {
  const { nameOf } = useTools();
  const shown = meetings.slice(-meetingsShown);
  const rows = shown.map(({ conversation, with: person, on, named }): ChartRow => {
    const day = on === null ? "no day noted" : shortDate(on, today);
    return { key: conversation, name: `${nameOf(person)}, ${day}`, figures: [named] };
  });
  const dayOf = (meeting: (typeof shown)[number] | undefined) =>
    meeting?.on === null || meeting === undefined ? "No day noted" : shortDate(meeting.on, today);
  const [first, last] = [dayOf(shown[0]), dayOf(shown.at(-1))];
  return (
    <ProgressChart
      title="Names gained in each conversation"
      sentences={[namesInWords(totals), namesAdvice(totals)]}
      columns={["Conversation", "New names"]}
      rows={rows}
      drawing={
        totals.named === 0 ? null : (
          <ProgressBars
            alternative={`A bar for each of the last ${shown.length} conversations, as high as the names it brought: ${rows.map(({ figures }) => figures[0] ?? 0).join(", ")}.`}
            rows={rows}
            series={["New names"]}
            from={shown.length < 12 ? (first === last ? first : `${first} to ${last}`) : first}
            to={shown.length < 12 ? null : last}
          />
        )
      }
    />
  );
}

function ReachOverTime({ answer }: { readonly answer: ReachOverTimeAnswer }) {
  const { points } = answer;
  const { growth, note } = reachInWords(answer);
  const rows = points.map(
    ({ on, within }, at): ChartRow => ({
      key: on,
      name: at === points.length - 1 ? "Today" : dateInWords(on),
      figures: within,
    }),
  );
  const first = rows[0]?.name ?? "";
  return (
    <ProgressChart
      title="How far your network reaches"
      sentences={[growth, ...(note === null ? [] : [note])]}
      columns={["End of", "Within 1", "Within 2", "Within 3"]}
      rows={rows}
      drawing={
        <ProgressLines
          alternative={`Lines from ${first} to today. ${growth}`}
          rows={rows}
          series={["Within 1 introduction", "Within 2", "Within 3"]}
          from={first}
          to="Today"
        />
      }
    />
  );
}
