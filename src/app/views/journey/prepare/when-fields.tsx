import { NativeSelect, TextInput } from "@mantine/core";
import type { KeyboardEvent, RefObject } from "react";
import type { Conversation, ConversationHow } from "../../../../core/model/conversation.ts";
import { epochDay } from "../../../../core/model/partial-date.ts";
import { howInWords, placeLabel, typedDay } from "../../../words/conversations.ts";
import { dateInWords } from "../../../words/dates.ts";
import { useTools } from "../../workspace/tools.ts";

const hows: readonly ConversationHow[] = ["inPerson", "phone", "video"];

/** What is typed of a conversation; empty where nothing is. */
export interface TypedConversation {
  readonly on: string;
  readonly at: string;
  readonly minutes: string;
  readonly how: ConversationHow;
  readonly place: string;
  readonly occupation: string;
  readonly company: string;
}

interface WhenFieldsProps {
  readonly typed: TypedConversation;
  /** As it was agreed on before; null while it is planned. */
  readonly before: Conversation | null;
  readonly problemAt: (field: "day" | "minutes") => string | null;
  /** Fields that the browser may hold half filled in. */
  readonly refs: { readonly day: RefObject<HTMLInputElement | null>; readonly time: RefObject<HTMLInputElement | null> };
  readonly onTyped: (change: Partial<TypedConversation>) => void;
}

/** The day, the time, how long, how and where. */
export function WhenFields({ typed, before, problemAt, refs, onTyped }: WhenFieldsProps) {
  const { today } = useTools();
  const isHeld = before?.stage === "held";
  const chosenDay = typedDay(typed.on);
  const isPast = chosenDay !== null && epochDay(chosenDay) < epochDay(today);
  return (
    <div className="two-fields">
      <TextInput
        ref={refs.day}
        type="date"
        onKeyDown={tabAlone}
        label="Day"
        description={dayHint(before, isPast)}
        inputWrapperOrder={["label", "input", "description", "error"]}
        error={problemAt("day")}
        disabled={isHeld}
        value={typed.on.length === 10 ? typed.on : ""}
        onChange={(event) => onTyped({ on: event.currentTarget.value })}
      />
      <TextInput
        ref={refs.time}
        type="time"
        onKeyDown={tabAlone}
        label="Time"
        disabled={isHeld}
        value={typed.at}
        onChange={(event) => onTyped({ at: event.currentTarget.value })}
      />
      <TextInput
        type="number"
        label="Minutes"
        description="20 to 30 are easily given."
        inputWrapperOrder={["label", "input", "description", "error"]}
        error={problemAt("minutes")}
        min={5}
        max={480}
        step={5}
        value={typed.minutes}
        onChange={(event) => onTyped({ minutes: event.currentTarget.value })}
      />
      <NativeSelect
        label="How"
        value={typed.how}
        data={hows.map((value) => ({ value, label: howInWords(value) }))}
        onChange={(event) => onTyped({ how: hows.find((how) => how === event.currentTarget.value) ?? "inPerson" })}
      />
      <TextInput
        label={placeLabel(typed.how)}
        value={typed.place}
        autoComplete="off"
        onChange={(event) => onTyped({ place: event.currentTarget.value })}
      />
    </div>
  );
}

/**
 * The browser walks through the parts of a date by itself. The dialog would look after it a little later, and take the focus back
 * from where somebody quick has gone meanwhile; neither field is the last one, so that nobody leaves the dialog by it.
 */
function tabAlone(event: KeyboardEvent): void {
  if (event.key === "Tab") event.stopPropagation();
}

function dayHint(before: Conversation | null, isPast: boolean): string {
  if (before?.stage === "held") return "It took place: its day stays.";
  if (before?.on !== undefined && before.on !== null && before.on.length < 10) return `So far: ${dateInWords(before.on)}`;
  return isPast ? "This day is over." : "Leave it empty until a day is agreed.";
}
