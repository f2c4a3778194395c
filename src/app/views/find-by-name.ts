import { foldText } from "../../core/linkage/fold-text.ts";

/** Names that hold every word typed, those that begin with the text first; otherwise in the order given. */
export function findByName(names: readonly string[], typed: string, most: number): readonly string[] {
  const text = foldText(typed).trim();
  if (text === "") return names.slice(0, most);
  const words = text.split(/\s+/);
  const opening: string[] = [];
  const holding: string[] = [];
  for (const name of names) {
    const folded = foldText(name);
    if (folded.startsWith(text)) opening.push(name);
    else if (words.every((word) => folded.includes(word))) holding.push(name);
    if (opening.length >= most) break;
  }
  return [...opening, ...holding].slice(0, most);
}
