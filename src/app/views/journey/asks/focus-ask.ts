import type { AskId } from "../../../../core/model/ids.ts";

/** @returns whether the ask is there to be given the focus. */
export function focusAsk(page: HTMLElement | null, ask: AskId): boolean {
  const title = [...(page?.querySelectorAll<HTMLElement>("[data-ask]") ?? [])].find((one) => one.dataset.ask === ask);
  title?.focus();
  return title !== undefined;
}
