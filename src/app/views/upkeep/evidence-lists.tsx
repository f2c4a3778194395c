import type { MatchEvidence, SuggestedDuplicate } from "../../../core/linkage/import-plan.ts";
import { sentence } from "../../words/counts.ts";
import { evidenceInWords } from "../../words/evidence.ts";
import { duplicateReasonInWords } from "../../words/import-words.ts";
import { forAndAgainst } from "./review-pairs.ts";

/** What speaks for two rows being one person, and what against it. */
export function EvidenceLists({ pair }: { readonly pair: SuggestedDuplicate }) {
  const { speaksFor, against } = forAndAgainst(pair.evidence);
  if (pair.evidence.length === 0) return <p>{sentence(duplicateReasonInWords(pair.reason))}</p>;
  return (
    <dl className="evidence">
      <Side heading="For" evidence={speaksFor} className="tag tag-good" />
      <Side heading="Against" evidence={against} className="tag tag-fair" />
    </dl>
  );
}

interface SideProps {
  readonly heading: string;
  readonly evidence: readonly MatchEvidence[];
  readonly className: string;
}

function Side({ heading, evidence, className }: SideProps) {
  return (
    <div>
      <dt>{heading}</dt>
      <dd className="row">
        {evidence.length === 0 ? <span className="quiet">nothing recorded</span> : null}
        {evidence.map((one) => (
          <span key={`${one.about} ${one.level}`} className={className}>
            {evidenceInWords(one)}
          </span>
        ))}
      </dd>
    </div>
  );
}
