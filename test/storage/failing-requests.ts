import "fake-indexeddb/auto";

interface FakeRequest {
  readonly operation: () => unknown;
}

type Exec = (this: IDBTransaction, request: FakeRequest) => IDBRequest;

function isExec(value: unknown): value is Exec {
  return typeof value === "function";
}

export interface Failing {
  /** Whether the request that was to fail has come. */
  readonly reached: boolean;
  stop(): void;
}

/**
 * Lets the k-th storage request from now on fail, with its effect already made: whatever the store leaves behind must be taken
 * back by the transaction. The fake database runs every request through one method, which is wrapped here.
 */
export function failRequest(k: number, error: string): Failing {
  const real: unknown = Reflect.get(IDBTransaction.prototype, "_execRequestAsync");
  if (!isExec(real)) throw new Error("the fake database runs its requests in another way");
  let seen = 0;
  let reached = false;
  const failing: Exec = function (request) {
    seen += 1;
    if (seen !== k) return real.call(this, request);
    reached = true;
    return real.call(this, {
      ...request,
      operation: () => {
        request.operation();
        throw new DOMException("let fail on purpose", error);
      },
    });
  };
  Reflect.set(IDBTransaction.prototype, "_execRequestAsync", failing);
  return {
    get reached() {
      return reached;
    },
    stop: () => {
      Reflect.set(IDBTransaction.prototype, "_execRequestAsync", real);
    },
  };
}
