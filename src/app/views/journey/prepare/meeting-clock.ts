import { createStore } from "zustand/vanilla";
import type { ConversationId } from "../../../../core/model/ids.ts";

/** A conversation under way. Moments are milliseconds since 1970-01-01 UTC: what is left is told by the clock, not by counting. */
export interface Meeting {
  /** Null until it begins. */
  readonly startedAt: number | null;
  /** Null while the clock runs. */
  readonly pausedAt: number | null;
  /** The agreed length, and what was given besides. */
  readonly minutes: number;
  /** Questions that were asked, by id. */
  readonly asked: ReadonlySet<string>;
}

export type MeetingPhase = "before" | "running" | "soon" | "over";

const minute = 60_000;

export function notBegun(minutes: number): Meeting {
  return { startedAt: null, pausedAt: null, minutes, asked: new Set() };
}

export function begun(meeting: Meeting, at: number): Meeting {
  return { ...meeting, startedAt: at, pausedAt: null };
}

export function paused(meeting: Meeting, at: number): Meeting {
  return meeting.startedAt === null || meeting.pausedAt !== null ? meeting : { ...meeting, pausedAt: at };
}

export function resumed(meeting: Meeting, at: number): Meeting {
  const { startedAt, pausedAt } = meeting;
  if (startedAt === null || pausedAt === null) return meeting;
  return { ...meeting, startedAt: startedAt + Math.max(0, at - pausedAt), pausedAt: null };
}

/** It began so many minutes earlier than was noted, or later (negative), but not after this moment. */
export function beganEarlier(meeting: Meeting, minutes: number, at: number): Meeting {
  const { startedAt, pausedAt } = meeting;
  if (startedAt === null) return meeting;
  return { ...meeting, startedAt: Math.min(pausedAt ?? at, startedAt - minutes * minute) };
}

export function ticked(meeting: Meeting, question: string, isAsked: boolean): Meeting {
  const asked = new Set(meeting.asked);
  if (isAsked) asked.add(question);
  else asked.delete(question);
  return { ...meeting, asked };
}

/** @returns milliseconds since it began, without pauses; 0 before. */
export function elapsed({ startedAt, pausedAt }: Meeting, at: number): number {
  return startedAt === null ? 0 : Math.max(0, (pausedAt ?? at) - startedAt);
}

/** @returns milliseconds to the agreed end; negative after it. */
export function timeLeft(meeting: Meeting, at: number): number {
  return meeting.minutes * minute - elapsed(meeting, at);
}

/** Five minutes before the end it is `soon`; of a conversation under a quarter of an hour, one minute before. */
export function phaseOf(meeting: Meeting, at: number): MeetingPhase {
  if (meeting.startedAt === null) return "before";
  const left = timeLeft(meeting, at);
  if (left <= 0) return "over";
  return left <= (meeting.minutes < 15 ? 1 : 5) * minute ? "soon" : "running";
}

/** "24:59"; what is over is counted on: "+1:05". */
export function clockFace(left: number): string {
  // A second that has begun is still shown while time is left.
  const seconds = left > 0 ? Math.ceil(left / 1_000) : Math.floor(-left / 1_000);
  const face = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return left > 0 || seconds === 0 ? face : `+${face}`;
}

/** Outlives the screen, so that it can be closed and opened again while people talk. */
export const meetings = createStore<ReadonlyMap<ConversationId, Meeting>>(() => new Map());

export function keepMeeting(conversation: ConversationId, meeting: Meeting): void {
  meetings.setState((before) => new Map(before).set(conversation, meeting), true);
}
