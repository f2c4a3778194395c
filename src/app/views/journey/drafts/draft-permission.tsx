import { Button } from "@mantine/core";
import type { Draft } from "../../../../core/journey/drafts/compose-draft.ts";
import { namePermission } from "../../../../core/journey/name-permission.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import type { Permission } from "../../../../core/model/purpose.ts";
import { useApp } from "../../../state/use-app.ts";
import { permissionInWords } from "../../../words/drafts.ts";

interface DraftPermissionProps {
  readonly draft: Draft;
  readonly nameOf: (contact: ContactId) => string;
  /** To whom the text was that is waiting for the answer; null where none is. */
  readonly backTo: string | null;
  readonly onAskFirst: (introducer: ContactId, target: ContactId) => void;
  readonly onBack: () => void;
  readonly onAnswer: (introducer: ContactId, target: ContactId, answer: "yes" | "no") => void;
}

/** Whether whoever led there may be named, and what to do about it. */
export function DraftPermission({ draft, nameOf, backTo, onAskFirst, onBack, onAnswer }: DraftPermissionProps) {
  const records = useApp((state) => state.records);
  const asksForIt = draft.kind === "permission" && draft.about !== null;
  const asked = asksForIt && draft.about !== null ? { introducer: draft.to, target: draft.about } : draft.permission;
  if (asked === null) return null;
  const { introducer, target } = asked;
  const state: Permission = namePermission(records, { introducer, target });
  const who = nameOf(introducer);
  const hidden = ` for you to use the name of ${who}`;
  return (
    <section
      className={state === "yes" ? "callout drafts-permission" : "callout callout-fair drafts-permission"}
      aria-label="Use of a name"
    >
      <p>{permissionInWords(state, who, nameOf(target))}</p>
      <div className="row drafts-answers">
        {state === "unasked" && !asksForIt ? (
          <Button size="xs" onClick={() => onAskFirst(introducer, target)}>
            Ask first
          </Button>
        ) : null}
        {state === "yes" ? null : (
          <Button size="xs" variant="default" onClick={() => onAnswer(introducer, target, "yes")}>
            They said yes<span className="hidden-text">{hidden}</span>
          </Button>
        )}
        {state === "no" ? null : (
          <Button size="xs" variant="default" onClick={() => onAnswer(introducer, target, "no")}>
            They said no<span className="hidden-text">{hidden}</span>
          </Button>
        )}
        {backTo === null ? null : (
          <Button size="xs" variant="subtle" onClick={onBack}>
            Back to the text for {backTo}
          </Button>
        )}
      </div>
    </section>
  );
}
