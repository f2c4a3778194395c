import { isDateForName, isNoName } from "./channel.ts";
import type { ContactColumn } from "./columns.ts";
import type { RowReader } from "./row-reader.ts";

const parts = ["firstName", "middleName", "lastName", "suffix"] as const;

/** Reads the name of the person from the row that the reader has open, whole or in parts. */
export class NameReader {
  readonly #reader: RowReader<ContactColumn>;
  readonly #hasWhole: boolean;
  /** Those that the table has, in the order in which they are put together. */
  readonly #parts: readonly ContactColumn[];

  constructor(reader: RowReader<ContactColumn>) {
    this.#reader = reader;
    this.#hasWhole = reader.has("name");
    this.#parts = parts.filter((part) => reader.has(part));
  }

  /** The column, from 1, where the name is missed. */
  get column(): number {
    const reader = this.#reader;
    return reader.columnOf(this.#hasWhole ? "name" : reader.has("firstName") ? "firstName" : "lastName");
  }

  /**
   * The name, unless what stands there can be no name: a blank in words, a day, a number that is not the person's id.
   *
   * @param id of the person, where the row states it
   */
  read(id: string | undefined): string | undefined {
    const name = this.#written();
    if (name === undefined || isNoName(name)) return undefined;
    if (!/\d/.test(name)) return name;
    return isDateForName(name) || (/^\d+$/.test(name) && id !== name) ? undefined : name;
  }

  #written(): string | undefined {
    const whole = this.#hasWhole ? this.#reader.cell("name") : null;
    if (whole !== null) return whole.text;
    const written: string[] = [];
    let isNamed = false;
    for (const part of this.#parts) {
      const cell = this.#reader.cell(part);
      if (cell === null) continue;
      written.push(cell.text);
      isNamed ||= part === "firstName" || part === "lastName";
    }
    return isNamed ? written.join(" ") : undefined;
  }
}
