const linkedIn = /(?:^|[/.])linkedin\.[a-z.]{2,6}\/(?:[a-z]{2}\/)?(in|pub)\/([^/?#\s]+)/i;
const bare = /^\/?(in|pub)\/([^/?#\s]+)\/?$/i;
const address = /^(?:https?:)?\/\/(?:www\.)?([^/?#\s]+)\/([^?#\s]+)/i;

/** As nearly all profile addresses are written; what follows the host is the slug. */
const usual = /^https:\/\/www\.linkedin\.com\/in\/[a-z0-9-]+$/;
const usualHost = "https://www.linkedin.com/";

/** Places whose addresses each stand for one person. */
const personalSites =
  /^(?:in|pub|xing\.com\/profile|github\.com|gitlab\.com|twitter\.com|x\.com|facebook\.com|instagram\.com|orcid\.org)\//;

/**
 * The part of a profile address that names the person.
 *
 * @param text an address, or `in/ana-ruiz`
 * @returns lower case, percent signs decoded, without address, query and trailing slash: `in/ana-ruiz`; for other sites host
 * and path (`github.com/ana`); null when the text is no address of a page.
 * Cost: O(length).
 */
export function profileSlug(text: string): string | null {
  if (usual.test(text)) return text.slice(usualHost.length);
  const trimmed = text.trim();
  const match = linkedIn.exec(trimmed) ?? bare.exec(trimmed);
  if (match?.[1] !== undefined && match[2] !== undefined) return tidy(`${match[1]}/${match[2]}`);
  const page = address.exec(trimmed);
  if (page?.[1] === undefined || page[2] === undefined) return null;
  return tidy(`${page[1]}/${page[2]}`);
}

/** @returns the slug where it names one person for certain, so that equal slugs mean the same person; else null. */
export function profileKey(slug: string | null): string | null {
  return slug !== null && personalSites.test(slug) ? slug : null;
}

function tidy(slug: string): string {
  return decoded(slug).toLowerCase().normalize("NFC").replace(/\/+$/, "");
}

function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A lone percent sign is part of somebody's slug, not a fault.
    if (error instanceof URIError) return text;
    throw error;
  }
}
