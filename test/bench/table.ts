import { growthExponent, type Spent, spread } from "./measure.ts";

export type Goal =
  | { readonly kind: "ratio"; readonly peer: string; readonly atLeast: number }
  | { readonly kind: "limit"; readonly what: string; readonly value: number; readonly atMost: number };

export interface PeerFigures {
  readonly name: string;
  /** Empty where it is not here. */
  readonly spent: readonly Spent[];
  /** Measured on part of the work and scaled up: "of 500 sources". */
  readonly estimatedFrom?: string;
  readonly memory?: string;
}

export interface Row {
  readonly measure: string;
  readonly network: string;
  /** Contacts, for the growth exponent; left out where rows of the measure do not compare. */
  readonly size?: number;
  readonly ours: readonly Spent[];
  readonly estimatedFrom?: string;
  readonly peers?: readonly PeerFigures[];
  readonly goals?: readonly Goal[];
  /** Compared by the clock where work is shared among threads; else by time on the processor. */
  readonly by?: "cpuMs" | "wallMs";
  readonly memory?: string;
  readonly note?: string;
}

const heads = ["measure", "network", "ms (min..max)", "wall", "peer", "peer ms (min..max)", "times faster", "goal", "met"];

/** The rows as text in columns, one line a peer; what is to be said of a row stands below it. */
export function tableText(rows: readonly Row[]): string {
  const cells = rows.map((row) => ({ lines: linesOf(row), remarks: remarksOf(row) }));
  const widths = heads.map((head, i) =>
    Math.max(head.length, ...cells.flatMap(({ lines }) => lines.map((line) => line[i]?.length ?? 0))),
  );
  const padded = (line: readonly string[]): string =>
    line
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  return [
    padded(heads),
    padded(widths.map((width) => "-".repeat(width))),
    ...cells.flatMap(({ lines, remarks }) => [...lines.map(padded), ...remarks.map((remark) => `    ${remark}`)]),
  ].join("\n");
}

function remarksOf({ peers = [], estimatedFrom, memory, note }: Row): string[] {
  const remarks = [
    note,
    memory,
    estimatedFrom === undefined ? undefined : `scaled up ${estimatedFrom}`,
    ...peers.flatMap((peer) => [
      peer.memory === undefined ? undefined : `${peer.name}: ${peer.memory}`,
      peer.estimatedFrom === undefined || peer.spent.length === 0 ? undefined : `${peer.name} scaled up ${peer.estimatedFrom}`,
    ]),
  ];
  const told = remarks.filter((remark) => remark !== undefined);
  return told.length === 0 ? [] : [told.join("; ")];
}

export function goalsOf(rows: readonly Row[]): { readonly text: string; readonly met: boolean | null }[] {
  return rows.flatMap((row) =>
    (row.goals ?? []).map((goal) => ({ text: `${row.measure}, ${row.network}: ${goalText(goal)}`, met: isMet(row, goal) })),
  );
}

/** How each measure grows with the network, over the sizes of one family of networks. */
export function growthText(rows: readonly Row[]): string {
  const series = new Map<string, [number, number][]>();
  for (const row of rows) {
    if (row.size === undefined || row.ours.length === 0) continue;
    const key = `${row.measure}, ${row.network.replace(/ .*/, "")}`;
    const points = series.get(key) ?? [];
    points.push([row.size, spread(row.ours.map(({ cpuMs }) => cpuMs)).median]);
    series.set(key, points);
  }
  return [...series]
    .flatMap(([key, points]) => {
      const exponent = growthExponent(points);
      return exponent === null
        ? []
        : [`${key}: time grows as contacts^${exponent.toFixed(2)} over ${points.map(([size]) => size).join(", ")}`];
    })
    .join("\n");
}

function linesOf(row: Row): string[][] {
  const { measure, network, ours, estimatedFrom, peers = [], goals = [], by = "cpuMs" } = row;
  const own = [
    measure,
    network,
    `${estimatedFrom === undefined ? "" : "~"}${spreadText(ours.map((spent) => spent[by]))}`,
    ours.length === 0 ? "" : short(spread(ours.map(({ wallMs }) => wallMs)).median),
  ];
  const beside = [
    ...peers.map(({ name, spent, estimatedFrom: partOf }) => {
      const goal = goals.find((one) => one.kind === "ratio" && one.peer === name);
      return [
        name,
        spent.length === 0 ? "not here" : `${partOf === undefined ? "" : "~"}${spreadText(spent.map((one) => one[by]))}`,
        spent.length === 0 ? "" : ratioText(ratios(row, name)),
        goal === undefined ? "" : goalText(goal),
        goal === undefined ? "" : metText(isMet(row, goal)),
      ];
    }),
    ...goals.filter(({ kind }) => kind === "limit").map((goal) => ["", "", "", goalText(goal), metText(isMet(row, goal))]),
  ];
  const [first = [], ...others] = beside;
  return [[...own, ...first], ...others.map((line) => ["", "", "", "", ...line])];
}

/** A run of theirs over the run of ours beside it. */
function ratios({ ours, peers = [], by = "cpuMs" }: Row, name: string): number[] {
  const theirs = peers.find((peer) => peer.name === name)?.spent ?? [];
  const ownMedian = ours.length === 0 ? 0 : spread(ours.map((spent) => spent[by])).median;
  return theirs.map((spent, i) => spent[by] / Math.max(theirs.length === ours.length ? (ours[i]?.[by] ?? 0) : ownMedian, 1e-6));
}

function isMet(row: Row, goal: Goal): boolean | null {
  if (goal.kind === "limit") return goal.value <= goal.atMost;
  const values = ratios(row, goal.peer);
  return values.length === 0 ? null : spread(values).median >= goal.atLeast;
}

function goalText(goal: Goal): string {
  return goal.kind === "ratio"
    ? `>= ${goal.atLeast} x ${goal.peer}`
    : `${goal.what} ${short(goal.value)}, goal <= ${short(goal.atMost)}`;
}

function metText(met: boolean | null): string {
  return met === null ? "?" : met ? "met" : "NOT MET";
}

function spreadText(values: readonly number[]): string {
  if (values.length === 0) return "";
  const { median, min, max } = spread(values);
  return values.length === 1 ? short(median) : `${short(median)} (${short(min)}..${short(max)})`;
}

function ratioText(values: readonly number[]): string {
  return `${spreadText(values)} x`;
}

/** Three figures, thousands apart. */
export function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString("en-US");
  return value === 0 ? "0" : String(Number(value.toPrecision(3)));
}
