import { profileKey, profileSlug } from "../core/linkage/profile-slug.ts";
import { looksLikeDate } from "./read-date.ts";

/** What stands in "introduced by" cells and is nobody. */
const channels = new Set(
  (
    "linkedin|linked in|cold email|cold e mail|cold mail|cold call|cold outreach|cold|email|e mail|self|myself|none|nobody|no one|n a|na|unknown|tbd|" +
    "tbc|nil|null|not applicable|event|events|conference|meetup|career fair|careers fair|job fair|networking event|online|web|website|google|internet|" +
    "twitter|x|facebook|instagram|xing|slack|discord|whatsapp|github|newsletter|advert|ad|job ad|job board|indeed|glassdoor|handshake|recruiter|" +
    "agency|direct|referral|referred|friend|friends|family|school|university|college|alumni|alumni network|alumni directory|work|colleague|class|" +
    "church|gym|party|wedding|application|applied|applied online|inbound|outbound|direct message|dm|phone|other|misc|various|yes|no|inmail|" +
    "linkedin message|google search|search|reddit|tiktok|bumble|lunchclub|upwork|trade show|word of mouth|random|old job|previous job|" +
    "last job|apollo io|crunchbase|telegram|wechat|signal|mastodon|bluesky"
  ).split("|"),
);

/** Words of which a way of meeting is put together: "Former colleague", "Intro by e-mail", "Twitter/X", "Website contact form". */
const nouns = new Set(
  (
    "linkedin twitter facebook instagram slack discord whatsapp xing email emails mail inmail event events colleague colleagues coworker " +
    "friend friends classmate classmates neighbour neighbor acquaintance alumni alumnus alumna community website zoom teams skype call chat " +
    "message messages dm dms intro introduction outreach networking fair form meetup conference webinar workshop hackathon recruiter " +
    "recruiters newsletter forum podcast internet online stranger"
  ).split(" "),
);
const besides = new Set(
  (
    "a an the my our old former ex mutual via by at on in from through of and to e x com www web cold warm direct virtual contact group " +
    "network job jobs board career careers tech phone video coffee lunch shared common close family work school university college " +
    "company met meet meeting with some random local annual industry professional"
  ).split(" "),
);
const gatherings = /\b(?:conference|meetup|career fair|job fair|summit|hackathon|webinar|workshop)\b/i;
const blankOrSum =
  /^(?:\(?(?:n\/a|n\.a\.?|none|unknown|unnamed|no name|null|nil|nan|tbd|tbc|not available|not applicable)\)?|(?:grand |sub)?totals?(?: (?:contacts|entries|names|people|records|rows))?[:\s\d]*|(?:sum|count)[:\s]+\d+|end of (?:data|file|list|report|table)|page \d+(?: (?:of|\/) \d+)?)$/i;
/** "Met at the fair" names an occasion; "met through Ana" may name somebody. */
const metAt = /^(?:we )?met (?:at|in|on|during|while) /i;
const bracketed = /\([^()]*\)/g;
const pageAddress = /^(?:https?:\/\/|www\.)\S+$/i;

/** @returns whether the text names a way of meeting, not a person. Cost: O(length). */
export function isChannel(text: string): boolean {
  const folded = wordsOf(text);
  if (folded === "" || channels.has(folded) || channels.has(folded.replace(/^(?:via|through|on|at|from|by|my) /, "")))
    return true;
  const outside = text.replace(bracketed, " ").trim();
  return (
    gatherings.test(outside === "" ? text : outside) ||
    isPutTogether(folded) ||
    metAt.test(text) ||
    (pageAddress.test(text) && profileKey(profileSlug(text)) === null)
  );
}

/** @returns "Ana Ruiz" of "Ana Ruiz - LinkedIn"; any other text as it is. Cost: O(length). */
export function withoutChannel(text: string): string {
  const at = text.search(/\s[-–—]\s/);
  return at > 0 && isChannel(text.slice(at + 3)) && !isChannel(text.slice(0, at)) ? text.slice(0, at).trim() : text;
}

/** @returns whether the text stands where a person's name is missing ("N/A", "unknown", "-", "???") or begins a row of sums, the end of a list or the foot of a page. Cost: O(length). */
export function isNoName(text: string): boolean {
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return true;
  return blankOrSum.test(text);
}

/**
 * @returns whether a cell that should name a person holds a day, so that its row has slipped. A bare number may be an id.
 * Cost: O(length).
 */
export function isDateForName(text: string): boolean {
  return !/^\d+$/.test(text) && looksLikeDate(text);
}

/** @returns whether a cell of a list of introductions or ties can name a person: no channel, no day. "x" may be a node. */
export function mayBePerson(text: string): boolean {
  return /^\p{L}$/u.test(text) || !(isChannel(text) || isDateForName(text));
}

function isPutTogether(folded: string): boolean {
  const words = folded.split(" ");
  return (
    words.some((word) => nouns.has(word)) && words.every((word) => nouns.has(word) || besides.has(word) || /^\d+$/.test(word))
  );
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
