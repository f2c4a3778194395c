import type { FileReading } from "../../../src/core/linkage/file-reading.ts";
import { readCards } from "../../../src/io/cards/read-cards.ts";

/** A card of version 3 with these lines, and END. */
export function card(...lines: readonly string[]): string {
  return ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\r\n");
}

export function oldCard(...lines: readonly string[]): string {
  return ["BEGIN:VCARD", "VERSION:2.1", ...lines, "END:VCARD", ""].join("\r\n");
}

/** The readings of a file of cards: people, and where there are any, the people related to them. */
export function cardsOf(content: string | Uint8Array): readonly FileReading[] {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { parts, problems } = readCards({ name: "cards.vcf", bytes }, {});
  if (problems.length > 0) throw new Error(problems.map(({ code }) => code).join(", "));
  return parts.map(({ reading }) => reading);
}

/** What the first card says. */
export function factsOfFirst(content: string | Uint8Array) {
  return cardsOf(content)[0]?.contacts[0]?.facts ?? null;
}

/** Value of a detail of the first card. */
export function detailOfFirst(content: string, label: string): string | undefined {
  return factsOfFirst(content)?.details?.find((detail) => detail.label === label)?.value;
}
