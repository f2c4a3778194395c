import { useId } from "react";

interface ChoiceProps<Value extends string | number | null> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight: arrow keys move among them. */
export function Choice<Value extends string | number | null>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="bare-fieldset after-choice">
      <legend className="field-label">{label}</legend>
      <div className="after-choices">
        {choices.map((choice) => (
          <label key={String(choice.value)} className="after-option">
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
