import { readFileSync } from "node:fs";

/** Milliseconds that the calling thread has spent on a processor; null where the system does not tell (it does on Linux). */
export function threadCpuMs(): number | null {
  try {
    const nanoseconds = Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]);
    return Number.isFinite(nanoseconds) && nanoseconds > 0 ? nanoseconds / 1e6 : null;
  } catch {
    return null;
  }
}
