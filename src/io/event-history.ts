import type { EventHistory } from "../core/evaluation/event-history.ts";
import { decodeText } from "./decode-text.ts";

export type EventLineIssueCode = "no-time" | "too-few-people" | "out-of-order";

/** A line that says something else than an event, or says it in the wrong place. */
export interface EventLineIssue {
  /** From 1. */
  readonly line: number;
  /** `out-of-order` lines are put in their place; the others are left out. */
  readonly code: EventLineIssueCode;
}

export interface EventHistoryReading {
  readonly history: EventHistory;
  readonly issues: readonly EventLineIssue[];
}

interface ReadEvent {
  readonly seconds: number;
  readonly people: readonly number[];
}

/** The last second of the year 9999, either way from 1970. */
const furthestSeconds = 253_402_300_799;

/**
 * Reads a history of events: a line an event, `seconds`, a tab, and two or more names with spaces between them. Empty lines and
 * lines that begin with # say nothing. Somebody named twice in a line counts once.
 *
 * @param bytes of the file, in any encoding that `decodeText` knows
 * @returns the events by time, those of the same second in the order of the file; people are numbered by their first event; issues
 *   by line
 *
 * Cost: O(bytes), and a sort where lines are out of order.
 */
export function readEventHistory(bytes: Uint8Array): EventHistoryReading {
  const events: ReadEvent[] = [];
  const issues: EventLineIssue[] = [];
  const numbers = new Map<string, number>();
  let latest = Number.NEGATIVE_INFINITY;
  decodeText(bytes)
    .text.split(/\r\n|\n|\r/)
    .forEach((text, i) => {
      if (text.trim() === "" || text.startsWith("#")) return;
      const line = i + 1;
      const tab = text.indexOf("\t");
      const seconds = secondsIn(tab === -1 ? text : text.slice(0, tab));
      if (seconds === null) {
        issues.push({ line, code: "no-time" });
        return;
      }
      const names = new Set(
        tab === -1
          ? []
          : text
              .slice(tab)
              .split(/\s+/)
              .filter((name) => name !== ""),
      );
      if (names.size < 2) {
        issues.push({ line, code: "too-few-people" });
        return;
      }
      if (seconds < latest) issues.push({ line, code: "out-of-order" });
      latest = Math.max(latest, seconds);
      events.push({ seconds, people: [...names].map((name) => numberOf(name, numbers)) });
    });
  if (issues.some(({ code }) => code === "out-of-order")) events.sort((one, other) => one.seconds - other.seconds);
  return { history: inRows(events, [...numbers.keys()]), issues };
}

function secondsIn(text: string): number | null {
  const digits = text.trim();
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return null;
  const seconds = Number(digits);
  return Math.abs(seconds) <= furthestSeconds ? seconds : null;
}

function numberOf(name: string, numbers: Map<string, number>): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}

function inRows(events: readonly ReadEvent[], people: readonly string[]): EventHistory {
  const offsets = new Uint32Array(events.length + 1);
  events.forEach((event, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + event.people.length;
  });
  const members = new Uint32Array(offsets[events.length] ?? 0);
  events.forEach((event, i) => {
    members.set(event.people, offsets[i] ?? 0);
  });
  return { people, seconds: Float64Array.from(events, ({ seconds }) => seconds), offsets, members };
}
