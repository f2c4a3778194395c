import type { AnswerOf, Question } from "../core/answers/question.ts";
import type { ContactId } from "../core/model/ids.ts";
import { withIds } from "./answer-parts.ts";
import type { FromWorker, Progress, ToWorker, WorkerRequest, WorkerResults } from "./protocol.ts";

/** What the client needs of a `Worker`. */
export interface WorkerLike {
  post(message: ToWorker): void;
  listen(hear: (message: FromWorker) => void, died: (message: string) => void): void;
  terminate(): void;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Goes on while others are answered: for what the worker has others do. Aborting it ends its work and not the worker. */
  readonly beside?: boolean;
}

/** The worker threw, or ended by itself. `name` is that of the error inside, for those who can do something about one. */
export class WorkerFailedError extends Error {
  override readonly name = "WorkerFailedError";
  readonly inside: string;

  constructor(inside: string, message: string) {
    super(message);
    this.inside = inside;
  }
}

interface Call {
  readonly number: number;
  readonly request: WorkerRequest;
  readonly options: CallOptions;
  readonly resolve: (result: WorkerResults[keyof WorkerResults]) => void;
  readonly reject: (reason: unknown) => void;
  /** Ids that have come ahead of the result. */
  readonly ids: ContactId[];
}

export interface WorkerClient {
  /**
   * One request, after those before it. Aborting the signal drops a request that waits; one that runs is ended together with
   * the worker, and a new worker is brought to where the old one was. That is why no algorithm carries code for being cancelled.
   * @throws WorkerFailedError when the worker throws or dies; the signal's reason when it was aborted
   */
  call<Kind extends WorkerRequest["do"]>(
    request: Extract<WorkerRequest, { readonly do: Kind }>,
    options?: CallOptions,
  ): Promise<WorkerResults[Kind]>;
  end(): void;
}

/**
 * @param spawn makes a worker
 * @param restore what a new worker must be told first to stand where the old one stood
 */
export function workerClient(spawn: () => WorkerLike, restore: () => Iterable<WorkerRequest>): WorkerClient {
  const waiting: Call[] = [];
  const beside = new Map<number, Call>();
  let running: Call | null = null;
  let restoring: Iterator<WorkerRequest> | null = null;
  let worker: WorkerLike | null = null;
  let calls = 0;

  function start(): WorkerLike {
    const started = spawn();
    started.listen(
      (message) => {
        if (started === worker) hear(message);
      },
      (message) => {
        if (started === worker) died(message);
      },
    );
    return started;
  }

  function next(): void {
    if (running !== null || restoring !== null) return;
    const call = waiting.shift();
    if (call === undefined) return;
    running = call;
    worker ??= start();
    worker.post({ call: call.number, request: call.request });
  }

  function postBeside(call: Call): void {
    if (restoring !== null) return;
    // Begun anew after a worker that died, it is answered from the beginning.
    call.ids.length = 0;
    worker ??= start();
    worker.post({ call: call.number, request: call.request });
  }

  function restart(): void {
    worker?.terminate();
    worker = start();
    restoring = restore()[Symbol.iterator]();
    restoreNext();
  }

  function restoreNext(): void {
    const step = restoring?.next();
    if (step === undefined || step.done === true) {
      restoring = null;
      for (const call of beside.values()) postBeside(call);
      next();
      return;
    }
    worker?.post({ call: 0, request: step.value });
  }

  function hear(message: FromWorker): void {
    if (message.call === 0) {
      if (message.type === "done") restoreNext();
      else if (message.type === "failed") died(message.message);
      return;
    }
    // A message of a call that was given up belongs to nobody.
    const call = running?.number === message.call ? running : beside.get(message.call);
    if (call === undefined) return;
    if (message.type === "progress") {
      call.options.onProgress?.(message.progress);
      return;
    }
    if (message.type === "ids") {
      call.ids.push(...message.ids);
      return;
    }
    if (call === running) running = null;
    else beside.delete(call.number);
    if (message.type === "done") call.resolve(withIds(message.result, call.ids));
    else call.reject(new WorkerFailedError(message.name, message.message));
    next();
  }

  function died(message: string): void {
    const call = running;
    running = null;
    const whileRestoring = restoring !== null;
    restoring = null;
    call?.reject(new WorkerFailedError("WorkerDied", message));
    for (const other of takeBeside()) other.reject(new WorkerFailedError("WorkerDied", message));
    worker?.terminate();
    worker = null;
    if (!whileRestoring) {
      restart();
      return;
    }
    // A worker that cannot even be restored would be restarted for ever.
    for (const waitingCall of waiting.splice(0)) waitingCall.reject(new WorkerFailedError("WorkerDied", message));
  }

  function takeBeside(): readonly Call[] {
    const calls = [...beside.values()];
    beside.clear();
    return calls;
  }

  function abort(call: Call): void {
    const reason: unknown = call.options.signal?.reason;
    if (beside.delete(call.number)) {
      call.reject(reason);
      if (restoring === null) worker?.post({ call: call.number, request: { do: "stop" } });
      return;
    }
    const position = waiting.indexOf(call);
    if (position >= 0) waiting.splice(position, 1);
    else if (running === call) running = null;
    else return;
    call.reject(reason);
    if (position < 0) restart();
  }

  return {
    call(request, options = {}) {
      return new Promise((resolve, reject) => {
        if (options.signal?.aborted === true) {
          reject(options.signal.reason);
          return;
        }
        calls += 1;
        // The protocol pairs each request with its result; the queue in between holds all kinds at once.
        const call: Call = {
          number: calls,
          request,
          options,
          resolve: resolve as Call["resolve"],
          reject,
          ids: [],
        };
        options.signal?.addEventListener("abort", () => abort(call), {
          once: true,
        });
        if (options.beside === true) {
          beside.set(call.number, call);
          postBeside(call);
          return;
        }
        waiting.push(call);
        next();
      });
    },
    end() {
      worker?.terminate();
      worker = null;
      const reason = new WorkerFailedError("WorkerEnded", "the worker was ended");
      running?.reject(reason);
      running = null;
      restoring = null;
      for (const call of [...takeBeside(), ...waiting.splice(0)]) call.reject(reason);
    },
  };
}

/** Asks one question; the answer has the type that goes with it. */
export async function askWorker<Kind extends keyof AnswerOf>(
  worker: WorkerClient,
  question: Extract<Question, { readonly ask: Kind }>,
  asOfDay: number,
): Promise<AnswerOf[Kind]> {
  // Messages carry no types: that the answer belongs to the question is what the session promises.
  return (await worker.call({
    do: "answer",
    question,
    asOfDay,
  })) as AnswerOf[Kind];
}
