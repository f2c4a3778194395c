import type { Contact } from "../../../core/model/contact.ts";
import { factName, factText, shownFacts } from "../../words/facts.ts";

interface PersonFactsProps {
  readonly contact: Contact;
}

/** What is recorded. Addresses are text: nothing here opens a page. */
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
    </section>
  );
}
