import type { Contact, ContactSource } from "../../../core/model/contact.ts";
import type { Source } from "../../../core/model/source.ts";
import { withKeys } from "../../components/unique-keys.ts";
import { dateInWords } from "../../words/dates.ts";
import { factName, factText, shownFacts } from "../../words/facts.ts";

interface PersonFactsProps {
  readonly contact: Contact;
}

/** What is recorded, and which line of which file said so. Addresses are text: nothing here opens a page. */
export function PersonFacts({ contact }: PersonFactsProps) {
  const facts = shownFacts.flatMap((fact) => {
    const text = factText(fact, contact);
    return text === null ? [] : [{ fact, text }];
  });
  return (
    <section className="stack" aria-labelledby="person-facts">
      <h3 id="person-facts">What is recorded</h3>
      {facts.length === 0 ? (
        <p className="quiet">Only the name.</p>
      ) : (
        <dl className="facts">
          {facts.map(({ fact, text }) => (
            <div key={fact}>
              <dt>{factName(fact)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {contact.sources.length === 0 ? null : (
        <details className="fold fold-small">
          <summary>Where this comes from</summary>
          <ul className="plain-list small">
            {withKeys(contact.sources, (source) => source.fingerprint).map(({ key, item: source }) => (
              <li key={key}>
                <strong>{sourceInWords(source.source)}</strong>
                <span className="quiet">{statedInWords(source)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function sourceInWords(source: Source): string {
  switch (source.kind) {
    case "file":
      return `${source.file}, line ${source.line}`;
    case "hand":
      return `Entered by hand on ${dateInWords(source.on)}`;
  }
}

function statedInWords({ stated }: ContactSource): string {
  const said = (["name", ...shownFacts] as const).filter((fact) => {
    const value = stated[fact];
    return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  });
  return said.length === 0 ? "" : `says: ${said.map((fact) => factName(fact).toLowerCase()).join(", ")}`;
}
