import { useDeferredValue, useState } from "react";
import { composeDraft } from "../../../../core/journey/drafts/compose-draft.ts";
import type { Contact } from "../../../../core/model/contact.ts";
import type { DraftTemplate } from "../../../../core/model/goal.ts";
import { type ContactId, contactId } from "../../../../core/model/ids.ts";
import { dateOfEpochDay, parsePartialDate } from "../../../../core/model/partial-date.ts";
import type { Records } from "../../../../core/model/records.ts";
import { SuggestBox } from "../../../components/suggest-box.tsx";
import { useApp } from "../../../state/use-app.ts";
import { draftProblemInWords } from "../../../words/drafts.ts";
import { findPeople, noTargets } from "../../workspace/find-targets.ts";
import { useTargetIndex } from "../../workspace/use-target-index.ts";

interface TemplatePreviewProps {
  readonly template: DraftTemplate;
  /** Whom to begin with; null for whoever is looked at, or anybody. */
  readonly first: ContactId | null;
}

/** A template as it would be filled in for somebody. */
export function TemplatePreview({ template, first }: TemplatePreviewProps) {
  const records = useApp((state) => state.records);
  const today = useApp((state) => state.today);
  const selected = useApp((state) => state.view.selected);
  const [chosen, setChosen] = useState<ContactId | null>(null);
  const [typing, setTyping] = useState<string | null>(null);
  const deferred = useDeferredValue(typing ?? "");
  const index = useTargetIndex(deferred.trim() !== "");
  const [to, about] = examplePeople(records, chosen ?? first ?? selected);
  if (to === null) return <p className="quiet">A preview appears here once there is somebody to write to.</p>;
  const isAboutAnother = template.kind === "forwardable" || template.kind === "permission" || template.kind === "close-loop";
  const withTemplate: Records = { ...records, settings: { ...records.settings, templates: [template] } };
  const wanted = {
    kind: template.kind,
    purpose: template.purpose,
    to: to.id,
    ...(isAboutAnother && about !== null ? { about: about.id } : {}),
  };
  const draft = composeDraft(withTemplate, wanted, { today: parsePartialDate(today) ?? dateOfEpochDay(0) });

  return (
    <section className="stack" aria-label="Preview">
      <SuggestBox
        label="Preview for"
        placeholder="Type a name"
        value={typing ?? to.name}
        groups={typing === null ? [] : [findPeople((index ?? noTargets).people, deferred)]}
        onType={setTyping}
        onPick={(option) => {
          setChosen(contactId(option.value));
          setTyping(null);
        }}
        onEnter={() => setTyping(null)}
      />
      {"problem" in draft ? (
        <p className="quiet">{draftProblemInWords(draft.problem)}</p>
      ) : (
        <div className="drafts-preview">
          {draft.subject === "" ? null : <p className="drafts-preview-subject">{draft.subject}</p>}
          <p>{draft.body === "" ? "Nothing is left of this text: none of its fields is known." : draft.body}</p>
        </div>
      )}
    </section>
  );
}

/** Whoever was chosen, or else the first with a company; and somebody else beside them. Looks no further than it must. */
function examplePeople({ contacts, settings }: Records, chosen: ContactId | null): readonly [Contact | null, Contact | null] {
  const wanted = chosen === null || chosen === settings.ego ? undefined : contacts.get(chosen);
  const found: Contact[] = wanted === undefined ? [] : [wanted];
  for (const contact of contacts.values()) {
    if (found.length === 2) break;
    const fits = contact.kind === "recorded" && contact.company !== null && contact.id !== settings.ego;
    if (fits && contact.id !== wanted?.id) found.push(contact);
  }
  return [found[0] ?? null, found[1] ?? null];
}
