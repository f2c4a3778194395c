import { moveAsk, planAsk } from "../../core/journey/ask-stages.ts";
import { markAsked } from "../../core/journey/asks.ts";
import type { Change } from "../../core/model/change.ts";
import type { ContactId } from "../../core/model/ids.ts";
import { noRecords, type Records } from "../../core/model/records.ts";
import { refreshAnswers } from "./answer-actions.ts";
import type { AppActions } from "./app-state.ts";
import type { AppContext } from "./context.ts";
import { noAnswers } from "./first-state.ts";
import { keep, redoLast, undoLast } from "./keep.ts";

type WorkspaceActions = Pick<
  AppActions,
  "undo" | "redo" | "clearEverything" | "chooseEgo" | "markAsked" | "keepForLater" | "moveAsk"
>;

export function workspaceActions(context: AppContext, edit: AppActions["edit"]): WorkspaceActions {
  const { state } = context;
  const nameOf = (id: ContactId) => state.getState().records.contacts.get(id)?.name ?? "";

  return {
    async undo() {
      if (await undoLast(context)) state.setState({ notice: lastDone(context) });
    },
    async redo() {
      if (await redoLast(context)) state.setState({ notice: lastDone(context) });
    },
    async clearEverything() {
      const { records } = state.getState();
      if (!(await keep(context, { code: "clear" }, removalOfAll(records)))) return;
      state.setState({
        answers: noAnswers,
        target: "",
        litPath: [],
        notice: { code: "done", summary: { code: "clear" }, undo: true },
      });
      refreshAnswers(context);
    },
    async chooseEgo(contact) {
      const before = state.getState().records.settings;
      const summary = { code: "choose-ego", name: nameOf(contact) } as const;
      await keep(context, summary, [{ of: "settings", before, after: { ...before, ego: contact } }]);
    },
    async markAsked(broker, target) {
      const made = await edit((records, { on }) => markAsked(records, { broker, target, on }));
      if ("problem" in made && made.problem === "already-asked") state.setState({ notice: { code: "already-asked" } });
    },
    async keepForLater(broker, target) {
      const made = await edit((records, { on }) => planAsk(records, { broker, target, on }));
      if ("problem" in made && made.problem === "already-asked") state.setState({ notice: { code: "already-asked" } });
    },
    async moveAsk(ask, to) {
      await edit((records, { on }) => moveAsk(records, { ask, to, on }));
    },
  };
}

function lastDone({ state }: AppContext) {
  const last = state.getState().history.at(-1);
  return last === undefined ? null : ({ code: "done", summary: last.summary, undo: false } as const);
}

/** Every record before, nothing after; what refers to others goes first. */
function removalOfAll(records: Records): readonly Change[] {
  return [
    ...[...records.tasks.values()].map((before): Change => ({ of: "task", before, after: null })),
    ...[...records.leads.values()].map((before): Change => ({ of: "lead", before, after: null })),
    ...[...records.conversations.values()].map((before): Change => ({ of: "conversation", before, after: null })),
    ...[...records.asks.values()].map((before): Change => ({ of: "ask", before, after: null })),
    ...[...records.ties.values()].map((before): Change => ({ of: "tie", before, after: null })),
    ...[...records.introductions.values()].map((before): Change => ({ of: "introduction", before, after: null })),
    { of: "settings", before: records.settings, after: noRecords.settings },
    ...[...records.contacts.values()].map((before): Change => ({ of: "contact", before, after: null })),
    ...[...records.imports.values()].map((before): Change => ({ of: "import", before, after: null })),
    ...[...records.decisions.values()].map((before): Change => ({ of: "decision", before, after: null })),
  ];
}
