import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { Contact } from "../../../core/model/contact.ts";
import type { Introduction } from "../../../core/model/introduction.ts";
import { settleHint } from "../../../core/upkeep/by-hand.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted, listed } from "../../words/counts.ts";
import { dateInWords } from "../../words/dates.ts";
import { useTools, type WorkspaceTools } from "../workspace/tools.ts";

/** Introductions of one person that a message hints at: they count for nothing until somebody says that they took place. */
export function Hints({ contact }: { readonly contact: Contact }) {
  const introductions = useApp((state) => state.records.introductions);
  const hints = useMemo(
    () =>
      [...introductions.values()].filter(
        ({ status, introducer, parties }) => status === "hint" && (introducer === contact.id || parties.includes(contact.id)),
      ),
    [introductions, contact.id],
  );
  if (hints.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="person-hints">
      <h3 id="person-hints">Perhaps an introduction</h3>
      <HintList hints={hints} />
    </section>
  );
}

const mostAtOnce = 30;

/** All that messages hint at, in one place; nothing where there is none. */
export function AllHints() {
  const introductions = useApp((state) => state.records.introductions);
  const hints = useMemo(() => [...introductions.values()].filter(({ status }) => status === "hint"), [introductions]);
  if (hints.length === 0) return null;
  return (
    <details className="callout callout-fair">
      <summary>
        {counted(hints.length, "possible introduction was", "possible introductions were")} found in your messages
      </summary>
      <p className="small">They count for nothing until you say that they took place.</p>
      <div className="stack">
        <HintList hints={hints.slice(0, mostAtOnce)} />
      </div>
      {hints.length > mostAtOnce ? <p className="quiet small">The others follow as you answer these.</p> : null}
    </details>
  );
}

function HintList({ hints }: { readonly hints: readonly Introduction[] }) {
  const actions = useActions();
  const tools = useTools();
  return (
    <>
      {hints.map((hint) => (
        <div key={hint.id} className="callout callout-fair">
          <p>{hintInWords(hint, tools)}</p>
          <div className="row">
            {([true, false] as const).map((made) => (
              <Button
                key={String(made)}
                size="xs"
                variant="default"
                onClick={() => void actions.edit((records, { on }) => settleHint(records, { introduction: hint.id, made, on }))}
              >
                {made ? "Yes" : "No"}
                <span className="hidden-text">: {hintInWords(hint, tools)}</span>
              </Button>
            ))}
          </div>
        </div>
      ))}
    </>
  );
}

/** "Perhaps Dana introduced you (message of 3 May 2021: “...”)." */
function hintInWords({ introducer, parties, when, context }: Introduction, tools: WorkspaceTools): string {
  const who = introducer === null ? "somebody" : tools.nameOf(introducer);
  const whom = listed(parties.map(tools.nameOf), parties.length);
  const message = [
    when === null ? "a message" : `message of ${dateInWords(when)}`,
    context === null ? null : `“${context}”`,
  ].filter((part) => part !== null);
  return `Perhaps ${who} introduced ${whom} (${message.join(": ")}).`;
}
