const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/**
 * Arrow keys on the title of an ask go to the one beside it; columns without any are passed over.
 *
 * @returns whether the key was one of them and there was somewhere to go
 */
export function walkFrom(title: HTMLElement, key: string): boolean {
  const step = steps[key];
  if (step === undefined) return false;
  const [across, down] = step;
  const columns = [...(title.closest("[data-asks]")?.querySelectorAll("[data-ask-column]") ?? [])]
    .map((column) => [...column.querySelectorAll<HTMLElement>("[data-ask]")])
    .filter((cards) => cards.length > 0);
  const at = columns.findIndex((cards) => cards.includes(title));
  const row = columns[at]?.indexOf(title) ?? -1;
  const cards = columns[at + across];
  if (cards === undefined || row === -1) return false;
  cards[Math.max(0, Math.min(row + down, cards.length - 1))]?.focus();
  return true;
}
