import { Button } from "@mantine/core";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { ContactId } from "../../../core/model/ids.ts";
import { editContact } from "../../../core/upkeep/by-hand.ts";
import { confirmFacts } from "../../../core/upkeep/freshness.ts";
import type { FreshnessItem } from "../../../core/upkeep/upkeep-answers.ts";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import type { MakeEdit } from "../../state/upkeep-state.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { people } from "../../words/counts.ts";
import { FreshnessRow } from "./freshness-row.tsx";
import { Told, useTold } from "./told.tsx";
import { commandKey, UpkeepDialog } from "./upkeep-dialog.tsx";
import { useAsked } from "./use-asked.ts";

const mostItems = 200;

/** Facts that may no longer hold, those that matter most first. */
export function FreshnessDialog() {
  const actions = useActions();
  const counter = useApp((state) => state.counter);
  const answer = useAsked(`${counter}`, () => actions.factsToConfirm(mostItems));
  const list = useRef<HTMLUListElement>(null);

  /** The letters stand for the buttons of the row that has the focus, or of the first. */
  function onKeyDown(event: KeyboardEvent) {
    const key = commandKey(event);
    if (key === null) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + (key === "ArrowDown" ? 1 : -1)))];
      next?.focus();
      return;
    }
    const button = rows[Math.max(0, at)]?.querySelector<HTMLButtonElement>(`button[aria-keyshortcuts="${CSS.escape(key)}"]`);
    if (button == null) return;
    event.preventDefault();
    button.click();
  }

  return (
    <UpkeepDialog title="Still true?" size={720} onKeyDown={onKeyDown}>
      <AnswerInWaiting answer={answer} doing="Looking for facts that may no longer hold">
        {({ items, total }) => <Queue items={items} total={total} list={list} />}
      </AnswerInWaiting>
    </UpkeepDialog>
  );
}

interface QueueProps {
  readonly items: readonly FreshnessItem[];
  readonly total: number;
  readonly list: RefObject<HTMLUListElement | null>;
}

function Queue({ items, total, list }: QueueProps) {
  const actions = useActions();
  const putOff = useApp((state) => state.putOff);
  const [told, tell] = useTold();
  const [canUndo, setCanUndo] = useState(false);
  const waiting = items.filter(({ contact }) => !putOff.has(putOffKey(contact)));
  const close = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    // The rows come after their dialog, which has begun with its close button.
    list.current?.querySelector<HTMLElement>("[data-row]")?.focus();
  }, [list]);

  useEffect(() => {
    // The row that was answered is gone with its buttons: on with the next one.
    if (document.activeElement !== document.body) return;
    const next = list.current?.querySelector<HTMLElement>("[data-row]") ?? close.current;
    next?.focus();
  });

  async function answer(make: MakeEdit) {
    const made = await actions.edit(make, { quiet: true });
    tell(made);
    setCanUndo(!("problem" in made));
  }

  async function undo() {
    setCanUndo(false);
    await actions.undo();
    actions.dismissNotice();
  }

  return (
    <div className="upkeep-form">
      <p className="quiet">
        {waiting.length === 0
          ? "Nothing to confirm just now."
          : `What is recorded of ${people(total)} may have changed. Answer what you know; the rest can wait.`}
      </p>
      <ul ref={list} className="freshness">
        {waiting.map((item) => (
          <FreshnessRow
            key={item.contact}
            item={item}
            onStill={() => void answer((records, { at }) => confirmFacts(records, { contact: item.contact, at }))}
            onMoved={(company, position) =>
              void answer((records, { on }) => editContact(records, { contact: item.contact, stated: { company, position }, on }))
            }
            onLater={() => actions.putOffUntilLater(putOffKey(item.contact))}
          />
        ))}
      </ul>
      <div className="review-foot">
        <div className="review-said">
          <Told told={told} />
        </div>
        {canUndo ? (
          <Button size="xs" variant="light" onClick={() => void undo()}>
            Undo
          </Button>
        ) : null}
        <Button ref={close} variant="default" onClick={actions.closeUpkeep}>
          Close
        </Button>
      </div>
    </div>
  );
}

function putOffKey(contact: ContactId): string {
  return `fresh ${contact}`;
}
