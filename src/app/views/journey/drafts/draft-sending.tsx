import { Button } from "@mantine/core";
import { kindsWithSubject } from "../../../../core/journey/drafts/built-in-templates.ts";
import type { Draft } from "../../../../core/journey/drafts/compose-draft.ts";
import { mailLink } from "../../../../core/journey/drafts/mail-link.ts";
import type { SentMeans } from "../../../../core/journey/drafts/mark-sent.ts";
import type { PartialDate } from "../../../../core/model/partial-date.ts";
import { CheckIcon, NoteIcon } from "../../../components/icons.tsx";
import { sentMeansInWords } from "../../../words/drafts.ts";
import type { TextClipboard } from "./use-text-clipboard.ts";

interface DraftSendingProps {
  readonly draft: Draft;
  readonly to: string;
  readonly email: string | null;
  readonly subject: string;
  readonly body: string;
  readonly means: SentMeans;
  readonly today: PartialDate;
  readonly problem: string | null;
  readonly clipboard: TextClipboard;
  readonly onSent: () => void;
  readonly onTemplates: () => void;
  readonly onClose: () => void;
}

/** The ways in which a text leaves this screen, each by the person's own hand. */
export function DraftSending(props: DraftSendingProps) {
  const { draft, to, email, subject, body, means, today, problem, clipboard, onSent, onTemplates, onClose } = props;
  const byMail = kindsWithSubject.has(draft.kind);
  const link = byMail && email !== null ? mailLink(email, { subject, body }) : null;
  function said(): string {
    if (clipboard.refused) return "The browser would not copy it. Select the text and copy it by hand.";
    if (clipboard.holds === body) return "Copied. Paste it into your mail or messages.";
    if (byMail && clipboard.holds === subject) return "Copied the subject.";
    if (byMail && link === null) return `No e-mail address of ${to} is recorded that could be written to. Copy the text instead.`;
    return "Nothing is sent from here.";
  }

  return (
    <div className="drafts-sending">
      {problem === null ? null : (
        <p className="callout callout-bad" role="alert">
          {problem}
        </p>
      )}
      <div className="drafts-said">
        <p className="quiet small" role="status">
          {said()}
        </p>
        {means.does === "nothing" ? null : <p className="quiet small">{sentMeansInWords(means, to, today)}</p>}
      </div>
      <div className="drafts-buttons">
        <Button variant="subtle" onClick={onTemplates}>
          Templates…
        </Button>
        <span className="drafts-gap" />
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        {link === null ? null : (
          // In a place of its own: where mail is read in the browser, or by nothing, this page stays as it is.
          <Button component="a" variant="default" href={link} target="_blank" rel="noopener noreferrer">
            Open in mail app
          </Button>
        )}
        {means.does === "nothing" ? null : (
          <Button variant="default" onClick={onSent}>
            Mark as sent
          </Button>
        )}
        <Button leftSection={clipboard.holds === body ? <CheckIcon /> : <NoteIcon />} onClick={() => void clipboard.copy(body)}>
          Copy
        </Button>
      </div>
    </div>
  );
}
