import { looksLikeCredentials } from "../core/linkage/fold-name.ts";

/** What stands in "introduced by" cells and is nobody. */
const channels = new Set(
  (
    "linkedin|linked in|cold email|cold e mail|cold mail|cold call|cold outreach|cold|email|e mail|self|myself|none|nobody|no one|n a|na|unknown|tbd|" +
    "event|events|conference|meetup|career fair|careers fair|job fair|networking event|online|web|website|google|internet|twitter|x|facebook|" +
    "instagram|xing|slack|discord|whatsapp|github|newsletter|advert|ad|job ad|job board|indeed|glassdoor|handshake|recruiter|agency|direct|" +
    "referral|referred|friend|friends|family|school|university|college|alumni|alumni network|alumni directory|work|colleague|class|church|gym|" +
    "party|wedding|application|applied|applied online|inbound|outbound|direct message|dm|phone|other|misc|various|yes|no|inmail|linkedin message"
  ).split("|"),
);
/** Where some note-taking programs say in which of their pages the person stands. */
const address = /\s*\((?:\.\.?\/|https?:)[^()]*\)/g;
const between = /\s*(?:;|\n|\r|\s&\s|\s\+\s|\s\|\s|\s+(?:and|und|et)\s+)\s*/i;
const events = /\b(?:conference|meetup|career fair|job fair|summit|hackathon|webinar|workshop)\b/i;

/** @returns whether the text names a way of meeting, not a person. */
export function isChannel(text: string): boolean {
  const folded = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return (
    folded === "" ||
    channels.has(folded) ||
    channels.has(folded.replace(/^(?:via|through|on|at|from|by|my) /, "")) ||
    events.test(text)
  );
}

/**
 * The people a cell names.
 *
 * @param cell "Ana Ruiz; Ben Okoye and Cy Lee"; a comma parts people only where it cannot part surname and first name
 * @returns the names in order, each once; may be empty. Cost: O(length).
 */
export function splitPeople(cell: string): string[] {
  const names: string[] = [];
  for (const part of cell.replace(address, "").split(between)) {
    for (const name of splitAtCommas(part)) {
      const trimmed = name.replace(/^[\s,]+|[\s,]+$/g, "").replace(/\s+/g, " ");
      if (trimmed !== "" && !names.includes(trimmed)) names.push(trimmed);
    }
  }
  return names;
}

/** "Ana Ruiz, Ben Okoye" is two people; "Ruiz, Ana" and "Ana Ruiz, PhD" are one. */
function splitAtCommas(part: string): string[] {
  const pieces = part.split(",").map((piece) => piece.trim());
  if (pieces.length === 1) return pieces;
  const people = pieces.filter((piece) => piece !== "");
  const wholeNames = people.every(
    (piece) => piece.includes("@") || (/\p{L}\.?\s+\p{L}/u.test(piece) && !looksLikeCredentials(piece)),
  );
  // "van der Berg, Anna Maria" begins like a surname.
  return wholeNames && !/^(?:van|von|de|di|da|del|la|le)\s/.test(part) ? people : [part];
}
