const firstRoom = 64;
const quoted = 1;
const manyLines = 2;
const unclosedQuote = 4;

/**
 * Where the records of a delimited text stand, in its order. Kept in a few numbers each, so that a million of them cost little
 * beside the text.
 */
export class CsvRecords {
  #length = 0;
  #firstQuoted = -1;
  #starts = new Uint32Array(firstRoom);
  #ends = new Uint32Array(firstRoom);
  #lines = new Uint32Array(firstRoom);
  #marks = new Uint8Array(firstRoom);

  get length(): number {
    return this.#length;
  }

  /** The first that holds quotes, all of them closed; -1 where none does. */
  get firstQuoted(): number {
    return this.#firstQuoted;
  }

  start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** The line break is left out. */
  end(index: number): number {
    return this.#ends[index] ?? 0;
  }

  /** Physical line on which it begins, from 1. */
  line(index: number): number {
    return this.#lines[index] ?? 0;
  }

  /** Holds a quote, wherever: without one, every delimiter parts cells. */
  hasQuote(index: number): boolean {
    return this.#marks[index] !== 0;
  }

  /** Spans several lines, by line breaks within quotes. */
  hasManyLines(index: number): boolean {
    return ((this.#marks[index] ?? 0) & manyLines) !== 0;
  }

  /** A quote opens here that nothing closes. */
  hasUnclosedQuote(index: number): boolean {
    return ((this.#marks[index] ?? 0) & unclosedQuote) !== 0;
  }

  /** @param marks 0 where it holds no quote; else `quoted`, with what else its quotes do. */
  add(start: number, end: number, line: number, marks: number): void {
    if (this.#length === this.#starts.length) this.#grow();
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#lines[this.#length] = line;
    this.#marks[this.#length] = marks;
    if (this.#firstQuoted < 0 && marks !== 0 && (marks & unclosedQuote) === 0) this.#firstQuoted = this.#length;
    this.#length += 1;
  }

  #grow(): void {
    const room = this.#length * 2;
    const widened = (numbers: Uint32Array) => {
      const wider = new Uint32Array(room);
      wider.set(numbers);
      return wider;
    };
    this.#starts = widened(this.#starts);
    this.#ends = widened(this.#ends);
    this.#lines = widened(this.#lines);
    const marks = new Uint8Array(room);
    marks.set(this.#marks);
    this.#marks = marks;
  }
}

const quote = 34;
const newline = 10;
const carriageReturn = 13;
const space = 32;
/** So many quotes that run to the end of the file mean that its quotes do not span lines at all. */
const mostRunaways = 20;
const linesBetweenReports = 50_000;

/**
 * Cuts a delimited text into records, at line breaks (CRLF, LF and CR, mixed at will) outside quotes.
 *
 * A quote opens only at the beginning of a cell and closes only before a delimiter or the end of a line. Where a quoted cell
 * has run past the end of its line and meets what can only be another opening quote, or the end of the file, its quote was
 * never closed: that line alone is given up and reading goes on with the next.
 *
 * @param from offset at which to begin
 * @param firstLine physical line of that offset
 * @param most how many records to cut at most
 * @param onProgress told every 50,000 lines how far the text is cut
 * Blank lines give no record. Cost: O(length), at most twenty times over where quotes run away.
 */
export function cutRecords(
  text: string,
  delimiter: string,
  from: number,
  firstLine: number,
  most: number,
  onProgress?: (end: number) => void,
): CsvRecords {
  const records = new CsvRecords();
  const comma = delimiter.charCodeAt(0);
  const quotes = new Ahead(text, '"');
  const newlines = new Ahead(text, "\n");
  const returns = new Ahead(text, "\r");
  let position = from;
  let line = firstLine;
  let runaways = 0;
  while (position < text.length && records.length < most) {
    const begin = position;
    const beginLine = line;
    const firstBreak = Math.min(newlines.from(begin), returns.from(begin));
    let marks = 0;
    if (quotes.from(begin) < firstBreak) {
      const record = quotedRecord(text, begin, comma, runaways < mostRunaways);
      if (record.ranAway) runaways += 1;
      position = record.end;
      line += record.lines;
      marks = quoted | (record.lines > 0 ? manyLines : 0) | (record.unclosedQuote ? unclosedQuote : 0);
    } else position = firstBreak;
    if (position > begin) records.add(begin, position, beginLine, marks);
    position += breakLength(text, position);
    line += 1;
    if (line % linesBetweenReports === 0) onProgress?.(position);
  }
  return records;
}

/** Where a character stands next; asked for ever greater places, it reads the text once. */
class Ahead {
  readonly #text: string;
  readonly #character: string;
  #next = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  /** @returns the first place at or after this one, or the end of the text. */
  from(place: number): number {
    if (this.#next < place) {
      const found = this.#text.indexOf(this.#character, place);
      this.#next = found < 0 ? this.#text.length : found;
    }
    return this.#next;
  }
}

/** The end of a record that holds a quote; where one is never closed, the end of its line. */
function quotedRecord(text: string, begin: number, comma: number, mayRunOn: boolean) {
  let position = begin;
  let lines = 0;
  let cellStart = true;
  for (;;) {
    const unit = position < text.length ? text.charCodeAt(position) : newline;
    if (unit === newline || unit === carriageReturn) return { end: position, lines, unclosedQuote: false, ranAway: false };
    if (cellStart && unit === quote) {
      const close = closingQuote(text, position, comma, mayRunOn);
      if (close.at < 0) return { end: lineEnd(text, begin), lines: 0, unclosedQuote: true, ranAway: close.ranAway };
      lines += close.lines;
      position = close.at + 1;
      cellStart = false;
      continue;
    }
    cellStart = unit === comma;
    position += 1;
  }
}

interface Close {
  readonly at: number;
  readonly lines: number;
  readonly ranAway: boolean;
}

function closingQuote(text: string, open: number, comma: number, mayRunOn: boolean): Close {
  let lines = 0;
  let seen = open + 1;
  for (let next = text.indexOf('"', open + 1); next >= 0; next = text.indexOf('"', next + 1)) {
    lines += countBreaks(text, seen, next);
    seen = next;
    if (lines > 0 && !mayRunOn) return { at: -1, lines: 0, ranAway: false };
    if (text.charCodeAt(next + 1) === quote) {
      next += 1;
      continue;
    }
    if (closesCell(text, next, comma)) return { at: next, lines, ranAway: false };
    // Within a line a stray quote is part of the text ("Bob "Bobby" Ray"); beyond it, it opens another cell.
    if (lines > 0) return { at: -1, lines: 0, ranAway: false };
  }
  return { at: -1, lines: 0, ranAway: true };
}

function closesCell(text: string, at: number, comma: number): boolean {
  let after = at + 1;
  while (text.charCodeAt(after) === space) after += 1;
  if (after >= text.length) return true;
  const unit = text.charCodeAt(after);
  return unit === comma || unit === newline || unit === carriageReturn;
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === newline || (unit === carriageReturn && text.charCodeAt(i + 1) !== newline)) count += 1;
  }
  return count;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== newline && text.charCodeAt(at) !== carriageReturn) at += 1;
  return at;
}

function breakLength(text: string, at: number): number {
  return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === newline ? 2 : 1;
}
