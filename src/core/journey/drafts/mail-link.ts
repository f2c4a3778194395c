const plausible =
  /^[^\s@"<>()[\],;:\\\p{Cc}\p{Cf}\p{Surrogate}]+@[^\s@"<>()[\],;:\\/\p{Cc}\p{Cf}\p{Surrogate}]+\.[\p{L}\p{N}-]{2,}$/u;

/** @returns whether a text can be written to as an e-mail address. Cost: O(length). */
export function isPlausibleEmail(text: string): boolean {
  return text.length <= 254 && plausible.test(text) && !text.includes("{{") && !text.includes("}}");
}

/**
 * A link that opens a new message in the mail program, as RFC 6068 writes it: everything percent-encoded, lines ended by CRLF.
 *
 * @returns null where the address is not plausible. Cost: O(length).
 */
export function mailLink(email: string, { subject, body }: { readonly subject: string; readonly body: string }): string | null {
  const address = email.trim();
  if (!isPlausibleEmail(address)) return null;
  const at = address.lastIndexOf("@");
  const to = `${encoded(address.slice(0, at))}@${encoded(address.slice(at + 1))}`;
  const fields = [
    ...(subject.trim() === "" ? [] : [`subject=${encoded(subject.replace(/[\r\n]+/gu, " ").trim())}`]),
    `body=${encoded(body.replace(/\r\n|\r|\n/gu, "\r\n"))}`,
  ];
  return `mailto:${to}?${fields.join("&")}`;
}

/** Half of a pair of surrogates cannot be encoded. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""));
}
