import { foldText } from "./fold-text.ts";
import { emailKey, isEmail, isRoleMailbox } from "./person-key.ts";

/** An address as matching looks at it. */
export interface Mailbox {
  /** As `emailKey` makes it; null where the address stands for no one person. */
  readonly key: string | null;
  /** The part before the @ without case, accents and tag; "" for role and machine mailboxes. */
  readonly user: string;
  readonly domain: string;
  readonly whole: string;
}

/** Of a given name before a surname. */
const longestShort = 4;
const leastCutOff = 5;
const hostedNoReply = /^users\.noreply\./;

/** @returns the address taken apart; null where the text is too little to be one. */
export function mailboxOf(email: string): Mailbox | null {
  const whole = foldText(email.trim());
  const at = whole.lastIndexOf("@");
  if (at < 1) {
    // A damaged address still speaks by its likeness.
    return whole.length > 5 ? { key: null, user: "", domain: "", whole } : null;
  }
  const domain = whole.slice(at + 1);
  let user = whole.slice(0, at);
  const plus = user.indexOf("+");
  // "1234+ana@users.noreply.example.org": the account's number, then the name it goes by.
  if (plus > 0) user = hostedNoReply.test(domain) ? user.slice(plus + 1) : user.slice(0, plus);
  if (isRoleMailbox(user)) user = "";
  return { key: isEmail(whole) ? emailKey(whole) : null, user, domain, whole };
}

/** How a user name tells a name: by given name and surname (or its initial), by one of them alone, or not at all. */
export type UserNameFit = "both" | "one" | "none";

/**
 * @param user as in `Mailbox`
 * @param words of a folded name
 * Cost: O(words squared), few as they are.
 */
export function userNameFit(user: string, words: readonly string[]): UserNameFit {
  if (user === "" || words.length === 0) return "none";
  const bare = user.replace(/[^\p{L}\p{M}]+/gu, "");
  if (bare.length < 2) return "none";
  const pieces = user.split(/[^\p{L}\p{M}]+/u);
  let one = false;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? "";
    if (word.length < 2) continue;
    const isPiece = word.length > 2 && pieces.includes(word);
    if (isPiece) one = true;
    for (let j = 0; j < words.length; j += 1) {
      const other = words[j] ?? "";
      if (i === j || other === "") continue;
      if (bare === word + other || bare === other + word) return "both";
      if (isPiece && pieces.some((piece) => piece !== "" && piece !== word && other.startsWith(piece))) return "both";
      if (word.length > 2 && isShortAndWhole(bare, other, word)) return "both";
    }
  }
  return bare === words.join("") ? "both" : one ? "one" : "none";
}

/** "dlee", "danlee" or "leeda", and "dchristoph" for a long name cut off. */
function isShortAndWhole(user: string, short: string, whole: string): boolean {
  const isShort = (rest: string) => rest !== "" && rest.length <= longestShort && short.startsWith(rest);
  if (user.endsWith(whole) && isShort(user.slice(0, -whole.length))) return true;
  if (user.startsWith(whole) && isShort(user.slice(whole.length))) return true;
  return user.length > leastCutOff && user[0] === short[0] && whole.startsWith(user.slice(1));
}

/** Whether a user name holds more than the name it tells: digits, or words of its own. */
export function isExplainedBy(user: string, words: readonly string[]): boolean {
  return !/\d/.test(user) && userNameFit(user, words) !== "none";
}
