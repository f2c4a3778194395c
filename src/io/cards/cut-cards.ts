import type { PhysicalLine } from "./content-lines.ts";

/** The lines of one card, without BEGIN and END. */
export interface CutCard {
  /** Physical line of BEGIN:VCARD, from 1. */
  readonly line: number;
  readonly lines: readonly PhysicalLine[];
  /** Whether it has both its beginning and its end. */
  readonly isWhole: boolean;
}

const begin = /^\s*(?:[\w-]+\.)?begin\s*:\s*vcard\s*$/i;
const end = /^\s*(?:[\w-]+\.)?end\s*:\s*vcard\s*$/i;
const agent = /^(?:[\w-]+\.)?agent(?:;[^:]*)?:\s*$/i;

/**
 * Cuts a file of cards at their beginnings and ends. A card that breaks off, and lines that stand outside all cards, come as
 * cards that are not whole; a card within a card (of its agent) is left out with what it holds.
 *
 * @returns in the order of the file. Cost: O(length).
 */
export function cutCards(text: string): CutCard[] {
  const cards: CutCard[] = [];
  let open: { line: number; lines: PhysicalLine[]; hasBegun: boolean } | null = null;
  let agents = 0;
  let before = "";
  text.split(/\r\n|\n|\r/).forEach((content, index) => {
    const line = index + 1;
    if (begin.test(content)) {
      if (open?.hasBegun === true && agent.test(before)) agents += 1;
      else {
        agents = 0;
        if (open !== null) cards.push({ line: open.line, lines: open.lines, isWhole: false });
        open = { line, lines: [], hasBegun: true };
      }
    } else if (end.test(content)) {
      if (agents > 0) agents -= 1;
      else {
        cards.push({ line: open?.line ?? line, lines: open?.lines ?? [], isWhole: open?.hasBegun === true });
        open = null;
      }
    } else if (agents === 0) {
      if (open === null && content.trim() !== "") open = { line, lines: [], hasBegun: false };
      open?.lines.push({ text: content, line });
    }
    if (content.trim() !== "") before = content;
  });
  const last = open as { readonly line: number; readonly lines: readonly PhysicalLine[] } | null;
  if (last !== null) cards.push({ line: last.line, lines: last.lines, isWhole: false });
  return cards;
}
