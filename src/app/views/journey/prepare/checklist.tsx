import { type CheckCode, checklistFor } from "../../../../core/journey/preparation.ts";
import type { Conversation } from "../../../../core/model/conversation.ts";
import { checkInWords, checkTime } from "../../../words/conversations.ts";

interface ChecklistProps {
  readonly conversation: Pick<Conversation, "how" | "purpose">;
  readonly checked: readonly string[];
  readonly onChange: (checked: readonly string[]) => void;
}

/** What is easily forgotten, by the time at which it matters. */
export function Checklist({ conversation, checked, onChange }: ChecklistProps) {
  const points = checklistFor(conversation);
  const times = [...new Set(points.map(({ when }) => when))];

  function tick(code: CheckCode, isDone: boolean) {
    onChange(isDone ? [...checked, code] : checked.filter((one) => one !== code));
  }

  return times.map((when) => (
    <fieldset key={when} className="bare-fieldset">
      <legend className="field-label">{checkTime(when)}</legend>
      <ul className="prepare-checks">
        {points
          .filter((point) => point.when === when)
          .map(({ code }) => (
            <li key={code}>
              <label className="prepare-check">
                <input
                  type="checkbox"
                  checked={checked.includes(code)}
                  onChange={(event) => tick(code, event.currentTarget.checked)}
                />
                {checkInWords(code)}
              </label>
            </li>
          ))}
      </ul>
    </fieldset>
  ));
}
