import Papa from "papaparse";
import { mostRows } from "../../../src/io/limits.ts";
import { readFile } from "../../../src/io/read-file.ts";
import { contactsCsv } from "../contacts-csv.ts";
import { interleaved, ours, type Spent, spread } from "../measure.ts";
import type { Section } from "../setting.ts";
import { short } from "../table.ts";

/** A contact list from bytes to rows with their issues, against bare PapaParse from the same bytes to arrays of cells. */
export const csvSection: Section = async ({ extent, add }) => {
  const sizes =
    extent === "quick" ? [5000, 20_000] : [20_000, 100_000, ...(extent === "full" ? [Math.min(1_000_000, mostRows)] : [])];
  for (const rows of sizes) {
    const bytes = new TextEncoder().encode(contactsCsv(rows));
    let read = 0;
    const mine = ours(() => {
      const result = readFile({ name: "contacts.csv", bytes }, {});
      read = "reading" in result ? result.reading.rows : 0;
    });
    const papa = ours(() => Papa.parse(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data.length);
    const [own = [], byPapa = []] = await interleaved([mine, papa], extent === "full" ? 5 : 3);
    add({
      measure: "contact list read",
      network: `rows ${rows.toLocaleString("en-US")}`,
      size: rows,
      ours: own,
      peers: [{ name: "papaparse", spent: byPapa }],
      goals: [{ kind: "limit", what: "over papaparse", value: medianMs(own) / medianMs(byPapa), atMost: 1.5 }],
      note: `${short(bytes.length / 1e6)} MB${read === rows ? "" : `, read ${read}: WRONG`}`,
    });
  }
};

const medianMs = (spent: readonly Spent[]): number => spread(spent.map(({ cpuMs }) => cpuMs)).median;
