import type { NameComparison } from "./compare-names.ts";
import type { MatchEvidence } from "./import-plan.ts";
import type { MatchContext } from "./match-context.ts";
import type { MatchPerson } from "./match-person.ts";
import type { NameRarity } from "./name-rarity.ts";
import { editDistance, lettersInCommon } from "./text-likeness.ts";
import { isExplainedBy, type Mailbox, userNameFit } from "./user-name.ts";

export interface EmailComparison {
  readonly evidence: MatchEvidence | null;
  readonly userName: MatchEvidence | null;
  /** Whether the user name says more than the name it is made from. */
  readonly isOwnUserName: boolean;
  /** One mailbox that belongs to one person. */
  readonly isSameMailbox: boolean;
  /** One mailbox, and one of them stands there by a handle instead of a name. */
  readonly isByHandle: boolean;
}

const sameWeight = 13;
const sharedWeight = 1;
/** Of two names that may be two of a family. */
const doubtfulWeight = 6;
/** An address of ten letters in two spellings, and for each further letter. */
const alikeWeight = 6;
const alikeWeightALetter = 0.2;
const mostAlikeWeight = 10;
const mostOfAUser = 9;
const mostOfAGivenName = 2;
const explainedWeight = 2.5;
const bothTellTheName = 1.5;
const oneTellsTheName = 0.5;
const numberedAtOnePlace = -2;

/** Providers where anybody has an address, so that a common domain means no common employer. */
const freeProviders =
  /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mac|gmx|web|mail|protonmail|proton|pm|fastmail|qq|163|126|naver|yandex|t-online|comcast|verizon|att|sbcglobal|btinternet|orange|free|laposte|libero)\.[a-z.]+$/;

/**
 * What the addresses of two people say: the best pair of them counts.
 *
 * @param name how their names compare
 * Cost: O(addresses of a * addresses of b).
 */
export function compareEmails(a: MatchPerson, b: MatchPerson, name: NameComparison, context: MatchContext): EmailComparison {
  let best: MatchEvidence | null = null;
  let isSameMailbox = false;
  let isByHandle = false;
  for (const one of a.mailboxes) {
    for (const other of b.mailboxes) {
      const found = compareMailboxes(one, other, a, b, name, context);
      if (best === null || found.weight > best.weight) best = found;
      if (found.about === "email" && found.level === "same") {
        isSameMailbox = true;
        isByHandle ||= goesByHandle(a, one) || goesByHandle(b, one);
      }
    }
  }
  const userName = best !== null && best.weight > 0 ? null : compareUserNames(a, b, name, context);
  if (best?.about === "user-name")
    return { evidence: null, userName: best, isSameMailbox, isByHandle, isOwnUserName: best.weight > explainedWeight };
  return { evidence: best, userName, isSameMailbox, isByHandle, isOwnUserName: (userName?.weight ?? 0) > explainedWeight };
}

/** Whether somebody's name is no person's: the user name of the mailbox, or a word with digits in it. */
function goesByHandle({ name: { words } }: MatchPerson, { user }: Mailbox): boolean {
  const [only = ""] = words;
  return words.length === 1 && only.length > 2 && (/\d/.test(only) || only === user.replace(/[^\p{L}\p{M}]+/gu, ""));
}

function compareMailboxes(
  one: Mailbox,
  other: Mailbox,
  a: MatchPerson,
  b: MatchPerson,
  name: NameComparison,
  context: MatchContext,
): MatchEvidence {
  if (one.key !== null && one.key === other.key) {
    const shared = context.shared.has(one.key) || name.isConflict;
    return shared
      ? { about: "email", level: "part", weight: sharedWeight }
      : { about: "email", level: "same", weight: name.isDoubtful ? doubtfulWeight : sameWeight };
  }
  if (one.whole === other.whole && one.user === "") return { about: "email", level: "part", weight: sharedWeight / 2 };
  if (one.user === "" && other.user === "" && one.whole.includes("@") && other.whole.includes("@")) {
    return { about: "email", level: "other", weight: 0 };
  }
  if (areSlipsOfOne(one, other, a, b, context)) {
    const letters = Math.min(one.whole.length, other.whole.length);
    const weight = Math.min(alikeWeight + (letters - 10) * alikeWeightALetter, mostAlikeWeight);
    return { about: "email", level: "alike", weight };
  }
  const isOneUser = one.user !== "" && one.user === other.user;
  if (isOneUser) {
    const weight = weightOfUser(one.user, a, b, name, context);
    return { about: "user-name", level: "same", weight };
  }
  const numbered =
    one.domain === other.domain &&
    one.domain !== "" &&
    !freeProviders.test(one.domain) &&
    !(isExplainedBy(one.user, a.name.words) && isExplainedBy(other.user, b.name.words));
  return { about: "email", level: "other", weight: context.otherEmail + (numbered ? numberedAtOnePlace : 0) };
}

/** The same user name elsewhere: worth little where it only repeats the name, much where few would think of it. */
function weightOfUser(
  user: string,
  a: MatchPerson,
  b: MatchPerson,
  name: NameComparison,
  { users, rarity }: MatchContext,
): number {
  const others = Math.max((users.get(user) ?? 0) - 2, 0);
  const rare = -Math.log2((others + 0.5) / (rarity.people + 100)) - 1;
  const letters = user.replace(/[^\p{L}\p{M}]/gu, "");
  if (user.length < 4 || rarity.countOf(letters) > 2) return Math.min(rare, mostOfAGivenName);
  const explained = [a, b].some((person) => person.name.words.length > 1 && isExplainedBy(user, person.name.words));
  const most = explained && name.level !== "other" ? explainedWeight : mostOfAUser;
  return Math.min(Math.max(rare, 0), most);
}

/** "jsmith1@" and "jsmith2@" are two mailboxes, and so are two that several rows have each. */
function areSlipsOfOne(one: Mailbox, other: Mailbox, a: MatchPerson, b: MatchPerson, context: MatchContext): boolean {
  const { mailboxes } = context;
  const [x, y] = [one.whole, other.whole];
  const short = Math.min(x.length, y.length);
  if (short < 10 || x === y) return false;
  const isEstablished = (box: Mailbox) => box.key !== null && (mailboxes.get(box.key) ?? 0) > 1;
  if (isEstablished(one) && isEstablished(other)) return false;
  const edits = short > 14 ? 2 : 1;
  if (editDistance(x, y, edits) > edits && lettersInCommon(x, y) < 0.93) return false;
  const letters = (text: string) => text.replace(/[^\p{L}@]+/gu, "");
  const digits = (text: string) => text.replace(/\D+/g, "");
  if (digits(x) !== digits(y) && letters(x) === letters(y)) return false;
  if (one.domain !== other.domain) return true;
  // "ann.lee@" and "annlee@" may each be right for the name beside it.
  const fits = (box: Mailbox, person: MatchPerson) => userNameFit(box.user, person.name.words) !== "none";
  return !(fits(one, a) && fits(other, b)) && x[0] === y[0];
}

/** A user name that stands where the other has a name, or that tells the other's name. */
function compareUserNames(a: MatchPerson, b: MatchPerson, name: NameComparison, context: MatchContext): MatchEvidence | null {
  if (name.isSameFullName && a.mailboxes.length > 0 && b.mailboxes.length > 0) {
    const tells = (person: MatchPerson) => person.mailboxes.some(({ user }) => userNameFit(user, person.name.words) !== "none");
    const isOnlyOf = (one: MatchPerson, other: MatchPerson) =>
      one.mailboxes.some(({ domain }) => !other.mailboxes.some((mailbox) => mailbox.domain === domain));
    const elsewhere = isOnlyOf(a, b) || isOnlyOf(b, a);
    if (!elsewhere || !(tells(a) || tells(b))) return null;
    const weight = tells(a) && tells(b) ? bothTellTheName : oneTellsTheName;
    return { about: "user-name", level: "alike", weight };
  }
  const weight = Math.max(toldBy(a, b, context), toldBy(b, a, context));
  return weight > 0 ? { about: "user-name", level: "alike", weight } : null;
}

/** How much the user name of somebody without a name of two words says of the other's name or user name. */
function toldBy(nameless: MatchPerson, named: MatchPerson, { rarity, users }: MatchContext): number {
  if (nameless.name.words.length > 1) return 0;
  const [handle] = nameless.name.words;
  const own = new Set(nameless.mailboxes.map(({ user }) => user));
  if (handle !== undefined) own.add(handle);
  const isOneHandle = handle !== undefined && named.name.words.length === 1 && named.name.words[0] === handle;
  let most = 0;
  for (const user of own) {
    if (user.length < 4) continue;
    // That a word of both names is in the address too says no more of them.
    if (user === handle && named.name.words.includes(user)) continue;
    const held = named.mailboxes.some((mailbox) => mailbox.user === user);
    const told = named.name.words.length > 1 && userNameFit(user, named.name.words) === "both";
    if (!held && !told) continue;
    const count = Math.max(users.get(user) ?? 0, rarity.countOf(user));
    const rare = -Math.log2((Math.max(count - 1, 0) + 0.5) / (rarity.people + 100)) - 1;
    const weight = held ? Math.min(rare, mostOfAUser - 1) : weightOfTold(user, named.name.words, rarity);
    // Who goes by a handle has it in the address too.
    most = Math.max(most, Math.min(weight, isOneHandle ? explainedWeight : mostOfAUser - 1));
  }
  return most;
}

/** By the rarest word that stands there whole: "annl" tells of "Ann", and an initial is no surname. */
function weightOfTold(user: string, words: readonly string[], rarity: NameRarity): number {
  const last = words.length - 1;
  const rare = (at: number) => -Math.log2(rarity.chanceOf(words[at] ?? "", at === last ? "surname" : "given"));
  const whole = words.flatMap((word, at) => (word.length > 2 && user.includes(word) ? [rare(at)] : []));
  return (whole.length > 0 ? Math.max(...whole) : rare(last)) - 2;
}
