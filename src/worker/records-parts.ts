import type { Records } from "../core/model/records.ts";
import type { RecordsPart, WorkerRequest } from "./protocol.ts";

const nothing: RecordsPart = {
  contacts: [],
  introductions: [],
  ties: [],
  asks: [],
  imports: [],
  decisions: [],
  conversations: [],
  leads: [],
  tasks: [],
};

/** The records as requests of at most `size` things each, so that copying one to the worker is never felt on screen. */
export function* loadRequests(records: Records, size = 500): Generator<WorkerRequest> {
  yield { do: "reset", settings: records.settings };
  for (const contacts of inParts(records.contacts, size)) yield { do: "load", part: { ...nothing, contacts } };
  for (const introductions of inParts(records.introductions, size)) yield { do: "load", part: { ...nothing, introductions } };
  for (const ties of inParts(records.ties, size)) yield { do: "load", part: { ...nothing, ties } };
  for (const asks of inParts(records.asks, size)) yield { do: "load", part: { ...nothing, asks } };
  for (const imports of inParts(records.imports, size)) yield { do: "load", part: { ...nothing, imports } };
  for (const decisions of inParts(records.decisions, size)) yield { do: "load", part: { ...nothing, decisions } };
  for (const conversations of inParts(records.conversations, size)) yield { do: "load", part: { ...nothing, conversations } };
  for (const leads of inParts(records.leads, size)) yield { do: "load", part: { ...nothing, leads } };
  for (const tasks of inParts(records.tasks, size)) yield { do: "load", part: { ...nothing, tasks } };
}

function* inParts<T>(things: ReadonlyMap<string, T>, size: number): Generator<readonly T[]> {
  let part: T[] = [];
  for (const thing of things.values()) {
    part.push(thing);
    if (part.length === size) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}
