/** What is wrong with a text as XML 1.0, or null: a strict reader of just the parts that the writers use. */
export function xmlFault(text: string): string | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const allowed =
      code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe);
    if (!allowed && code < 0x10000) return `character ${code.toString(16)}`;
  }
  const open: string[] = [];
  let roots = 0;
  let rest = text.replace(/^<\?xml [^<>?]*\?>/, "");
  while (rest !== "") {
    const content = /^[^<]*/.exec(rest)?.[0] ?? "";
    if (hasLooseAmpersand(content)) return `loose & in ${content}`;
    if (open.length === 0 && content.trim() !== "") return `text outside the root: ${content}`;
    rest = rest.slice(content.length);
    if (rest === "") break;
    const tag = /^<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>/.exec(rest);
    if (tag === null) return `no tag: ${rest.slice(0, 60)}`;
    const [whole, closing, name = "", attributes = "", selfClosing] = tag;
    if (hasLooseAmpersand(attributes)) return `loose & in ${attributes}`;
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map((match) => match[1]);
    if (new Set(names).size !== names.length) return `repeated attribute in ${whole}`;
    if (closing === "/") {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else {
      if (open.length === 0) roots += 1;
      if (selfClosing !== "/") open.push(name);
    }
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) return `<${open.join("> <")}> left open`;
  return roots === 1 ? null : `${roots} roots`;
}

function hasLooseAmpersand(text: string): boolean {
  return /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(text);
}
