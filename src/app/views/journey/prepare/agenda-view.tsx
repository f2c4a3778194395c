import type { Agenda } from "../../../../core/journey/agenda.ts";
import { clockAfter } from "../../../words/conversations.ts";
import { counted } from "../../../words/counts.ts";
import { blockHint, blockInWords, warningInWords } from "../../../words/questions.ts";

interface AgendaViewProps {
  readonly agenda: Agenda;
  readonly minutes: number;
  /** `14:30`, or null where no time is agreed. */
  readonly at: string | null;
}

/** How the agreed time is divided. */
export function AgendaView({ agenda, minutes, at }: AgendaViewProps) {
  return (
    <>
      <ol className="prepare-agenda" aria-label={`Agenda of ${counted(minutes, "minute", "minutes")}`}>
        {agenda.blocks.map((block) => (
          <li key={block.from} className={`prepare-block prepare-block-${block.kind}`}>
            <span className="prepare-block-time">{at === null ? `${block.from}′` : clockAfter(at, block.from)}</span>
            <span className="grow">
              <span className="prepare-block-name">{blockInWords(block)}</span>
              {block.questions.length === 0 || block.kind === "closing" ? null : (
                <span className="quiet small"> · {counted(block.questions.length, "question", "questions")}</span>
              )}
              {blockHint(block, minutes) === null ? null : <span className="quiet small block">{blockHint(block, minutes)}</span>}
            </span>
            <span className="prepare-block-minutes">{block.minutes} min</span>
          </li>
        ))}
      </ol>
      <div role="status">
        {agenda.warnings.map((warning) => (
          <p key={warning.code} className={warning.code === "no-questions" ? "quiet small" : "callout callout-fair small"}>
            {warningInWords(warning)}
          </p>
        ))}
      </div>
    </>
  );
}
