type Method = "get" | "getAll" | "put" | "delete" | "clear";

const methods: readonly Method[] = ["get", "getAll", "put", "delete", "clear"];

interface Aborting {
  reached: boolean;
  restore(): void;
}

let current: Aborting | null = null;

/** Lets the k-th request of any object store from now on abort its transaction, after the browser has taken the request. */
export function abortRequest(k: number): void {
  let seen = 0;
  const originals = methods.map((method) => [method, Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, method)] as const);
  const aborting: Aborting = {
    reached: false,
    restore() {
      for (const [method, descriptor] of originals) {
        if (descriptor !== undefined) Object.defineProperty(IDBObjectStore.prototype, method, descriptor);
      }
    },
  };
  for (const [method, descriptor] of originals) {
    const real: unknown = descriptor?.value;
    if (typeof real !== "function") throw new Error(`no ${method} to wrap`);
    Object.defineProperty(IDBObjectStore.prototype, method, {
      ...descriptor,
      value(this: IDBObjectStore, ...args: unknown[]): unknown {
        seen += 1;
        const request: unknown = Reflect.apply(real, this, args);
        if (seen === k) {
          aborting.reached = true;
          this.transaction.abort();
        }
        return request;
      },
    });
  }
  current = aborting;
}

/** @returns whether the request was reached. */
export function stopAborting(): boolean {
  const reached = current?.reached ?? false;
  current?.restore();
  current = null;
  return reached;
}
