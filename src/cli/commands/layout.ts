import { answerQuestion } from "../../core/answers/answer-question.ts";
import type { MapAnswer } from "../../core/answers/question.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { measuresIn, namesIn, networkOf } from "../question-context.ts";
import { safeJson } from "../safe-text.ts";
import { table } from "../table.ts";

/** Where everybody stands on the map. */
export const layoutCommand: Command = (loaded, options, io) => {
  const network = networkOf(loaded, options);
  const map = answerQuestion(network, { ask: "map", layout: options.kind }, measuresIn(network, options, io));
  const places = placesOf(map, options.kind);
  if (options.json) {
    io.out(`${safeJson(places)}\n`);
    return exitCodes.done;
  }
  const nameOf = namesIn(network);
  io.out(
    table(places, [
      { title: "Name", cell: ({ id }) => nameOf(id) },
      { title: "x", cell: ({ x }) => x.toFixed(1), align: "right" },
      { title: "y", cell: ({ y }) => y.toFixed(1), align: "right" },
      ...(options.kind === "rings"
        ? [{ title: "Ring", cell: ({ ring }: Place) => ringInWords(ring), align: "right" as const }]
        : []),
    ]),
  );
  return exitCodes.done;
};

interface Place {
  readonly id: MapAnswer["ids"][number];
  readonly x: number;
  readonly y: number;
  readonly ring?: number;
}

function placesOf({ ids, x, y, ring }: MapAnswer, kind: "rings" | "circles"): readonly Place[] {
  return ids.map((id, v) => {
    const place = { id, x: x[v] ?? 0, y: y[v] ?? 0 };
    return kind === "rings" ? { ...place, ring: ring[v] ?? -1 } : place;
  });
}

function ringInWords(ring: number | undefined): string {
  return ring === undefined || ring === -1 ? "no way recorded" : String(ring);
}
