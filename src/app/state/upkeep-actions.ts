import type { Edit, Refused } from "../../core/upkeep/edit.ts";
import { asOfDay } from "./answer-actions.ts";
import { now, today } from "./clock.ts";
import type { AppContext } from "./context.ts";
import { keep } from "./keep.ts";
import type { MakeEdit, UpkeepActions } from "./upkeep-state.ts";

/** Up to so many contacts, what there is to review is counted by itself; looking through more would hold up other answers. */
const countedByItself = 5_000;

/** Corrections, additions and answers by hand, and the questions of the program that lead to them. */
export function upkeepActions(context: AppContext): UpkeepActions {
  const { state, worker } = context;
  let turn: Promise<unknown> = Promise.resolve();

  async function keepEdit(make: MakeEdit, quiet: boolean): Promise<Edit | Refused<string>> {
    const made = make(state.getState().records, { at: now(), on: today() });
    if ("problem" in made) return made;
    if (made.changes.length === 0) return { problem: "nothing-new" };
    if (!(await keep(context, made.summary, made.changes))) return { problem: "not-kept" };
    if (!quiet) state.setState({ notice: { code: "done", summary: made.summary, undo: true } });
    return made;
  }

  function count(counts: Partial<ReturnType<typeof state.getState>["upkeepCounts"]>): void {
    state.setState(({ upkeepCounts }) => ({ upkeepCounts: { ...upkeepCounts, ...counts } }));
  }

  async function possibleDuplicates(most: number) {
    const found = await worker.call({ do: "duplicates", most });
    count({ duplicates: found.total });
    return found;
  }

  async function factsToConfirm(most: number) {
    const found = await worker.call({ do: "freshness", asOfDay: asOfDay(state.getState()), most });
    count({ freshness: found.total });
    return found;
  }

  return {
    openUpkeep: (upkeep) => state.setState({ upkeep }),
    openReview: () => state.setState({ upkeep: { screen: "review" } }),
    closeUpkeep: () => state.setState({ upkeep: null }),
    putOffUntilLater(question) {
      state.setState(({ putOff }) => ({ putOff: new Set([...putOff, question]) }));
    },
    edit(make, how) {
      // One after another: an edit worked out before the one ahead of it is kept would not know of it.
      const mine = turn.then(() => keepEdit(make, how?.quiet === true));
      turn = mine.catch(() => undefined);
      return mine;
    },
    possibleDuplicates,
    factsToConfirm,
    companyPage: (company) => worker.call({ do: "company-page", company }),
    async countUpkeep() {
      const { contacts } = state.getState().records;
      if (contacts.size > countedByItself) {
        count({ duplicates: null, freshness: null });
        return;
      }
      await possibleDuplicates(0);
      await factsToConfirm(0);
    },
  };
}
