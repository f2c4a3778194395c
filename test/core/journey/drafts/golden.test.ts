import { describe, expect, test } from "vitest";
import { draftKinds, purposes } from "../../../../src/core/journey/drafts/built-in-templates.ts";
import type { Draft } from "../../../../src/core/journey/drafts/compose-draft.ts";
import type { WantedDraft } from "../../../../src/core/journey/drafts/draft-occasion.ts";
import type { DraftKind } from "../../../../src/core/model/goal.ts";
import type { Purpose } from "../../../../src/core/model/purpose.ts";
import { ana, askOfAna, ben, drafted, draftOf, introduction, jobShadowing, lee, someone, withAsks } from "./drafted-workspace.ts";

const mayName = drafted({ introductions: [{ ...introduction, mayUseName: "yes" }] });

/** To whom a text of this kind goes in the example. */
function wantedOf(kind: DraftKind, purpose: Purpose): WantedDraft {
  const toAna = kind === "forwardable" || kind === "permission" || kind === "close-loop";
  return toAna ? { kind, purpose, to: ana, about: ben } : { kind, purpose, to: ben };
}

function written({ subject, body, missing, characters }: Draft): string {
  const head = subject === "" ? "" : `Subject: ${subject}\n\n`;
  const left = missing.map(({ field, why }) => `${field} ${why}`).join(", ");
  return `${head}${body}\n\n-- ${characters} characters${left === "" ? "" : `; left out: ${left}`}\n`;
}

describe("what comes with the program", () => {
  for (const kind of draftKinds) {
    for (const purpose of purposes) {
      test(`${kind}, ${purpose}`, async () => {
        await expect(written(draftOf(mayName, wantedOf(kind, purpose)))).toMatchFileSnapshot(`golden/${kind}-${purpose}.txt`);
      });
    }
  }

  test.each([
    ["email-to-a-broker", { kind: "email", to: ana, about: ben }],
    ["letter-to-a-broker", { kind: "letter", purpose: "lead", to: ana, about: ben }],
    ["note-to-a-broker", { kind: "note", to: ana, about: ben }],
    ["phone-to-a-broker", { kind: "phone", to: ana, about: ben }],
    ["email-to-a-title", { kind: "email", to: lee }],
    ["forwardable-to-a-placeholder", { kind: "forwardable", to: ana, about: someone }],
    ["email-to-a-placeholder", { kind: "email", to: someone }],
    ["follow-up-of-a-conversation", { kind: "follow-up", to: ben, task: jobShadowing.id }],
  ] as const)("%s", async (name, wanted) => {
    await expect(written(draftOf(mayName, wanted))).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test("a reminder of an ask", async () => {
    const draft = draftOf(withAsks(mayName, askOfAna), { kind: "follow-up", to: ana, about: ben });
    await expect(written(draft)).toMatchFileSnapshot("golden/follow-up-of-an-ask.txt");
  });

  test.each(draftKinds)("%s, with nothing known but a name", async (kind) => {
    const bare = drafted({ introductions: [], conversations: [], tasks: [], settings: { ego: null } });
    const wanted = { ...wantedOf(kind, "informational"), to: kind === "forwardable" || kind === "permission" ? ana : lee };
    await expect(written(draftOf(bare, wanted))).toMatchFileSnapshot(`golden/bare-${kind}.txt`);
  });
});
