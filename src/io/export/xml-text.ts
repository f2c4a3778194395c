const replacements: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * @returns the text without the characters that no XML 1.0 document may hold (most control characters, lone surrogates,
 * U+FFFE, U+FFFF). Cost: O(length).
 */
export function xmlCharacters(text: string): string {
  return [...text].filter(isXmlCharacter).join("");
}

/** @returns the text, fit for an element or a quoted attribute of XML. Cost: O(length). */
export function xmlEscape(text: string): string {
  return xmlCharacters(text).replace(/[&<>"']/g, (character) => replacements[character] ?? character);
}

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    (code >= 0x20 && code <= 0xd7ff) ||
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0xe000 && code !== 0xfffe && code !== 0xffff)
  );
}
