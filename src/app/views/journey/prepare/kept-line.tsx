import type { KeptState } from "./use-autosave.ts";

/** Says that what was typed is kept; told only once it stands still. */
export function KeptLine({ state }: { readonly state: KeptState }) {
  return (
    <p role="status" className={state === "refused" ? "field-problem small" : "quiet small"}>
      {state === "kept"
        ? "Kept as you type."
        : state === "typing"
          ? "Keeping…"
          : "This could not be kept. Copy what you wrote, then try again."}
    </p>
  );
}
