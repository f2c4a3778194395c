import Mustache from "mustache";
import type { DraftValues } from "./draft-fields.ts";

/**
 * Fills a template of which `readTemplate` found nothing wrong. Values are put in as they are: nothing in them is read as a tag
 * or written as markup.
 *
 * @returns plain text: no blank lines at either end and never two in a row, no double spaces, no space before a comma or full stop
 * Cost: O(length of the text).
 */
export function fillTemplate(template: string, values: DraftValues): string {
  // A writer of its own each time: a template that is being typed is not worth remembering at every keystroke.
  return tidy(new Mustache.Writer().render(template, { ...values }, {}, { escape: (value) => String(value) }));
}

function tidy(text: string): string {
  const lines = text.split(/\r\n|\r|\n/u).map((line) =>
    line
      .replace(/[ \t\u00a0]+/gu, " ")
      .replace(/ (?=[,.;:!?](?:\s|$))/gu, "")
      .replace(/([?!…])\.(?=\s|$)/gu, "$1")
      .trim(),
  );
  return lines
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/^\n+|\n+$/gu, "");
}
