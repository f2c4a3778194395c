import { addLead, editLead, type NewLead } from "../../../../core/journey/leads.ts";
import type { ContactId, LeadId } from "../../../../core/model/ids.ts";
import type { Lead } from "../../../../core/model/lead.ts";
import { dateOfEpochDay, epochDay, type PartialDate, parsePartialDate } from "../../../../core/model/partial-date.ts";
import type { Records } from "../../../../core/model/records.ts";
import { addContact } from "../../../../core/upkeep/by-hand.ts";
import type { Edit } from "../../../../core/upkeep/edit.ts";
import { applyChanges } from "../../../../core/workspace/workspace.ts";
import type { MakeEdit } from "../../../state/upkeep-state.ts";
import type { PersonMeant } from "../../upkeep/person-meant.ts";
import { typedDate } from "../../upkeep/typed-date.ts";

/** A lead as it stands in the form. */
export interface TypedLead {
  readonly company: string;
  readonly role: string;
  readonly heardFrom: PersonMeant | null;
  readonly heardOn: string;
  readonly posted: Lead["posted"];
  readonly nextStep: string;
  /** As the browser's own date field gives it; empty for none. */
  readonly nextOn: string;
  readonly notes: string;
}

export function typedLead(lead: Lead | undefined, heardFrom: ContactId | null, today: PartialDate): TypedLead {
  const from = lead === undefined ? heardFrom : lead.heardFrom;
  return {
    company: lead?.company ?? "",
    role: lead?.role ?? "",
    heardFrom: from === null ? null : { is: "known", contact: from },
    heardOn: lead?.heardOn ?? today,
    posted: lead?.posted ?? "unposted",
    nextStep: lead?.nextStep ?? "",
    // The browser's date field shows whole days only: a month counts as its middle.
    nextOn: lead === undefined || lead.nextOn === null ? "" : dateOfEpochDay(epochDay(lead.nextOn)),
    notes: lead?.notes ?? "",
  };
}

function factsOf({ name, company, position }: Extract<PersonMeant, { readonly is: "new" }>) {
  return { name, company, position };
}

/** @returns what the form comes to; somebody new whom it was heard from comes into the network with it. */
export function editOfLead(lead: LeadId | null, typed: TypedLead): MakeEdit {
  return (records, { on }) => {
    const { heardFrom: person, heardOn: heard, nextOn, ...texts } = typed;
    const date = typedDate(heard);
    const heardOn = date.is === "date" ? date.date : on;
    const joining = person?.is === "new" ? addContact(records, { facts: factsOf(person), iKnowThem: true, on }) : null;
    if (joining !== null && "problem" in joining) return joining;
    const known = person?.is === "known" ? person.contact : null;
    const said: NewLead = { ...texts, heardOn, heardFrom: joining?.contact ?? known, nextOn: parsePartialDate(nextOn) };
    const held: Records = joining === null ? records : applyChanges(records, joining.changes);
    const made = lead === null ? addLead(held, said) : editLead(held, { ...said, lead });
    if ("problem" in made || joining === null) return made;
    const both: Edit = { changes: [...joining.changes, ...made.changes], summary: made.summary };
    return both;
  };
}
