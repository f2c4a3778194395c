import type { Contact } from "../../../core/model/contact.ts";
import { ScrollFrame } from "../../components/scroll-frame.tsx";
import { dateInWords } from "../../words/dates.ts";

interface FirstContactsProps {
  readonly contacts: readonly Contact[];
}

/** The first rows as they will be stored, so that a slipped column shows before it does harm. */
export function FirstContacts({ contacts }: FirstContactsProps) {
  if (contacts.length === 0) return null;
  return (
    <section aria-labelledby="first-heading" className="stack">
      <h3 id="first-heading">The first {contacts.length} people, as they will be kept</h3>
      <ScrollFrame label="The first people, as they will be kept">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Company</th>
              <th scope="col">Position</th>
              <th scope="col">Industry</th>
              <th scope="col">Connected on</th>
              <th scope="col">E-mail</th>
            </tr>
          </thead>
          <tbody>
            {contacts.map((contact) => (
              <tr key={contact.id}>
                <th scope="row">{contact.name}</th>
                <td>{contact.company}</td>
                <td>{contact.position}</td>
                <td>{contact.industry}</td>
                <td>{contact.connectedOn === null ? null : dateInWords(contact.connectedOn)}</td>
                <td>{contact.emails.join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}
