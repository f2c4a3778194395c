import type { ImportId } from "./ids.ts";
import type { PartialDate } from "./partial-date.ts";

/** Where a fact comes from. `line` is the physical line of the file, counted from 1, on which the row begins. */
export type Source =
  | { readonly kind: "file"; readonly import: ImportId; readonly file: string; readonly line: number }
  | { readonly kind: "hand"; readonly on: PartialDate };
