import { ActionIcon, Button } from "@mantine/core";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { reasonsOf } from "../../../core/linkage/compare-people.ts";
import type { SuggestedDuplicate } from "../../../core/linkage/import-plan.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import { type JoinConflict, joinConflict, joinContacts } from "../../../core/upkeep/join-contacts.ts";
import { keepApart } from "../../../core/upkeep/keep-apart.ts";
import { UndoIcon } from "../../components/icons.tsx";
import type { MakeEdit } from "../../state/upkeep-state.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted, wholeNumber } from "../../words/counts.ts";
import { chanceInWords } from "../../words/evidence.ts";
import { operationInWords } from "../../words/operations.ts";
import { problemInWords } from "../../words/upkeep.ts";
import { AlwaysJoin } from "./always-join.tsx";
import { EvidenceLists } from "./evidence-lists.tsx";
import { nextOpen, reviewPairs, richer } from "./review-pairs.ts";
import { SideBySide } from "./side-by-side.tsx";
import { alikeInTheSameWay } from "./ways-alike.ts";

/** What a key does; whether it does anything. */
export type ReviewKeys = (key: string) => boolean;

interface ReviewProps {
  readonly pairs: readonly SuggestedDuplicate[];
  readonly total: number;
  readonly keys: RefObject<ReviewKeys | null>;
}

/** Walks through pairs: every answer is kept at once, can be taken back, and leads to the next pair. */
export function Review({ pairs, total, keys }: ReviewProps) {
  const actions = useActions();
  const records = useApp((state) => state.records);
  const { ego } = records.settings;
  const putOff = useApp((state) => state.putOff);
  const reviewed = useMemo(() => reviewPairs(records, pairs), [records, pairs]);
  const [place, setPlace] = useState(() => Math.max(0, nextOpen(reviewed, -1, putOff)));
  const [chosen, setChosen] = useState<ContactId | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [step, setStep] = useState<"answer" | "conflict" | "always">("answer");
  // Somebody who walks back to a settled pair wants to see it; the review itself goes past.
  const [walked, setWalked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const settled = reviewed.filter(({ state }) => state !== "open").length;
  const left = reviewed.filter(({ state, key }) => state === "open" && !putOff.has(key)).length;
  const current = reviewed[place];
  const alike = useMemo(() => (current === undefined ? [] : alikeInTheSameWay(reviewed, current)), [reviewed, current]);

  const canAlways = current?.state === "open" && reasonsOf(current.pair.evidence).length > 0;
  const done = left === 0 && !walked;

  useEffect(() => {
    // The pairs come after the dialog: from its close button on to what it is about.
    heading.current?.focus();
  }, []);

  useEffect(() => {
    // The button that was pressed may be gone with its pair.
    if (document.activeElement === document.body) heading.current?.focus();
  });

  useEffect(() => {
    // An earlier answer may have settled this pair too.
    if (walked || current === undefined || current.state === "open") return;
    const next = nextOpen(reviewed, place, putOff);
    if (next >= 0) setPlace(next);
  }, [walked, current, reviewed, place, putOff]);

  function goTo(next: number, byHand: boolean) {
    setPlace(next);
    setWalked(byHand);
    setChosen(null);
    setStep("answer");
  }

  function goOn(after: string) {
    const next = nextOpen(reviewed, place, new Set([...putOff, after]));
    goTo(next < 0 ? place : next, false);
  }

  async function settle(make: MakeEdit) {
    const back = place;
    // On to the next one at once: who answers by keyboard does not wait for the disk.
    if (current !== undefined) goOn(current.key);
    const made = await actions.edit(make, { quiet: true });
    if ("problem" in made) setSaid({ text: problemInWords(made.problem), back: null });
    else setSaid({ text: operationInWords(made.summary), back });
  }

  function join(even: boolean) {
    if (current?.state !== "open" || current.a === null || current.b === null) return;
    if (!even && joinConflict(current.a, current.b) !== null) {
      setStep("conflict");
      return;
    }
    const { a, b } = current;
    const kept = chosen ?? richer(a, b, ego).id;
    void settle((held, { at }) => joinContacts(held, { kept, left: kept === a.id ? b.id : a.id, at, even }));
  }

  function apart() {
    if (current?.state !== "open" || current.a === null || current.b === null) return;
    const pairs = [[current.a.id, current.b.id]] as const;
    void settle((held, { at }) => keepApart(held, { pairs, at }));
  }

  function later() {
    if (current?.state !== "open") return;
    actions.putOffUntilLater(current.key);
    setSaid({ text: "Put off until you open the page again.", back: null });
    goOn(current.key);
  }

  async function undo() {
    if (said?.back == null) return;
    const { back } = said;
    setSaid(null);
    await actions.undo();
    // It is told here, beside the pair.
    actions.dismissNotice();
    setSaid({ text: "Taken back.", back: null });
    goTo(back, true);
  }

  function walk(by: 1 | -1) {
    goTo((place + by + reviewed.length) % reviewed.length, true);
  }

  function onKey(key: string): boolean {
    if (step === "always") return false;
    const open = current?.state === "open" && !done;
    if (key === "j" && open) join(step === "conflict");
    else if (key === "k" && open) apart();
    else if (key === "l" && open) later();
    else if (key === "a" && canAlways) setStep("always");
    else if (key === "u" && said?.back != null) void undo();
    else if (key === "ArrowRight") walk(1);
    else if (key === "ArrowLeft") walk(-1);
    else if (key === "1" && current?.a != null) setChosen(current.a.id);
    else if (key === "2" && current?.b != null) setChosen(current.b.id);
    else return false;
    return true;
  }

  useEffect(() => {
    keys.current = onKey;
  });

  if (step === "always" && current !== undefined) {
    return (
      <AlwaysJoin
        pair={current}
        alike={alike}
        ego={ego}
        onBack={() => setStep("answer")}
        onJoined={(text) => {
          setSaid({ text, back: place });
          goOn(current.key);
        }}
      />
    );
  }
  return (
    <div className="review">
      <div className="review-progress">
        <p role="status">
          <strong>{done ? "All answered" : `${wholeNumber(place + 1)} of ${wholeNumber(reviewed.length)}`}</strong>
          <span className="quiet">
            {` · ${counted(settled, "pair settled", "pairs settled")}`}
            {total > reviewed.length ? `, ${wholeNumber(total - reviewed.length)} more after these` : ""}
          </span>
        </p>
        <progress className="progress" max={reviewed.length} value={settled} aria-label="Pairs settled" />
      </div>
      {done || current === undefined ? (
        <Done waiting={reviewed.length - settled} />
      ) : (
        <>
          <h3 ref={heading} tabIndex={-1} className="review-heading">
            {current.state === "open" ? chanceInWords(current.pair.score) : settledInWords[current.state]}
            <span className="hidden-text">
              : {current.a?.name} and {current.b?.name}
            </span>
          </h3>
          <EvidenceLists pair={current.pair} />
          {current.a === null || current.b === null || current.state === "joined" ? null : (
            <SideBySide a={current.a} b={current.b} kept={chosen ?? richer(current.a, current.b, ego).id} onKeep={setChosen} />
          )}
          {step === "conflict" && current.a !== null && current.b !== null ? (
            <p className="callout callout-fair" role="alert">
              {conflictInWords(joinConflict(current.a, current.b))} Join them all the same if you know better.
            </p>
          ) : null}
        </>
      )}
      <div className="review-foot">
        <p className="small review-said" role="status">
          {said?.text}
        </p>
        {said?.back == null ? null : (
          <Button size="xs" variant="light" leftSection={<UndoIcon size={15} />} onClick={() => void undo()}>
            Undo <Key name="U" />
          </Button>
        )}
      </div>
      {done || current === undefined ? null : (
        <div className="review-actions">
          <Button disabled={current.state !== "open"} onClick={() => join(step === "conflict")}>
            {step === "conflict" ? "Join all the same" : "Join"} <Key name="J" />
          </Button>
          <Button variant="default" disabled={current.state !== "open"} onClick={apart}>
            Keep apart <Key name="K" />
          </Button>
          <Button variant="default" disabled={current.state !== "open"} onClick={later}>
            Later <Key name="L" />
          </Button>
          <Button variant="default" disabled={!canAlways} onClick={() => setStep("always")}>
            {alike.length === 0 ? "Always" : `Always: ${counted(alike.length, "other", "others")} alike`} <Key name="A" />
          </Button>
          <span className="review-walk">
            <ActionIcon variant="default" size={36} aria-label="The pair before" onClick={() => walk(-1)}>
              <span aria-hidden="true">←</span>
            </ActionIcon>
            <ActionIcon variant="default" size={36} aria-label="The next pair" onClick={() => walk(1)}>
              <span aria-hidden="true">→</span>
            </ActionIcon>
          </span>
        </div>
      )}
    </div>
  );
}

/** What was answered last, and the pair that undoing it leads back to. */
interface Said {
  readonly text: string;
  readonly back: number | null;
}

const settledInWords = {
  joined: "Joined into one person",
  apart: "Kept apart",
  gone: "No longer recorded",
} as const;

function conflictInWords(conflict: JoinConflict | null): string {
  return conflict === "generation" ? "One is Jr and the other Sr, or the like." : "Their profile addresses are different.";
}

function Key({ name }: { readonly name: string }) {
  return (
    <span className="key-hint" aria-hidden="true">
      {name}
    </span>
  );
}

function Done({ waiting }: { readonly waiting: number }) {
  const actions = useActions();
  return (
    <div className="stack review-done">
      <p>
        {waiting === 0
          ? "Every pair has its answer. What you joined can be taken apart again from the person’s card."
          : `${counted(waiting, "pair waits", "pairs wait")} for later. They come back when you open the page again, or by the arrow keys here.`}
      </p>
      <div className="row">
        <Button data-autofocus onClick={actions.closeUpkeep}>
          Close
        </Button>
      </div>
    </div>
  );
}
