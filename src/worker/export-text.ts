import { answerQuestion } from "../core/answers/answer-question.ts";
import { dateOfEpochDay } from "../core/model/partial-date.ts";
import type { Records } from "../core/model/records.ts";
import type { Network } from "../core/network/network.ts";
import { snapshot } from "../core/workspace/snapshot.ts";
import { type LockWith, lockBackup } from "../io/backup/lock-backup.ts";
import { contactsCsv, introductionsCsv } from "../io/export/csv.ts";
import { gexf } from "../io/export/gexf.ts";
import { graphml } from "../io/export/graphml.ts";
import { svg } from "../io/export/svg.ts";
import type { ExportFormat } from "./protocol.ts";

interface Exported {
  readonly format: ExportFormat;
  readonly counter: number;
  readonly asOfDay: number;
}

export async function exportText(records: Records, network: Network, { format, counter, asOfDay }: Exported): Promise<string> {
  switch (format) {
    case "contacts-csv":
      return contactsCsv(records);
    case "introductions-csv":
      return introductionsCsv(records);
    case "gexf":
      return gexf(network);
    case "graphml":
      return graphml(network);
    case "svg":
      return svg(network, answerQuestion(network, { ask: "map" }));
    case "ics": {
      // Few save a calendar: what writes it is fetched for those who do.
      const { ics } = await import("../io/export/ics.ts");
      return ics(records, { asOf: dateOfEpochDay(asOfDay), counter });
    }
    case "workspace":
      return `${JSON.stringify(snapshot(records, counter), null, 1)}\n`;
  }
}

/** The workspace locked with a password. Laid out for no reader: it is compressed anyway. */
export function lockedWorkspace(
  records: Records,
  { counter, ...lock }: LockWith & { readonly counter: number },
): Promise<string> {
  return lockBackup(JSON.stringify(snapshot(records, counter)), lock);
}
