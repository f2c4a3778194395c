import type { PersonQuestion } from "../../core/linkage/import-plan.ts";
import { counted, wholeNumber } from "./counts.ts";

/** What the rows say of the name: "named as the introducer in 4 rows". */
export function roleInWords(role: PersonQuestion["role"], rows: number): string {
  const where = counted(rows, "row", "rows");
  switch (role) {
    case "introducer":
      return `Named as the introducer in ${where}`;
    case "introduced":
      return `Named as the person introduced in ${where}`;
    case "tie":
      return `Named as somebody’s acquaintance in ${where}`;
  }
}

/** "people.csv, lines 4, 7 and 9": where the name stands; a few places stand for many. */
export function placesInWords(places: PersonQuestion["places"], rows: number): string {
  const shown = places.slice(0, 6);
  const byFile = new Map<string, number[]>();
  for (const { file, line } of shown) byFile.set(file, [...(byFile.get(file) ?? []), line]);
  const texts = [...byFile].map(
    ([file, lines]) => `${file}, ${lines.length === 1 ? "line" : "lines"} ${lines.map(wholeNumber).join(", ")}`,
  );
  const more = rows - shown.length;
  return texts.join("; ") + (more > 0 ? ` and ${wholeNumber(more)} more` : "");
}

/** What becomes of the rows while nothing is said. */
export function meanwhileInWords(meanwhile: PersonQuestion["meanwhile"], text: string): string {
  return meanwhile === "set-aside"
    ? "Until you say, these rows are set aside."
    : `Until you say, they are taken with a new “${text}”, marked as known only by name.`;
}
