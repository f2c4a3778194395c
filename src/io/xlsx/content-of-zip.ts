import { type Recognised, recogniseZip } from "../recognise-bytes.ts";
import { unzip } from "../unzip.ts";

const longestKind = 200;

/**
 * What a zip archive is: a workbook, an archive of files, or why it cannot be read.
 *
 * Cost: O(names of the files in it).
 */
export function contentOf(bytes: Uint8Array): "xlsx" | "ods" | "archive" | Recognised {
  const names: string[] = [];
  const unzipped = unzip(bytes, {
    wanted(name) {
      names.push(name);
      return name === "mimetype";
    },
    mostBytes: longestKind,
  });
  const kind = "entries" in unzipped ? new TextDecoder().decode(unzipped.entries.get("mimetype") ?? new Uint8Array()) : "";
  if ("problem" in unzipped && names.length === 0) return { code: unzipped.problem, detail: unzipped.detail };
  const content = recogniseZip(names, kind);
  return "code" in content ? content : content.is;
}
