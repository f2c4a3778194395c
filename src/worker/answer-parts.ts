import type { ContactId } from "../core/model/ids.ts";
import type { FromWorker, WorkerResults } from "./protocol.ts";

type Result = WorkerResults[keyof WorkerResults];

/** Ids in one message: few enough to be unpacked without a picture being missed. */
const idsAMessage = 4_000;

/** What a worker says at the end of a call: the ids of a map of very many people go ahead of it, a run at a time. */
export function* messagesOf(call: number, result: Result): Generator<FromWorker> {
  if (!hasIds(result) || result.ids.length <= idsAMessage) {
    yield { call, type: "done", result };
    return;
  }
  for (let from = 0; from < result.ids.length; from += idsAMessage) {
    yield { call, type: "ids", ids: result.ids.slice(from, from + idsAMessage) };
  }
  yield { call, type: "done", result: { ...result, ids: [] } };
}

/** @returns the result with the ids that went ahead of it, where some did. */
export function withIds(result: Result, ids: readonly ContactId[]): Result {
  return ids.length > 0 && hasIds(result) ? { ...result, ids } : result;
}

type WithIds = Extract<Result, { readonly ids: readonly ContactId[] }>;

function hasIds(result: Result): result is WithIds {
  return typeof result === "object" && result !== null && "ids" in result;
}
