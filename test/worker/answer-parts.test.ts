import { describe, expect, test } from "vitest";
import type { MapAnswer } from "../../src/core/answers/question.ts";
import { messagesOf } from "../../src/worker/answer-parts.ts";
import { type WorkerLike, workerClient } from "../../src/worker/client.ts";
import type { FromWorker, ToWorker } from "../../src/worker/protocol.ts";
import { mapOf } from "../app/views/people.ts";

function mapOfMany(count: number): MapAnswer {
  return mapOf(Object.fromEntries(Array.from({ length: count }, (_, at) => [`c${at}`, 1])));
}

describe("a map of very many people", () => {
  const large = mapOfMany(9_001);

  test("goes in messages of few thousand ids, and comes together as it was", async () => {
    let say: (message: FromWorker) => void = () => undefined;
    const posted: ToWorker[] = [];
    const worker: WorkerLike = {
      post: (message) => posted.push(message),
      listen: (hear) => {
        say = hear;
      },
      terminate: () => undefined,
    };
    const client = workerClient(
      () => worker,
      () => [],
    );
    const answer = client.call({ do: "answer", question: { ask: "map", layout: "rings" }, asOfDay: 0 });
    const messages = [...messagesOf(posted[0]?.call ?? 0, large)];
    expect(messages.map((message) => (message.type === "ids" ? message.ids.length : message.type))).toEqual([
      ...[4_000, 4_000, 1_001],
      "done",
    ]);
    for (const message of messages) say(structuredClone(message));
    expect(await answer).toEqual(large);
  });

  test("of fewer, and whatever has no ids, goes in one", () => {
    const small = mapOfMany(3);
    expect([...messagesOf(1, small)]).toEqual([{ call: 1, type: "done", result: small }]);
    expect([...messagesOf(1, null)]).toEqual([{ call: 1, type: "done", result: null }]);
    expect([...messagesOf(1, "text")]).toEqual([{ call: 1, type: "done", result: "text" }]);
  });
});
