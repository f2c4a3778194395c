import { describe, expect, test } from "vitest";
import { type WorkerLike, workerClient } from "../../src/worker/client.ts";
import type { FromWorker, ToWorker, WorkerRequest } from "../../src/worker/protocol.ts";

/** Workers that do nothing by themselves: the test plays their part. */
class PlayedWorker implements WorkerLike {
  readonly got: ToWorker[] = [];
  ended = false;
  say: (message: FromWorker) => void = () => undefined;
  die: (message: string) => void = () => undefined;

  post(message: ToWorker): void {
    this.got.push(message);
  }

  listen(hear: (message: FromWorker) => void, died: (message: string) => void): void {
    this.say = hear;
    this.die = died;
  }

  terminate(): void {
    this.ended = true;
  }

  answerLast(): void {
    this.say({ call: this.got.at(-1)?.call ?? -1, type: "done", result: null });
  }
}

function played(restore: readonly WorkerRequest[] = []) {
  const workers: PlayedWorker[] = [];
  const client = workerClient(
    () => {
      const worker = new PlayedWorker();
      workers.push(worker);
      return worker;
    },
    () => restore,
  );
  const worker = (index: number): PlayedWorker => {
    const found = workers[index];
    if (found === undefined) throw new Error(`no worker ${index}`);
    return found;
  };
  return { client, workers, worker };
}

const drop: Extract<WorkerRequest, { do: "drop-plan" }> = { do: "drop-plan" };
const reset: WorkerRequest = { do: "reset", settings: { ego: null } };

describe("workerClient", () => {
  test("sends one request at a time, in order", async () => {
    const { client, worker } = played();
    const first = client.call(drop);
    const second = client.call({ do: "take-plan" });
    expect(worker(0).got.map(({ request }) => request.do)).toEqual(["drop-plan"]);
    worker(0).answerLast();
    await first;
    expect(worker(0).got.map(({ request }) => request.do)).toEqual(["drop-plan", "take-plan"]);
    worker(0).answerLast();
    await second;
  });

  test("passes progress on to the call it belongs to", async () => {
    const { client, worker } = played();
    const seen: number[] = [];
    const call = client.call(drop, { onProgress: (progress) => seen.push("doneBytes" in progress ? progress.doneBytes : -1) });
    worker(0).say({ call: 1, type: "progress", progress: { phase: "reading", file: "a.csv", doneBytes: 7, totalBytes: 9 } });
    worker(0).answerLast();
    await call;
    expect(seen).toEqual([7]);
  });

  test("a call that fails does not stop the next one", async () => {
    const { client, worker } = played();
    const failing = client.call(drop);
    const next = client.call(drop);
    worker(0).say({ call: 1, type: "failed", name: "InvariantError", message: "no" });
    await expect(failing).rejects.toMatchObject({ name: "WorkerFailedError", inside: "InvariantError", message: "no" });
    worker(0).answerLast();
    await expect(next).resolves.toBeNull();
  });

  test("aborting a call that waits drops it and leaves the worker alone", async () => {
    const { client, worker, workers } = played();
    const controller = new AbortController();
    const running = client.call(drop);
    const waiting = client.call(drop, { signal: controller.signal });
    controller.abort(new Error("changed my mind"));
    await expect(waiting).rejects.toThrow("changed my mind");
    worker(0).answerLast();
    await running;
    expect(workers).toHaveLength(1);
    expect(worker(0).got).toHaveLength(1);
  });

  test("aborting a call that runs ends the worker and brings a new one to where the old one stood", async () => {
    const { client, worker, workers } = played([reset, drop]);
    const controller = new AbortController();
    const running = client.call(drop, { signal: controller.signal });
    const after = client.call({ do: "take-plan" });
    controller.abort(new Error("cancelled"));
    await expect(running).rejects.toThrow("cancelled");
    expect(worker(0).ended).toBe(true);
    expect(workers).toHaveLength(2);
    expect(worker(1).got.map(({ request }) => request.do)).toEqual(["reset"]);
    worker(1).answerLast();
    worker(1).answerLast();
    expect(worker(1).got.map(({ request }) => request.do)).toEqual(["reset", "drop-plan", "take-plan"]);
    worker(1).answerLast();
    await after;
  });

  test("what an ended worker still says is not heard", async () => {
    const { client, worker } = played();
    const controller = new AbortController();
    const running = client.call(drop, { signal: controller.signal });
    controller.abort(new Error("cancelled"));
    await expect(running).rejects.toThrow("cancelled");
    const next = client.call(drop);
    worker(0).say({ call: 2, type: "failed", name: "old", message: "old" });
    worker(1).answerLast();
    await expect(next).resolves.toBeNull();
  });

  test("a worker that dies fails its call and is replaced", async () => {
    const { client, worker, workers } = played([reset]);
    const running = client.call(drop);
    worker(0).die("out of memory");
    await expect(running).rejects.toMatchObject({ inside: "WorkerDied", message: "out of memory" });
    expect(workers).toHaveLength(2);
    expect(worker(1).got.map(({ request }) => request.do)).toEqual(["reset"]);
  });

  test("a worker that dies while it is restored fails what waits instead of being restarted for ever", async () => {
    const { client, worker, workers } = played([reset]);
    const running = client.call(drop);
    const waiting = client.call(drop);
    worker(0).die("first");
    worker(1).die("second");
    await expect(running).rejects.toThrow("first");
    await expect(waiting).rejects.toThrow("second");
    expect(workers).toHaveLength(2);
  });

  test("a signal that is aborted already sends nothing", async () => {
    const { client, workers } = played();
    const call = client.call(drop, { signal: AbortSignal.abort(new Error("too late")) });
    await expect(call).rejects.toThrow("too late");
    expect(workers).toHaveLength(0);
  });

  test("ending the client fails what runs and what waits", async () => {
    const { client, worker } = played();
    const running = client.call(drop);
    const waiting = client.call(drop);
    client.end();
    await expect(running).rejects.toMatchObject({ inside: "WorkerEnded" });
    await expect(waiting).rejects.toMatchObject({ inside: "WorkerEnded" });
    expect(worker(0).ended).toBe(true);
  });

  describe("a call beside the others", () => {
    const refine: Extract<WorkerRequest, { do: "refine-bridging" }> = { do: "refine-bridging", asOfDay: 1, top: 1 };

    test("does not wait for them, and they do not wait for it", async () => {
      const { client, worker } = played();
      const slow = client.call(refine, { beside: true });
      const other = client.call(drop);
      expect(worker(0).got.map(({ request }) => request.do)).toEqual(["refine-bridging", "drop-plan"]);
      worker(0).answerLast();
      await other;
      worker(0).say({ call: 1, type: "done", result: null });
      await expect(slow).resolves.toBeNull();
    });

    test("is told its own progress", async () => {
      const { client, worker } = played();
      const seen: unknown[] = [];
      const slow = client.call(refine, { beside: true, onProgress: (progress) => seen.push(progress) });
      client.call(drop);
      worker(0).say({ call: 1, type: "progress", progress: { phase: "analysing", share: 0.5 } });
      worker(0).say({ call: 1, type: "done", result: null });
      await slow;
      expect(seen).toEqual([{ phase: "analysing", share: 0.5 }]);
    });

    test("is stopped without ending the worker, and what it still says is heard by nobody", async () => {
      const { client, worker, workers } = played();
      const stop = new AbortController();
      const slow = client.call(refine, { beside: true, signal: stop.signal });
      stop.abort(new Error("enough"));
      await expect(slow).rejects.toThrow("enough");
      expect(worker(0).got.at(-1)).toEqual({ call: 1, request: { do: "stop" } });
      worker(0).say({ call: 1, type: "done", result: null });
      expect([workers.length, worker(0).ended]).toEqual([1, false]);
    });

    test("is begun again in the new worker after another call was aborted", async () => {
      const { client, worker } = played([reset]);
      client.call(refine, { beside: true }).catch(() => undefined);
      const stop = new AbortController();
      const other = client.call(drop, { signal: stop.signal });
      stop.abort(new Error("enough"));
      await expect(other).rejects.toThrow("enough");
      worker(1).say({ call: 0, type: "done", result: null });
      expect(worker(1).got.map(({ request }) => request.do)).toEqual(["reset", "refine-bridging"]);
    });

    test("fails when the worker dies", async () => {
      const { client, worker } = played();
      const slow = client.call(refine, { beside: true });
      worker(0).die("gone");
      await expect(slow).rejects.toMatchObject({ inside: "WorkerDied" });
    });
  });
});
