import { Fragment } from "react";
import type { ContactId } from "../../core/model/ids.ts";
import { ArrowIcon } from "./icons.tsx";

interface PathChipsProps {
  /** Ego first. */
  readonly path: readonly ContactId[];
  readonly nameOf: (contact: ContactId) => string;
  readonly onSelect: (contact: ContactId) => void;
}

/** A path as a row of people, each of whom can be opened. */
export function PathChips({ path, nameOf, onSelect }: PathChipsProps) {
  return (
    <ol className="path-chips" aria-label="The path, from you to the person you want to meet">
      {path.map((contact, step) => (
        <li key={contact}>
          {step > 0 ? (
            <Fragment>
              <ArrowIcon size={14} />
              <span className="hidden-text">then</span>
            </Fragment>
          ) : null}
          <button type="button" className="chip" onClick={() => onSelect(contact)}>
            {step === 0 ? "You" : nameOf(contact)}
          </button>
        </li>
      ))}
    </ol>
  );
}
