import { refreshAnswers } from "./answer-actions.ts";
import type { AppActions, View } from "./app-state.ts";
import type { AppContext } from "./context.ts";
import { refineBridging, stopRefining } from "./refine-bridging.ts";
import { addressOfView, viewOfAddress } from "./view-in-address.ts";

type ViewActions = Pick<
  AppActions,
  | "setTarget"
  | "setIncludeSimilar"
  | "limitPaths"
  | "setPurpose"
  | "setLayout"
  | "stopRefining"
  | "refineAgain"
  | "show"
  | "setPane"
  | "select"
  | "lightPath"
  | "showLost"
  | "setSearch"
  | "setDepth"
  | "toggleGroup"
  | "dismissNotice"
  | "notify"
>;

/** What is looked at. Nothing here changes the workspace. */
export function viewActions(context: AppContext): ViewActions {
  const { state } = context;

  function show(change: Partial<View>): void {
    const { view } = state.getState();
    const next = { ...view, ...change };
    if (change.tab !== undefined) state.setState({ pane: "answers" });
    if (change.stage !== undefined) state.setState({ pane: "stage" });
    if (next.tab === view.tab && next.stage === view.stage && next.selected === view.selected) return;
    state.setState({ view: next });
    history.pushState(null, "", addressOfView(next));
    refreshAnswers(context);
  }

  return {
    show,
    setPane: (pane) => state.setState({ pane }),
    select(contact) {
      const { litPath } = state.getState();
      // A lit path stays while one walks along it, and goes out when attention leaves it.
      if (contact !== null && !litPath.includes(contact)) state.setState({ litPath: [] });
      show({ selected: contact });
    },
    setTarget(text, of = "company-or-person") {
      state.setState({ target: text, targetOf: of, includeSimilar: false, litPath: [] });
      refreshAnswers(context);
    },
    limitPaths(limits) {
      state.setState(({ pathLimits }) => ({ pathLimits: { ...pathLimits, ...limits }, litPath: [] }));
      refreshAnswers(context);
    },
    setPurpose(purpose) {
      state.setState({ purpose });
      refreshAnswers(context);
    },
    setLayout(layout) {
      state.setState({ layout });
      refreshAnswers(context);
    },
    stopRefining: () => stopRefining(context),
    refineAgain: () => refineBridging(context),
    setIncludeSimilar(includeSimilar) {
      state.setState({ includeSimilar });
      refreshAnswers(context);
    },
    lightPath: (litPath) => state.setState({ litPath }),
    showLost(lost) {
      state.setState(({ counter }) => ({ litPath: [], spotlight: lost === null ? null : { ...lost, counter } }));
      if (lost !== null) show({ stage: "map" });
    },
    // Two reasons to fade at once could not be told apart.
    setSearch: (search) => state.setState({ search, spotlight: null }),
    setDepth: (depth) => state.setState({ depth }),
    toggleGroup(group) {
      const hiddenGroups = new Set(state.getState().hiddenGroups);
      if (!hiddenGroups.delete(group)) hiddenGroups.add(group);
      state.setState({ hiddenGroups });
    },
    dismissNotice: () => state.setState({ notice: null }),
    notify: (notice) => state.setState({ notice }),
  };
}

/** Keeps the view and the address bar in step; back and forward move the view. */
export function followAddress(context: AppContext): void {
  const { state } = context;
  const read = () => {
    const { view } = state.getState();
    state.setState({ view: { ...view, ...viewOfAddress(location.hash) } });
    refreshAnswers(context);
  };
  if (location.hash !== "") read();
  addEventListener("popstate", read);
}
