const unfoldable: Readonly<Record<string, string>> = {
  ł: "l",
  đ: "d",
  ð: "d",
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŧ: "t",
  ŋ: "n",
};

const plain = /^[\x20-\x7e]*$/;
// Only the accents of Latin, Greek and Cyrillic: the vowel signs of Devanagari or Thai are letters of the name.
const accents = /[\u0300-\u036f]/g;
const letters = /[łđðøßæœþħıŧŋ]/g;

/**
 * Letters without case and accents, so that "Łukasz" and "lukasz" compare equal; other scripts stay as they are.
 *
 * @param text any text
 * @returns lower case, compatibility forms and accents folded, punctuation kept
 * Cost: O(length); texts of plain ASCII take a short way.
 */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(accents, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(letters, (letter) => unfoldable[letter] ?? letter)
    .replace(accents, "");
}
