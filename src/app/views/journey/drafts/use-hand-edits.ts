import { useState } from "react";
import type { Draft } from "../../../../core/journey/drafts/compose-draft.ts";
import type { DraftKind } from "../../../../core/model/goal.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import type { Purpose } from "../../../../core/model/purpose.ts";

interface HandEdit {
  readonly subject?: string;
  readonly body?: string;
}

type OfDraft = Pick<Draft, "kind" | "purpose" | "to">;

interface HandEdits {
  of(draft: OfDraft): HandEdit;
  change(draft: OfDraft, edit: HandEdit): void;
  forget(draft: OfDraft): void;
}

/** The text that was changed by hand before, and of which draft it is. */
interface KeptText {
  readonly kind: DraftKind;
  readonly to: ContactId;
  readonly purpose: Purpose | null;
  readonly body: string | null;
}

/** What was changed by hand, of each kind and purpose: looking at another kind loses nothing. */
export function useHandEdits(kept: KeptText): HandEdits {
  const [edits, setEdits] = useState<ReadonlyMap<string, HandEdit>>(() =>
    kept.body === null ? new Map() : new Map([[keyOf(kept), { body: kept.body }]]),
  );
  const of = (draft: OfDraft) => edits.get(keyOf(draft)) ?? {};
  const put = (draft: OfDraft, edit: HandEdit) => setEdits(new Map([...edits, [keyOf(draft), edit]]));
  return {
    of,
    change: (draft, edit) => put(draft, { ...of(draft), ...edit }),
    forget: (draft) => put(draft, {}),
  };
}

function keyOf({ kind, purpose, to }: Pick<KeptText, "kind" | "purpose" | "to">): string {
  return `${kind}\n${purpose ?? ""}\n${to}`;
}
