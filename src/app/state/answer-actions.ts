import type { AnswerOf, Question } from "../../core/answers/question.ts";
import { isGoalSet } from "../../core/journey/goal.ts";
import { onTheirWay, toBeAsked } from "../../core/journey/this-week.ts";
import type { ContactId } from "../../core/model/ids.ts";
import { epochDay, parsePartialDate } from "../../core/model/partial-date.ts";
import { askWorker } from "../../worker/client.ts";
import { aimOf } from "./aim.ts";
import { bridgingShown, mostAsksPlanned } from "./answer-limits.ts";
import type { Answers, AppState, Pending } from "./app-state.ts";
import type { AppContext } from "./context.ts";
import { mapComfort } from "./large-network.ts";
import { refineBridging } from "./refine-bridging.ts";

const maxHops = 3;
/** Ties weaker than this are silent ones: "knows" without a date has .22, one meeting of a year ago .2. */
const weakTie = 0.3;
const suggestionsShown = 20;
const asksShown = 8;
const mostAsksAnswered = 40;
const months = 12;

type QuestionOf<Kind extends keyof AnswerOf> = Extract<Question, { readonly ask: Kind }>;

/** A place on screen for an answer: what it asks now, and where the answer goes. */
interface Slot<Kind extends keyof AnswerOf> {
  readonly name: keyof Answers;
  /** Null while there is nothing to ask or nobody would see the answer. */
  readonly question: (state: AppState) => QuestionOf<Kind> | null;
  readonly held: (answers: Answers) => Pending<AnswerOf[Kind]>;
  readonly put: (answer: Pending<AnswerOf[Kind]>) => Partial<Answers>;
  /** Whom or what the question is about, where that is one: an answer about another must not stay on screen, to be read as this one's. */
  readonly subject: ((question: QuestionOf<Kind>) => string) | null;
}

const target: Slot<"paths"> = {
  name: "target",
  question: ({ target, targetOf, includeSimilar, pathLimits, purpose, records }) =>
    records.settings.ego === null || target.trim() === ""
      ? null
      : {
          ask: "paths",
          to: target.trim(),
          of: targetOf,
          limits: { minStrength: pathLimits.withoutWeakTies ? weakTie : 0, notVia: pathLimits.notVia },
          includeSimilar,
          ...(purpose === null ? {} : { purpose }),
          maxHops: pathLimits.maxHops,
          top: asksShown,
        },
  held: (answers) => answers.target,
  put: (answer) => ({ target: answer }),
  subject: ({ to, of }) => `${of} ${to}`,
};

const person: Slot<"person"> = {
  name: "person",
  question: ({ view }) => (view.selected === null ? null : { ask: "person", contact: view.selected }),
  held: (answers) => answers.person,
  put: (answer) => ({ person: answer }),
  subject: ({ contact }) => contact,
};

const without: Slot<"without"> = {
  name: "without",
  question: (state) => {
    const contact = personKnown(state, true);
    return contact === null ? null : { ask: "without", contact };
  },
  held: (answers) => answers.without,
  put: (answer) => ({ without: answer }),
  subject: ({ contact }) => contact,
};

const meeting: Slot<"meeting"> = {
  name: "meeting",
  question: (state) => {
    const contact = personKnown(state, false);
    return contact === null ? null : { ask: "meeting", contact };
  },
  held: (answers) => answers.meeting,
  put: (answer) => ({ meeting: answer }),
  subject: ({ contact }) => contact,
};

/** The person looked at, once the answer about them says whether ego knows them. */
function personKnown({ view, answers, records }: AppState, known: boolean): ContactId | null {
  const person = shown(answers.person);
  const { ego } = records.settings;
  if (person === null || ego === null || person.contact !== view.selected || person.contact === ego) return null;
  return (person.path.length === 2) === known ? person.contact : null;
}

const reach: Slot<"reach"> = {
  name: "reach",
  // The empty search box offers the companies that are reached best, so the first screen asks for reach too.
  question: ({ view, records }) =>
    records.settings.ego !== null && (view.tab === "reach" || view.tab === "target")
      ? { ask: "reach", from: null, maxHops }
      : null,
  held: (answers) => answers.reach,
  put: (answer) => ({ reach: answer }),
  subject: null,
};

const meet: Slot<"suggest"> = {
  name: "meet",
  question: (state) =>
    state.records.settings.ego === null || state.view.tab !== "meet"
      ? null
      : { ask: "suggest", top: suggestionsShown, ...aimOf(state) },
  held: (answers) => answers.meet,
  put: (answer) => ({ meet: answer }),
  subject: null,
};

const plan: Slot<"plan"> = {
  name: "plan",
  question: ({ view, records: { settings, asks } }) => {
    if (settings.ego === null || view.tab !== "week") return null;
    // Whoever is to be asked already, or on the way to be met, is left out on screen: others must be there in their place.
    const leftOut = toBeAsked({ asks }).size + onTheirWay({ asks }).size;
    const goal = { companies: settings.goal?.targets ?? [], roles: settings.goal?.occupations ?? [] };
    return { ask: "plan", asks: Math.min(mostAsksPlanned + leftOut, mostAsksAnswered), goal };
  },
  held: (answers) => answers.plan,
  put: (answer) => ({ plan: answer }),
  subject: null,
};

const goal: Slot<"goal"> = {
  name: "goal",
  question: ({ view, records: { settings } }) =>
    view.stage === "goal" && settings.ego !== null && settings.goal !== undefined && isGoalSet(settings.goal)
      ? { ask: "goal", goal: settings.goal }
      : null,
  held: (answers) => answers.goal,
  put: (answer) => ({ goal: answer }),
  subject: null,
};

const map: Slot<"map"> = {
  name: "map",
  question: ({ layout, records }) => ({
    ask: "map",
    layout: records.contacts.size > mapComfort ? "rings" : layout,
  }),
  held: (answers) => answers.map,
  put: (answer) => ({ map: answer }),
  subject: null,
};

const lineage: Slot<"lineage"> = {
  name: "lineage",
  question: ({ view }) => (view.stage === "lineage" ? { ask: "lineage" } : null),
  held: (answers) => answers.lineage,
  put: (answer) => ({ lineage: answer }),
  subject: null,
};

const reachOverTime: Slot<"reach-over-time"> = {
  name: "reachOverTime",
  question: ({ view, records }) =>
    view.stage === "progress" && records.settings.ego !== null ? { ask: "reach-over-time", months } : null,
  held: (answers) => answers.reachOverTime,
  put: (answer) => ({ reachOverTime: answer }),
  subject: null,
};

const bridging: Slot<"bridging"> = {
  name: "bridging",
  question: ({ view }) =>
    view.tab === "bridging" ? { ask: "bridging", betweenness: "quick", top: bridgingShown, places: true } : null,
  held: (answers) => answers.bridging,
  put: (answer) => ({ bridging: answer }),
  subject: null,
};

interface LastAsked {
  readonly question: string;
  readonly subject: string;
  /** The records and the day that it was asked of. */
  readonly of: string;
}

const lastAsked = new Map<keyof Answers, LastAsked>();

export function asOfDay(state: AppState): number {
  const day = parsePartialDate(state.today);
  return day === null ? 0 : epochDay(day);
}

/** Asks the worker for whatever is on screen and has not been answered for the records as they are now. */
export function refreshAnswers(context: AppContext): void {
  if (context.state.getState().records.contacts.size === 0) {
    lastAsked.clear();
    return;
  }
  // In this order: what is asked first is answered first.
  refresh(context, target);
  refresh(context, person);
  refresh(context, without);
  refresh(context, meeting);
  refresh(context, reach);
  refresh(context, meet);
  refresh(context, plan);
  refresh(context, goal);
  refresh(context, lineage);
  refresh(context, reachOverTime);
  refresh(context, map);
  refresh(context, bridging);
}

/** Asks for everything on screen once more, whatever was asked before. */
export function askAnew(context: AppContext): void {
  lastAsked.clear();
  refreshAnswers(context);
}

function refresh<Kind extends keyof AnswerOf>(context: AppContext, slot: Slot<Kind>): void {
  const state = context.state.getState();
  const question = slot.question(state);
  const put = (answer: Pending<AnswerOf[Kind]>) =>
    context.state.setState(({ answers }) => ({
      answers: { ...answers, ...slot.put(answer) },
    }));
  if (question === null) {
    if (slot.subject !== null && lastAsked.delete(slot.name)) put({ state: "none" });
    return;
  }
  const asking: LastAsked = {
    question: JSON.stringify(question),
    subject: slot.subject?.(question) ?? "",
    of: `${state.counter} ${state.today}`,
  };
  const before = lastAsked.get(slot.name);
  if (before?.question === asking.question && before.of === asking.of) return;
  lastAsked.set(slot.name, asking);
  const keepPrevious = slot.subject === null || before?.subject === asking.subject;
  put({
    state: "loading",
    previous: keepPrevious ? shown(slot.held(state.answers)) : null,
  });
  askWorker(context.worker, question, asOfDay(state)).then(
    (value) => {
      if (lastAsked.get(slot.name) !== asking) return;
      put({ state: "ready", value });
      // What is asked next can depend on it: what would be lost without a person, or gained by meeting them.
      if (slot.name === "person") refreshAnswers(context);
      if (slot.name === "bridging") refineBridging(context);
    },
    (error: unknown) => {
      if (lastAsked.get(slot.name) !== asking) return;
      lastAsked.delete(slot.name);
      put({
        state: "failed",
        message: error instanceof Error ? error.message : String(error),
      });
    },
  );
}

/** The answer that can be shown now: the newest, or the one before while a newer one is on its way. */
export function shown<T>(answer: Pending<T>): T | null {
  return answer.state === "ready" ? answer.value : answer.state === "loading" ? answer.previous : null;
}
