/** What a number of a cell stands for, by the format in which it is shown. */
export type CellFormat =
  | { readonly is: "number" }
  /** Shown with at least so many digits: `00123`. */
  | { readonly is: "padded"; readonly digits: number }
  | { readonly is: "date"; readonly precision: "day" | "month" | "year"; readonly hasTime: boolean }
  | { readonly is: "time" };

const plainNumber: CellFormat = { is: "number" };
const day: CellFormat = { is: "date", precision: "day", hasTime: false };
const moment: CellFormat = { is: "date", precision: "day", hasTime: true };
const month: CellFormat = { is: "date", precision: "month", hasTime: false };
const time: CellFormat = { is: "time" };

/** The formats that workbooks name by number alone. 27 to 36 and 50 to 58 are dates in the scripts of East Asia. */
const builtIn: ReadonlyMap<number, CellFormat> = new Map<number, CellFormat>([
  ...[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, day] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, time] as const),
  [17, month],
  [22, moment],
]);

/**
 * @param id of the format
 * @param code of a format that the workbook itself defines, which goes before the built-in one
 * Cost: O(length of the code).
 */
export function cellFormat(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return builtIn.get(id) ?? plainNumber;
  const first = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"/g, "")
    .replace(/\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/am\/pm|a\/p/gi, "h")
    .toLowerCase();
  if (/^0{2,}$/.test(first)) return { is: "padded", digits: first.length };
  // Lengths of time ([h]:mm) are numbers.
  if (first.includes("[") || !/[ymdhs]/.test(first) || /general|[#?@]|0[.,]?0*e[+-]/.test(first)) return plainNumber;
  const hasTime = /[hs]/.test(first);
  if (/d/.test(first)) return hasTime ? moment : day;
  if (!/y/.test(first)) return /m/.test(first) && !hasTime ? day : time;
  return { is: "date", precision: /m/.test(first) ? "month" : "year", hasTime: false };
}

const millisecondsADay = 86_400_000;
/** Days from 1899-12-30 to 1970-01-01, and from 1904-01-01. */
const epoch1900 = 25_569;
const epoch1904 = 24_107;
const lastDay = 2_958_465;

/**
 * A number as the sheet shows it, dates as `2021-03-07` or `2021-03-07T12:30:00`, and never with digits lost to an exponent.
 *
 * @param raw as the file writes it
 * @returns the text; what is no number stays as it is. Cost: O(length).
 */
export function numberText(raw: string, format: CellFormat, is1904: boolean): string {
  const number = Number(raw);
  if (raw === "" || !Number.isFinite(number)) return raw;
  if (format.is === "padded" && Number.isInteger(number) && number >= 0)
    return plainText(raw, number).padStart(format.digits, "0");
  const isDay = number >= 0 && number <= lastDay;
  if (format.is === "time" && isDay && number < 1) return clock(number);
  if (format.is === "number" || format.is === "padded" || !isDay) return plainText(raw, number);
  return dateText(number, format.is === "time" ? { is: "date", precision: "day", hasTime: true } : format, is1904);
}

function dateText(serial: number, format: CellFormat & { readonly is: "date" }, is1904: boolean): string {
  const whole = Math.floor(serial + 1e-9);
  const fraction = serial - whole;
  // The first spreadsheets held 1900 for a leap year: its days before March have a number one too high.
  const before = is1904 ? whole - epoch1904 : whole - epoch1900 + (whole < 60 ? 1 : 0);
  const text = new Date(before * millisecondsADay).toISOString().slice(0, 10);
  if (format.precision !== "day") return text.slice(0, format.precision === "month" ? 7 : 4);
  return format.hasTime && fraction * 86_400 >= 0.5 ? `${text}T${clock(fraction)}` : text;
}

function clock(fraction: number): string {
  const seconds = Math.min(86_399, Math.round(fraction * 86_400));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** Spreadsheets keep 15 digits, and write a number with what is left over of its binary fraction. */
function plainText(raw: string, number: number): string {
  if (/^-?\d+$/.test(raw)) return raw;
  if (Number.isInteger(number)) return Math.abs(number) < 1e21 ? BigInt(number).toString() : raw;
  return String(Number(number.toPrecision(15)));
}
