/** Things that are copied or applied in one go: few enough that no picture is missed over them. */
export const runLength = 500;

/** @returns the list in runs of at most `runLength`; none of an empty list. */
export function inRuns<T>(list: readonly T[]): readonly (readonly T[])[] {
  const runs: (readonly T[])[] = [];
  for (let from = 0; from < list.length; from += runLength) runs.push(list.slice(from, from + runLength));
  return runs;
}

/** Lets the page draw and answer key presses. A message, since the browser holds back timers in tabs that are not looked at. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
