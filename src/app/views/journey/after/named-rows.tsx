import { TextInput } from "@mantine/core";
import type { ContactId } from "../../../../core/model/ids.ts";
import { useApp } from "../../../state/use-app.ts";
import { namePermissions } from "../../../words/after.ts";
import { PersonField } from "../../upkeep/person-field.tsx";
import { type AfterForm, type NamedRow, withRoom } from "./after-form.ts";
import { Choice } from "./choice.tsx";

interface NamedRowsProps {
  /** Of the person met. */
  readonly name: string;
  readonly person: ContactId;
  readonly form: AfterForm;
  readonly onChange: (form: AfterForm) => void;
}

/** "Whom else should I speak to? May I use your name?" There is always room for one more. */
export function NamedRows({ name, person: met, form, onChange }: NamedRowsProps) {
  const put = (row: NamedRow) =>
    onChange(withRoom({ ...form, named: form.named.map((each) => (each.key === row.key ? row : each)) }));

  return (
    <section className="after-part" aria-labelledby="after-named">
      <h3 id="after-named">Whom else should you speak to?</h3>
      <p className="quiet small">
        Everybody {name} named joins your network at once, linked to {name}.
      </p>
      <ol className="after-rows">
        {form.named.map((row, place) => (
          <li key={row.key} className="after-row">
            <Named row={row} place={place} name={name} met={met} onPut={put} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface NamedProps {
  readonly row: NamedRow;
  readonly place: number;
  readonly name: string;
  readonly met: ContactId;
  readonly onPut: (row: NamedRow) => void;
}

function Named({ row, place, name, met, onPut }: NamedProps) {
  const { person } = row;
  const whose = useApp((state) => {
    if (person?.is === "known") return state.records.contacts.get(person.contact)?.name ?? "";
    return person?.is === "new" ? person.name : "";
  });
  const isMet = person?.is === "known" && person.contact === met;
  return (
    <>
      <PersonField
        label={place === 0 ? "Name" : `Another name (${place + 1})`}
        value={person}
        settles
        problem={isMet ? `That is ${name}, whom you spoke with.` : null}
        onTyping={(typed) => onPut({ ...row, person: null, typed })}
        onChange={(next) => {
          // While a name is typed anew, what was typed is told first.
          if (next !== null) onPut({ ...row, person: next, typed: "" });
        }}
        onEnter={() => undefined}
      />
      {person === null ? null : (
        <>
          <Choice
            label={`May you use ${name}’s name with ${whose}?`}
            value={row.mayUseName}
            choices={namePermissions}
            onChange={(mayUseName) => onPut({ ...row, mayUseName })}
          />
          <div className="after-two">
            <TextInput
              label={`How ${name} knows ${whose}`}
              placeholder="studied together"
              value={row.howTheyKnow}
              autoComplete="off"
              onChange={(event) => onPut({ ...row, howTheyKnow: event.currentTarget.value })}
            />
            {person.is === "new" ? (
              <TextInput
                label={`E-mail of ${whose}`}
                value={row.email}
                autoComplete="off"
                onChange={(event) => onPut({ ...row, email: event.currentTarget.value })}
              />
            ) : null}
          </div>
        </>
      )}
    </>
  );
}
