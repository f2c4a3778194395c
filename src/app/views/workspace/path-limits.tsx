import { Switch } from "@mantine/core";
import { CloseIcon } from "../../components/icons.tsx";
import type { PathLimitsShown } from "../../state/app-state.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { useTools } from "./tools.ts";

const hopChoices = [2, 3, 4] as const;
const pathLimitsId = "path-limits";

/** Where the focus goes when the button that limited the ways is gone with its card, or its chip. */
export function focusPathLimits(): void {
  document.getElementById(pathLimitsId)?.focus();
}

/** Which ways may be proposed: how long, over which ties, and through whom not. */
export function PathLimits() {
  const limits = useApp((state) => state.pathLimits);
  const actions = useActions();
  return (
    <details className="fold" open={limits.notVia.length > 0 ? true : undefined}>
      <summary id={pathLimitsId}>Which ways{limitsInShort(limits)}</summary>
      <div className="stack">
        <fieldset className="depth-filter bare-fieldset">
          <legend className="hidden-text">People in between, at most</legend>
          <span aria-hidden="true" className="quiet small">
            People in between, at most
          </span>
          {hopChoices.map((hops) => (
            <button
              key={hops}
              type="button"
              className="depth-choice"
              aria-pressed={limits.maxHops === hops}
              onClick={() => actions.limitPaths({ maxHops: hops })}
            >
              {hops - 1}
            </button>
          ))}
        </fieldset>
        <Switch
          size="sm"
          checked={limits.withoutWeakTies}
          onChange={(event) => actions.limitPaths({ withoutWeakTies: event.currentTarget.checked })}
          label="Leave out ties that have gone quiet"
        />
        <NotAsked />
      </div>
    </details>
  );
}

function limitsInShort({ maxHops, withoutWeakTies, notVia }: PathLimitsShown): string {
  const set = [
    maxHops === 3 ? null : `at most ${maxHops - 1} in between`,
    withoutWeakTies ? "no quiet ties" : null,
    notVia.length === 0 ? null : `${notVia.length} not asked`,
  ].filter((part) => part !== null);
  return set.length === 0 ? "" : `: ${set.join(", ")}`;
}

function NotAsked() {
  const notVia = useApp((state) => state.pathLimits.notVia);
  const actions = useActions();
  const tools = useTools();
  if (notVia.length === 0) return <p className="quiet small">Nobody is left out. “Not them” on a card leaves its person out.</p>;
  return (
    <div className="row">
      <span className="quiet small">Not asked:</span>
      {notVia.map((contact) => (
        <button
          key={contact}
          type="button"
          className="chip"
          onClick={() => {
            focusPathLimits();
            actions.limitPaths({ notVia: notVia.filter((other) => other !== contact) });
          }}
        >
          {tools.nameOf(contact)} <CloseIcon size={13} />
          <span className="hidden-text"> may be asked again</span>
        </button>
      ))}
    </div>
  );
}
