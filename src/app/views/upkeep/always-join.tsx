import { Button } from "@mantine/core";
import { useState } from "react";
import { reasonsOf } from "../../../core/linkage/compare-people.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import { joinPairs, type Pair } from "../../../core/upkeep/keep-apart.ts";
import { useActions } from "../../state/use-app.ts";
import { counted } from "../../words/counts.ts";
import { evidenceInWords } from "../../words/evidence.ts";
import { operationInWords } from "../../words/operations.ts";
import { roleOf } from "../../words/people.ts";
import { problemInWords } from "../../words/upkeep.ts";
import { forAndAgainst, type ReviewPair, richer } from "./review-pairs.ts";

interface AlwaysJoinProps {
  readonly pair: ReviewPair;
  readonly alike: readonly ReviewPair[];
  readonly ego: ContactId | null;
  readonly onBack: () => void;
  readonly onJoined: (said: string) => void;
}

/** What "always" would do, listed before it is done. */
export function AlwaysJoin({ pair, alike, ego, onBack, onJoined }: AlwaysJoinProps) {
  const actions = useActions();
  const [problem, setProblem] = useState<string | null>(null);
  const all = [pair, ...alike].flatMap(({ key, a, b }) => (a === null || b === null ? [] : [{ key, a, b }]));
  const { speaksFor } = forAndAgainst(pair.pair.evidence);

  async function join() {
    const pairs = all.map(({ a, b }): Pair => {
      const kept = richer(a, b, ego);
      return [kept.id, kept === a ? b.id : a.id];
    });
    const always = reasonsOf(pair.pair.evidence);
    let passedOver = 0;
    const made = await actions.edit(
      (records, { at }) => {
        const edit = joinPairs(records, { pairs, at, always });
        passedOver = edit.skipped.length;
        return edit;
      },
      { quiet: true },
    );
    if ("problem" in made) {
      setProblem(problemInWords(made.problem));
      return;
    }
    const kept =
      passedOver === 0 ? "" : ` ${counted(passedOver, "pair is", "pairs are")} left for you, because something speaks against.`;
    onJoined(`${operationInWords(made.summary)}${kept}`);
  }

  return (
    <div className="stack">
      <h3>
        {alike.length === 0
          ? "Always join pairs alike in this way?"
          : `Join this and the ${counted(alike.length, "other that is", "others that are")} alike in the same way?`}
      </h3>
      <div className="row">
        {speaksFor.map((one) => (
          <span key={`${one.about} ${one.level}`} className="tag tag-good">
            {evidenceInWords(one)}
          </span>
        ))}
      </div>
      <ul className="plain-list always-list">
        {all.map(({ key, a, b }) => (
          <li key={key}>
            <strong>{a.name === b.name ? a.name : `${a.name} = ${b.name}`}</strong>
            <span className="quiet small">
              {roleOf(a) ?? "role not recorded"} / {roleOf(b) ?? "role not recorded"}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet small">
        Pairs like these in files to come are joined without asking, unless something speaks against. You find the choice under
        More, What you have decided.
      </p>
      {problem === null ? null : (
        <p className="callout callout-bad" role="alert">
          {problem}
        </p>
      )}
      <div className="row row-end">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <Button autoFocus onClick={() => void join()}>
          Join {all.length === 1 ? "it" : `all ${all.length}`}, and always
        </Button>
      </div>
    </div>
  );
}
