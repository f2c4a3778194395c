import Mustache, { type TemplateSpans } from "mustache";
import { type DraftField, isDraftField } from "./draft-fields.ts";

/**
 * What is wrong with a template, and where:
 *
 * - `unknown-field`: there is no field of this name.
 * - `not-closed`, `not-opened`: a part that begins and does not end, or ends and did not begin.
 * - `broken-tag`: braces that belong to no tag, or a tag that does not end.
 * - `not-allowed`: a tag that takes in another template, or that changes how tags are written.
 */
export interface TemplateProblem {
  readonly code: "unknown-field" | "not-closed" | "not-opened" | "broken-tag" | "not-allowed";
  readonly in: "subject" | "body";
  /** What stands there: the name of the field, or the braces. */
  readonly text: string;
  /** Line and column of the template, both from 1. */
  readonly line: number;
  readonly column: number;
}

export type TemplateParts =
  | { readonly spans: TemplateSpans }
  | { readonly problems: readonly Pick<TemplateProblem, "code" | "text" | "line" | "column">[] };

/** Longer ones are not looked at. */
const mostCharacters = 20_000;

/**
 * @param text a template
 * @returns its parts, or what is wrong with it, in the order of the text; never throws. Cost: O(length).
 */
export function readTemplate(text: string): TemplateParts {
  if (text.length > mostCharacters) return { problems: [{ code: "broken-tag", text: "", line: 1, column: 1 }] };
  const changed = /\{\{\s*=/u.exec(text);
  if (changed !== null) return { problems: [{ code: "not-allowed", text: "=", ...placeOf(text, changed.index) }] };
  let spans: TemplateSpans;
  try {
    spans = new Mustache.Writer().parse(text);
  } catch (error) {
    return { problems: [unreadable(text, error)] };
  }
  const problems = problemsIn(spans, text);
  return problems.length > 0 ? { problems } : { spans };
}

/** What both parts of a template lack. @returns in the order of subject, then body; empty where it can be used. */
export function templateProblems(template: { readonly subject: string; readonly body: string }): readonly TemplateProblem[] {
  return (["subject", "body"] as const).flatMap((part) => {
    const read = readTemplate(template[part]);
    return "problems" in read ? read.problems.map((problem) => ({ ...problem, in: part })) : [];
  });
}

/**
 * @returns the fields that a template would say with these values, those included that are empty and therefore left out; in
 * order of their first place
 */
export function fieldsWanted(spans: TemplateSpans, values: Readonly<Record<DraftField, string>>): readonly DraftField[] {
  const wanted = new Set<DraftField>();
  const walk = (parts: TemplateSpans): void => {
    for (const [type, name, , , inner] of parts) {
      if (!isDraftField(name) || type === "text") continue;
      const filled = values[name] !== "";
      if (type !== "^") wanted.add(name);
      if (Array.isArray(inner) && (type === "#" ? filled : !filled)) walk(inner);
    }
  };
  walk(spans);
  return [...wanted];
}

function problemsIn(spans: TemplateSpans, text: string): TemplatePlaces {
  return spans.flatMap(([type, name, start, , inner]): TemplatePlaces => {
    const place = placeOf(text, start);
    if (type === "text") {
      const stray = /\{\{|\}\}/u.exec(name);
      return stray === null ? [] : [{ code: "broken-tag", text: stray[0], ...placeOf(text, start + stray.index) }];
    }
    if (type === "!") return [];
    if (type === ">" || type === "=") return [{ code: "not-allowed", text: name, ...place }];
    const own: TemplatePlaces = isDraftField(name) ? [] : [{ code: "unknown-field", text: name, ...place }];
    return Array.isArray(inner) ? [...own, ...problemsIn(inner, text)] : own;
  });
}

type TemplatePlaces = Pick<TemplateProblem, "code" | "text" | "line" | "column">[];

/** The reader names the place of what it cannot read at the end of its message. */
function unreadable(text: string, error: unknown): TemplatePlaces[number] {
  const message = error instanceof Error ? error.message : "";
  const at = placeOf(text, Number(/ at (\d+)$/u.exec(message)?.[1] ?? text.length));
  const name = /"([^"]*)"/u.exec(message)?.[1] ?? "";
  if (message.startsWith("Unclosed section")) return { code: "not-closed", text: name, ...at };
  if (message.startsWith("Unopened section")) return { code: "not-opened", text: name, ...at };
  return { code: "broken-tag", text: "{{", ...at };
}

function placeOf(text: string, index: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, index).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
