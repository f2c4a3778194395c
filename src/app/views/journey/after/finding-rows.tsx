import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { findingThemes, labelOf, stances } from "../../../words/after.ts";
import type { AfterForm, FindingRow } from "./after-form.ts";
import { Choice } from "./choice.tsx";

interface FindingRowsProps {
  readonly form: AfterForm;
  readonly onChange: (form: AfterForm) => void;
}

/** What was said, a matter at a time, so that several conversations can be laid side by side. */
export function FindingRows({ form, onChange }: FindingRowsProps) {
  const put = (row: FindingRow) =>
    onChange({ ...form, findings: form.findings.map((each) => (each.key === row.key ? row : each)) });
  return (
    <section className="after-part" aria-labelledby="after-findings">
      <h3 id="after-findings">What they said, theme by theme</h3>
      <p className="quiet small">
        Laid beside other conversations under Compare: where people agree, where they do not, what only one of them says.
      </p>
      {form.findings.map((row, place) => (
        <fieldset key={row.key} className="bare-fieldset after-row">
          <legend className="hidden-text">
            Finding {place + 1}: {labelOf(findingThemes, row.theme)}
          </legend>
          <div className="after-two">
            <NativeSelect
              label="Theme"
              value={row.theme}
              data={findingThemes.map(({ value, label }) => ({ value, label }))}
              onChange={(event) => {
                const chosen = findingThemes.find(({ value }) => value === event.currentTarget.value);
                if (chosen !== undefined) put({ ...row, theme: chosen.value });
              }}
            />
            <TextInput
              label="In a word or two"
              placeholder="overtime"
              value={row.topic}
              autoComplete="off"
              onChange={(event) => put({ ...row, topic: event.currentTarget.value })}
            />
          </div>
          <Textarea
            label="What they said"
            autosize
            minRows={2}
            value={row.text}
            onChange={(event) => put({ ...row, text: event.currentTarget.value })}
          />
          <div className="row after-row-foot">
            <Choice label="For this work" value={row.stance} choices={stances} onChange={(stance) => put({ ...row, stance })} />
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onChange({ ...form, findings: form.findings.filter(({ key }) => key !== row.key) })}
            >
              Take this away<span className="hidden-text">: finding {place + 1}</span>
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            const key = form.nextKey + 1;
            const row: FindingRow = { key, theme: "day", topic: "", text: "", stance: 0 };
            onChange({ ...form, findings: [...form.findings, row], nextKey: key });
          }}
        >
          Add something they said
        </Button>
      </div>
    </section>
  );
}
