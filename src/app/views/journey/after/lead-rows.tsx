import { Button, TextInput } from "@mantine/core";
import { leadPosted } from "../../../words/after.ts";
import { CompanyField } from "../../upkeep/company-field.tsx";
import { type AfterForm, type LeadRow, noLead } from "./after-form.ts";
import { Choice } from "./choice.tsx";

interface LeadRowsProps {
  readonly form: AfterForm;
  readonly onChange: (form: AfterForm) => void;
}

/** Positions they told of, most often before anybody else hears of them. */
export function LeadRows({ form, onChange }: LeadRowsProps) {
  const put = (row: LeadRow) => onChange({ ...form, leads: form.leads.map((each) => (each.key === row.key ? row : each)) });
  return (
    <section className="after-part" aria-labelledby="after-leads">
      <h3 id="after-leads">Positions they told you of</h3>
      {form.leads.map((row, place) => (
        <fieldset key={row.key} className="bare-fieldset after-row">
          <legend className="hidden-text">Position {place + 1}</legend>
          <div className="after-two">
            <CompanyField
              label="At which company"
              value={row.company}
              onType={(company) => put({ ...row, company })}
              onEnter={() => undefined}
            />
            <TextInput
              label="As what"
              placeholder="Analyst"
              value={row.role}
              autoComplete="off"
              onChange={(event) => put({ ...row, role: event.currentTarget.value })}
            />
            <TextInput
              label="Next step"
              placeholder="write to the head of the lab"
              value={row.nextStep}
              autoComplete="off"
              onChange={(event) => put({ ...row, nextStep: event.currentTarget.value })}
            />
            <Choice
              label="Is it advertised?"
              value={row.posted}
              choices={leadPosted}
              onChange={(posted) => put({ ...row, posted })}
            />
          </div>
          {row.lead === null ? (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onChange({ ...form, leads: form.leads.filter(({ key }) => key !== row.key) })}
            >
              Take this away<span className="hidden-text">: position {place + 1}</span>
            </Button>
          ) : null}
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            const key = form.nextKey + 1;
            onChange({ ...form, leads: [...form.leads, { ...noLead, key }], nextKey: key });
          }}
        >
          Add a position
        </Button>
      </div>
    </section>
  );
}
