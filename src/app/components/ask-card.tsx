import type { ReactNode } from "react";
import type { Band } from "../../core/answers/question.ts";
import { BandBadge } from "./band-badge.tsx";

interface AskCardProps {
  /** The headline: "Ask Priya for Dan". */
  readonly headline: ReactNode;
  /** Who the target is: "Product, Acme Corp". */
  readonly role: string | null;
  readonly band: Band | null;
  readonly reasons: string;
  /** Of its heading; 3 unless told. */
  readonly level?: 3 | 4;
  readonly lit: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One possible ask. Choosing it lights its path. */
export function AskCard({ headline, role, band, reasons, level = 3, lit, onChoose, children }: AskCardProps) {
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <article className={lit ? "ask-card is-lit" : "ask-card"}>
      <div className="ask-head">
        <Heading>
          <button type="button" className="ask-choose" aria-pressed={lit} onClick={onChoose}>
            {headline}
          </button>
        </Heading>
        {band === null ? null : <BandBadge band={band} />}
      </div>
      {role === null ? null : <p className="ask-role">{role}</p>}
      {reasons === "" ? null : <p className="ask-reasons">{reasons}</p>}
      {children}
    </article>
  );
}
