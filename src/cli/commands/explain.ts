import type { Explanation } from "../../core/answers/explanation.ts";
import { explanations, type MeasureName } from "../../core/answers/explanations.ts";
import { nearestNames } from "../../core/linkage/nearest-names.ts";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCodes, nothingUsable } from "../exit-codes.ts";
import { safeJson, safeText } from "../safe-text.ts";
import { table } from "../table.ts";
import { wrapped } from "../words.ts";

const measureNames = Object.keys(explanations).filter((name): name is MeasureName => name in explanations);

/**
 * How a figure is computed, or which figures there are.
 *
 * @throws CommandFailure when there is no such measure
 */
export function explain({ measure, json }: { readonly measure: string | null; readonly json: boolean }, io: CommandIo): ExitCode {
  if (measure === null) {
    io.out(json ? `${safeJson(explanations)}\n` : list());
    return exitCodes.done;
  }
  const name = measureNamed(measure);
  io.out(json ? `${safeJson({ measure: name, ...explanations[name] })}\n` : text(explanations[name]));
  return exitCodes.done;
}

function measureNamed(typed: string): MeasureName {
  const wanted = folded(typed);
  const found = measureNames.find((name) => folded(name) === wanted || folded(explanations[name].title) === wanted);
  if (found !== undefined) return found;
  const nearest = nearestNames(typed, [...measureNames, ...measureNames.map((name) => explanations[name].title)], { most: 5 });
  const hint = nearest.length === 0 ? ' "intrograph explain" lists them.' : ` Nearest: ${nearest.join(", ")}.`;
  throw nothingUsable(`There is no measure "${safeText(typed)}".${hint}`);
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function list(): string {
  const rows = measureNames.map((name) => ({ name, title: explanations[name].title, unit: explanations[name].unit }));
  return table(rows, [
    { title: "Measure", cell: ({ name }) => name },
    { title: "Title", cell: ({ title }) => title },
    { title: "Unit", cell: ({ unit }) => unit },
  ]);
}

function text({ title, inWords, formula, unit, method, source, limits }: Explanation): string {
  const parts = [
    ["Formula", formula],
    ["Unit", unit],
    ["Method", method],
    ["Source", source],
    ["Limits", limits],
  ] as const;
  return [`${title}\n\n`, wrapped(inWords, ""), ...parts.map(([name, content]) => `\n${name}\n${wrapped(content, "  ")}`)].join(
    "",
  );
}
