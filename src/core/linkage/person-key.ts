import { generationOf } from "./fold-name.ts";
import { isCommonGivenName } from "./given-names.ts";
import { jaroWinkler } from "./jaro-winkler.ts";

const roles = new Set(
  (
    "info admin administrator contact contacts hello hi hey sales support help helpdesk office mail email enquiries enquiry inquiries jobs " +
    "job careers career hr people recruiting recruitment recruiter talent team noreply no-reply donotreply do-not-reply press media " +
    "marketing billing accounts accounting invoices finance legal webmaster postmaster hostmaster abuse security privacy feedback service " +
    "services customerservice reception frontdesk secretary events alumni membership newsletter news partners partnerships general root " +
    "test testing none na n/a unknown build bot ci buildbot developer devel dev git svn user1 users family household all everyone null nobody noone example user someone anonymous notprovided notavailable"
  ).split(" "),
);
/** Addresses that programs make up from the name of the machine: many people are "root" or "john" on one of these. */
const machines = /^(?:localhost|localdomain|.*\.(?:localdomain|local|lan|localhost|\(none\)|internal|home)|localhost\..*)$/;
const shape = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/;

/** @returns whether the text is one e-mail address. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && shape.test(text);
}

/** @returns whether the part before the @ names an office or nobody ("info", "noreply"), not a person. */
export function isRoleMailbox(local: string): boolean {
  return roles.has(local);
}

/**
 * An address as the same mailbox would be named by anybody.
 *
 * @returns lower case, Google's dots and plus tags dropped; null for role and placeholder mailboxes ("info@", "noreply@"),
 * which several people share and which therefore never join anybody.
 */
export function emailKey(email: string): string | null {
  const text = email.trim().toLowerCase();
  if (!isEmail(text)) return null;
  const at = text.lastIndexOf("@");
  let local = text.slice(0, at);
  let domain = text.slice(at + 1);
  if (domain === "googlemail.com") domain = "gmail.com";
  const plus = local.indexOf("+");
  if (plus > 0) local = local.slice(0, plus);
  if (roles.has(local) || machines.test(domain)) return null;
  if (domain === "gmail.com") local = local.replace(/\./g, "");
  return local === "" ? null : `${local}@${domain}`;
}

/** The groups that a given name is in; "alex" is in two. */
const nicknames = new Map<string, number[]>();
const groups = [
  "robert bob rob bobby robbie",
  "william bill will billy liam",
  "richard rick dick rich ricky",
  "elizabeth liz beth betty lisa eliza lizzie",
  "katherine catherine kate kathy katie cathy kat",
  "margaret maggie peggy meg",
  "james jim jimmy jamie",
  "john johnny jack",
  "jonathan jon",
  "michael mike mick mikey",
  "thomas tom tommy",
  "edward ed eddie ted",
  "charles charlie chuck",
  "christopher chris kit",
  "alexander alex sasha",
  "alexandra alex sandra sasha",
  "daniel dan danny",
  "david dave",
  "joseph joe joey",
  "matthew matt",
  "andrew andy drew",
  "anthony tony",
  "benjamin ben",
  "samuel sam",
  "samantha sam",
  "nicholas nick",
  "steven stephen steve",
  "patricia pat patty tricia",
  "patrick pat paddy",
  "jennifer jen jenny",
  "jessica jess",
  "susan sue susie",
  "deborah debra deb debbie",
  "barbara barb",
  "gregory greg",
  "timothy tim",
  "kenneth ken",
  "ronald ron",
  "donald don",
  "lawrence larry",
  "philip phillip phil",
  "peter pete",
  "rebecca becky",
  "victoria vicky",
  "theodore ted theo",
  "zachary zach zack",
];
groups.forEach((group, number) => {
  for (const name of group.split(" ")) nicknames.set(name, [...(nicknames.get(name) ?? []), number]);
});

const alikeGiven = 0.88;

/**
 * Whether two folded names can be one person's, given that something stronger (an id, a mailbox) already says so: equal, one
 * within the other, the two halves swapped, or given names that are the same, an initial, a nickname or a spelling apart.
 * "Ann Smith" and "Bob Smith" share a household, not a person. Jr and Sr never agree.
 */
export function namesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === "" || b === "") return true;
  const generationA = generationOf(a);
  const generationB = generationOf(b);
  if (generationA !== null && generationB !== null && generationA !== generationB) return false;
  const wordsA = a.split(" ");
  const wordsB = b.split(" ");
  const [few, many] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  const manySet = new Set(many);
  if (few.every((word) => manySet.has(word))) return true;
  return givenNamesAgree(wordsA[0] ?? "", wordsB[0] ?? "");
}

/** Whether two folded given names can be one: equal, an initial, a nickname, or a spelling apart. */
export function givenNamesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  if (areNicknames(a, b)) return true;
  return jaroWinkler(a, b) >= alikeGiven;
}

/** @returns whether one folded given name is short for the other, or both for a third. */
export function areNicknames(a: string, b: string): boolean {
  if (a === b) return true;
  const others = nicknames.get(b);
  return others !== undefined && (nicknames.get(a) ?? []).some((group) => others.includes(group));
}

/** @returns whether the folded word is a given name that everybody knows. */
export function isKnownGivenName(word: string): boolean {
  return nicknames.has(word) || isCommonGivenName(word);
}
