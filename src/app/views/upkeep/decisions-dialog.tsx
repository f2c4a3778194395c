import { Button } from "@mantine/core";
import { useMemo, useRef } from "react";
import type { Decision } from "../../../core/model/decision.ts";
import type { Records } from "../../../core/model/records.ts";
import { forgetDecision } from "../../../core/upkeep/keep-apart.ts";
import { contactNow } from "../../../core/upkeep/kept-now.ts";
import { takeApart } from "../../../core/upkeep/take-apart.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { dateInWords, dayOfMoment } from "../../words/dates.ts";
import { wayInWords } from "../../words/evidence.ts";
import { decisionKindInWords } from "../../words/upkeep.ts";
import { Told, useTold } from "./told.tsx";
import { UpkeepDialog } from "./upkeep-dialog.tsx";

const kinds: readonly Decision["kind"][] = [
  "joined",
  "apart",
  "always-join",
  "alias",
  "company-alias",
  "company-parent",
  "confirmed",
  "mapping",
];

const shownAtOnce = 200;

/** What the person has said once and is not asked again; each can be forgotten. */
export function DecisionsDialog() {
  const actions = useActions();
  const records = useApp((state) => state.records);
  const [told, tell] = useTold();
  const close = useRef<HTMLButtonElement>(null);
  const groups = useMemo(() => groupsOf(records), [records]);

  async function forget(decision: Decision) {
    const made = await actions.edit((held, { at }) =>
      decision.kind === "joined"
        ? takeApart(held, { decision: decision.id, at })
        : forgetDecision(held, { decision: decision.id }),
    );
    tell(made);
    // The button that was pressed is gone with its line.
    if (!("problem" in made)) close.current?.focus();
  }

  return (
    <UpkeepDialog title="What you have decided" size={680}>
      <div className="upkeep-form">
        <p className="quiet">
          {groups.length === 0
            ? "Nothing yet. What you decide about people, companies and files is remembered here, so that you are not asked again."
            : "You are not asked about these again. Forget one, and you are."}
        </p>
        {groups.map(({ kind, decisions }) => (
          <section key={kind} className="stack" aria-label={decisionKindInWords(kind)}>
            <h3>
              {decisionKindInWords(kind)} ({decisions.length})
            </h3>
            <ul className="plain-list">
              {decisions.slice(0, shownAtOnce).map((decision) => (
                <li key={decision.id} className="line-with-action">
                  <span>
                    {decisionInWords(decision, records)}{" "}
                    <span className="quiet small">{dateInWords(dayOfMoment(decision.at))}</span>
                  </span>
                  <Button size="compact-sm" variant="default" onClick={() => void forget(decision)}>
                    {decision.kind === "joined" ? "Take apart" : "Forget"}
                    <span className="hidden-text">: {decisionInWords(decision, records)}</span>
                  </Button>
                </li>
              ))}
            </ul>
            {decisions.length > shownAtOnce ? <p className="quiet small">The latest {shownAtOnce}.</p> : null}
          </section>
        ))}
        <div className="review-foot">
          <div className="review-said">
            <Told told={told} />
          </div>
          <Button ref={close} variant="default" data-autofocus onClick={actions.closeUpkeep}>
            Close
          </Button>
        </div>
      </div>
    </UpkeepDialog>
  );
}

function groupsOf({ decisions }: Records) {
  const latest = [...decisions.values()].sort((a, b) => b.at - a.at);
  return kinds.flatMap((kind) => {
    const ofKind = latest.filter((decision) => decision.kind === kind);
    return ofKind.length === 0 ? [] : [{ kind, decisions: ofKind }];
  });
}

function decisionInWords(decision: Decision, records: Records): string {
  const nameOf = (id: Parameters<typeof contactNow>[1]) => {
    const now = contactNow(records, id);
    const contact = now === null ? undefined : records.contacts.get(now);
    if (contact === undefined) return "somebody no longer recorded";
    return contact.company === null ? contact.name : `${contact.name} (${contact.company})`;
  };
  switch (decision.kind) {
    case "joined":
      return `${decision.left.name} is ${nameOf(decision.kept)}`;
    case "apart":
      return `${nameOf(decision.a)} is not ${nameOf(decision.b)}`;
    case "alias":
      return `“${decision.text}” means ${nameOf(decision.contact)}`;
    case "always-join":
      return `Pairs with ${wayInWords(decision.reasons)}`;
    case "company-alias":
      return `“${decision.alias}” is ${decision.company}`;
    case "company-parent":
      return `${decision.brand} belongs to ${decision.parent}`;
    case "mapping":
      return `Tables with the columns ${decision.mapping.fields.filter((field) => field !== null).join(", ")}`;
    case "confirmed":
      return `${nameOf(decision.contact)} is as recorded`;
  }
}
