import { VisuallyHidden } from "@mantine/core";
import type { ComparedPerson, ComparedTheme } from "../../../../core/journey/comparison.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import { ratingInWords, rowName } from "../../../words/compare.ts";
import { counted, listed } from "../../../words/counts.ts";
import { EvidenceList, type MarkOf, ThemeMark } from "./compare-evidence.tsx";

export interface MatrixProps {
  readonly people: readonly ComparedPerson[];
  readonly themes: readonly ComparedTheme[];
  readonly markOf: MarkOf;
  readonly nameOf: (contact: ContactId) => string;
  /** A question that would open a theme that nobody spoke about. */
  readonly questionFor: (theme: ComparedTheme["row"]) => string | null;
  /** Whether ratings and other occupations stand below; they are no findings, so a filter leaves them out. */
  readonly whole: boolean;
}

// What scrolls must take the focus, or it cannot be scrolled by keyboard.
const focusable = { tabIndex: 0 } as const;

/** Themes down, people across. */
export function CompareMatrix({ people, themes, markOf, nameOf, questionFor, whole }: MatrixProps) {
  return (
    <section {...focusable} className="compare-frame" aria-label="Themes by people, scrolls sideways">
      <table className="compare-table">
        <caption>What each person said, theme by theme</caption>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            {people.map((person) => (
              <th key={person.contact} scope="col">
                <PersonName person={person} nameOf={nameOf} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {themes.map(({ row, mark, cells }) => (
            <tr key={row}>
              <th scope="row">
                <span className="compare-theme">{rowName(row)}</span>
                <ThemeMark mark={mark} />
              </th>
              {mark.code === "not-asked" ? (
                <td colSpan={people.length} className="compare-gap">
                  <Gap question={questionFor(row)} />
                </td>
              ) : (
                people.map(({ contact }) => {
                  const cell = cells.find(({ person }) => person === contact);
                  return (
                    <td key={contact}>
                      {cell === undefined ? (
                        <Nothing />
                      ) : (
                        <EvidenceList evidence={cell.evidence} markOf={markOf} nameOf={nameOf} />
                      )}
                    </td>
                  );
                })
              )}
            </tr>
          ))}
          {whole ? (
            <>
              <tr>
                <th scope="row">Would I be happy there?</th>
                {people.map(({ contact, happyThere, happyWhy }) => (
                  <td key={contact}>
                    {happyThere === null ? <Nothing /> : <strong>{ratingInWords(happyThere)}</strong>}
                    {happyWhy === "" ? null : <p className="small">{happyWhy}</p>}
                  </td>
                ))}
              </tr>
              {people.some(({ otherOccupations }) => otherOccupations.length > 0) ? (
                <tr>
                  <th scope="row">Another occupation came up</th>
                  {people.map(({ contact, otherOccupations }) => (
                    <td key={contact}>{otherOccupations.length === 0 ? <Nothing /> : otherOccupations.join("; ")}</td>
                  ))}
                </tr>
              ) : null}
            </>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

interface PersonNameProps {
  readonly person: ComparedPerson;
  readonly nameOf: (contact: ContactId) => string;
}

export function PersonName({ person, nameOf }: PersonNameProps) {
  const about = [listed(person.occupations), listed(person.companies)].filter((text) => text !== "").join(", ");
  return (
    <>
      <span className="compare-person">{nameOf(person.contact)}</span>
      {about === "" ? null : <span className="compare-about">{about}</span>}
      {person.conversations.length < 2 ? null : (
        <span className="compare-about">{counted(person.conversations.length, "conversation", "conversations")}</span>
      )}
    </>
  );
}

/** An empty cell, said rather than left blank. */
function Nothing() {
  return (
    <span className="compare-nothing">
      <span aria-hidden="true">–</span>
      <VisuallyHidden>Nothing noted</VisuallyHidden>
    </span>
  );
}

export function Gap({ question }: { readonly question: string | null }) {
  return question === null ? <>Nobody has spoken about it.</> : <>You could ask: “{question}”</>;
}
