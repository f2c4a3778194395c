import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { networkOfPairs } from "./networks.ts";
import type { NamedNetwork } from "./setting.ts";

/** Events of more people say little of any two of them. */
const mostPeople = 5;

/**
 * Real networks from histories of events: files ending in .tsv, a line `seconds<TAB>id id ...` an event, everybody in it knowing
 * everybody else, or the first one each of the others where they are many.
 */
export function networksIn(folder: string): NamedNetwork[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".tsv"));
  return files.sort().map((file) => {
    const from: number[] = [];
    const to: number[] = [];
    const numbers = new Map<string, number>();
    const numberOf = (id: string): number => {
      const known = numbers.get(id) ?? numbers.size;
      numbers.set(id, known);
      return known;
    };
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      const people = (line.split("\t")[1] ?? "").split(" ").filter((id) => id !== "");
      const together = people.map(numberOf);
      for (const [i, a] of together.entries()) {
        if (i > 0 && together.length > mostPeople) break;
        for (const b of together.slice(i + 1)) {
          from.push(a);
          to.push(b);
        }
      }
    }
    return { name: file.slice(0, -4), network: networkOfPairs(numbers.size, Uint32Array.from(from), Uint32Array.from(to), 1) };
  });
}
