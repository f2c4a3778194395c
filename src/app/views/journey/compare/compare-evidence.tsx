import type { Evidence } from "../../../../core/journey/comparison-evidence.ts";
import type { ComparedTopic, RowMark, TopicMark } from "../../../../core/journey/comparison-marks.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import { reflectionName, rowMarkInWords, stanceName, topicMarkInWords } from "../../../words/compare.ts";
import { AgainstSign, AgreementSign, ContradictionSign, ForSign, GapSign, NeitherSign, SingleSign } from "./compare-icons.tsx";

export type MarkOf = (evidence: Evidence) => TopicMark | null;

/** @returns the mark of the topic that evidence is about; null without a topic. */
export function marksByTopic(topics: readonly ComparedTopic[]): MarkOf {
  const marks = new Map(topics.map(({ key, mark }) => [key, mark]));
  return ({ topicKey }) => marks.get(topicKey) ?? null;
}

interface EvidenceListProps {
  readonly evidence: readonly Evidence[];
  readonly markOf: MarkOf;
  readonly nameOf: (contact: ContactId) => string;
}

/** What one person said of a theme, each with its stance and what others make of it. */
export function EvidenceList({ evidence, markOf, nameOf }: EvidenceListProps) {
  const seen = new Map<string, number>();
  return (
    <ul className="compare-evidence">
      {evidence.map((each) => {
        const base = `${each.conversation} ${each.from} ${each.topicKey} ${each.stance} ${each.text}`;
        const count = seen.get(base) ?? 0;
        seen.set(base, count + 1);
        return <EvidenceItem key={`${base} ${count}`} evidence={each} mark={markOf(each)} nameOf={nameOf} />;
      })}
    </ul>
  );
}

interface EvidenceItemProps {
  readonly evidence: Evidence;
  readonly mark: TopicMark | null;
  readonly nameOf: (contact: ContactId) => string;
}

function EvidenceItem({ evidence, mark, nameOf }: EvidenceItemProps) {
  const { stance, topic, text, from } = evidence;
  const own = reflectionName(from);
  const words = mark === null ? null : topicMarkInWords(mark, evidence, nameOf);
  const kind = stance === 1 ? "for" : stance === -1 ? "against" : "neither";
  return (
    <li className={`compare-item compare-${kind}`}>
      <span className="compare-stance">
        {stance === 1 ? <ForSign /> : stance === -1 ? <AgainstSign /> : <NeitherSign />}
        {stanceName(stance)}
      </span>{" "}
      {own === null ? null : <span className="compare-own">{own}: </span>}
      {topic === "" ? null : <strong className="compare-topic">{topic}</strong>}
      {topic === "" || text.trim() === "" ? null : ": "}
      {text.trim()}
      {mark === null || words === null ? null : (
        <>
          {" "}
          <span className={`compare-mark compare-${mark.code}`}>
            {mark.code === "contradiction" ? <ContradictionSign /> : null}
            {mark.code === "agreement" ? <AgreementSign /> : null}
            {mark.code === "single-source" ? <SingleSign /> : null}
            {words}
          </span>
        </>
      )}
    </li>
  );
}

/** What can be said of a theme as a whole; nothing where there is nothing to say. */
export function ThemeMark({ mark }: { readonly mark: RowMark }) {
  const words = rowMarkInWords(mark);
  if (words === null) return null;
  return (
    <span className={`compare-mark compare-${mark.code}`}>
      {mark.code === "differ" ? <ContradictionSign /> : null}
      {mark.code === "same-way" ? <AgreementSign /> : null}
      {mark.code === "single-source" ? <SingleSign /> : null}
      {mark.code === "not-asked" ? <GapSign /> : null}
      {words}
    </span>
  );
}
