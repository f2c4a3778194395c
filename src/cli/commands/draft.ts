import { composeDraft, type Draft, type MissingField, namedWithoutPermission } from "../../core/journey/drafts/compose-draft.ts";
import type { TemplateProblem } from "../../core/journey/drafts/template-problems.ts";
import type { Command } from "../command.ts";
import { draftFieldNames } from "../draft-words.ts";
import { exitCodes, nothingUsable, wrongUse } from "../exit-codes.ts";
import { contactNamed, namesIn, networkOf } from "../question-context.ts";
import { safeJson, safeText } from "../safe-text.ts";
import type { NameOf } from "../words.ts";

/** A text to somebody, filled from the workspace. It is printed and goes nowhere else. */
export const draftCommand: Command = (loaded, options, io) => {
  const { draftKind: kind, purpose } = options;
  if (options.to === null || options.to.trim() === "") {
    throw wrongUse("Whom is the text for? draft --to NAME --kind email WORKSPACE.json");
  }
  if (kind === null)
    throw wrongUse('Which kind of text? draft --to NAME --kind email; "intrograph draft --help" lists the kinds.');
  const network = networkOf(loaded, options);
  const to = contactNamed(network, options.to);
  const about = options.about === null ? null : contactNamed(network, options.about);
  const wanted = { kind, to, ...(about === null ? {} : { about }), ...(purpose === null ? {} : { purpose }) };
  const draft = composeDraft(loaded.records, wanted, { today: options.asOf });
  const nameOf = namesIn(network);
  if ("problem" in draft) {
    const why = draft.problem === "is-ego" ? "is you. Name somebody else." : "is not in these files.";
    throw nothingUsable(`"${safeText(options.to)}" ${why}`);
  }
  if (options.json) {
    const { subject, body, missing, permission } = draft;
    io.out(`${safeJson({ kind, purpose: draft.purpose, to, about: draft.about, subject, body, missing, permission })}\n`);
  } else io.out(textOf(draft));
  const named = draft.isOwn ? namedWithoutPermission(loaded.records, wanted, `${draft.subject}\n${draft.body}`) : [];
  for (const line of [...remarks(draft, nameOf), ...named.map((id) => namedInWords(nameOf(id)))]) io.err(`${line}\n`);
  return exitCodes.done;
};

/** Lines of their own keep their breaks; within a line nothing reaches the terminal that it would obey. */
function textOf({ subject, body }: Draft): string {
  const lines = body.split("\n").map(safeText);
  return [...(subject === "" ? [] : [`Subject: ${safeText(subject)}`, ""]), ...lines, ""].join("\n");
}

function remarks({ missing, permission, tooLong, characters, problems }: Draft, nameOf: NameOf): readonly string[] {
  return [
    ...missing.map(missingInWords),
    ...(permission === null || permission.state === "yes"
      ? []
      : [
          permission.state === "no"
            ? `${nameOf(permission.introducer)} would rather not be named: the text leaves the name out.`
            : `Nobody has recorded whether ${nameOf(permission.introducer)} may be named: the text leaves the name out. ` +
              "Ask first: --kind permission.",
        ]),
    ...(tooLong ? [`The note has ${characters} characters: 200 are as many as it may have.`] : []),
    ...problems.map(problemInWords),
  ];
}

function namedInWords(name: string): string {
  return `Your own template names ${name}, who has not said that you may: take the name out before you send it.`;
}

function missingInWords({ field, why }: MissingField): string {
  switch (why) {
    case "not-recorded":
      return `Left out, not recorded: ${draftFieldNames[field]}.`;
    case "no-room":
      return `Left out, the note has no room for it: ${draftFieldNames[field]}.`;
    case "names-somebody":
      return `Left out, it speaks of somebody who may not be named: ${draftFieldNames[field]}.`;
  }
}

function problemInWords({ in: part, line, column, code, text }: TemplateProblem): string {
  return `Your own template is not used: ${part}, line ${line}, column ${column}: ${code} ${safeText(text)}`.trimEnd();
}
