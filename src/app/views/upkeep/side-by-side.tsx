import { Radio } from "@mantine/core";
import { useId } from "react";
import type { Contact } from "../../../core/model/contact.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import { sourcesInShort } from "../../words/upkeep.ts";
import { comparedFacts } from "./compared-facts.ts";

interface SideBySideProps {
  readonly a: Contact;
  readonly b: Contact;
  readonly kept: ContactId;
  readonly onKeep: (contact: ContactId) => void;
}

/** Two contacts, fact beside fact: what is the same stays quiet, what differs is marked. */
export function SideBySide({ a, b, kept, onKeep }: SideBySideProps) {
  const group = useId();
  const facts = comparedFacts(a, b);
  return (
    <table className="compare" aria-label={`${a.name} and ${b.name}, fact by fact`}>
      <thead>
        <tr>
          <td className="compare-name" />
          {[a, b].map((contact, place) => (
            <th key={contact.id} scope="col">
              <Radio
                name={group}
                size="sm"
                label={
                  <>
                    Keep as the main one <span className="key-hint">{place + 1}</span>
                  </>
                }
                aria-label={`Keep ${contact.name}, ${place === 0 ? "left" : "right"}, as the main one`}
                checked={kept === contact.id}
                onChange={() => onKeep(contact.id)}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map(({ fact, name, a: left, b: right, agree }) => (
          <tr key={fact} className={`compare-${agree}`}>
            <th scope="row" className="compare-name">
              {name}
              {agree === "differs" ? <span className="compare-mark">differs</span> : null}
            </th>
            <td>{left ?? <span className="quiet">not recorded</span>}</td>
            <td>{right ?? <span className="quiet">not recorded</span>}</td>
          </tr>
        ))}
        <tr className="compare-same">
          <th scope="row" className="compare-name">
            From
          </th>
          <td>{sourcesInShort(a.sources)}</td>
          <td>{sourcesInShort(b.sources)}</td>
        </tr>
      </tbody>
    </table>
  );
}
