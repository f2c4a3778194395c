import { ratingInWords, rowName } from "../../../words/compare.ts";
import { EvidenceList, ThemeMark } from "./compare-evidence.tsx";
import { Gap, type MatrixProps } from "./compare-matrix.tsx";

interface CompareListProps extends MatrixProps {
  readonly className?: string;
}

/** The same as the matrix, a theme after the other: where there is no room for columns. */
export function CompareList({ people, themes, markOf, nameOf, questionFor, whole, className = "" }: CompareListProps) {
  return (
    <div className={`compare-list ${className}`}>
      {themes.map(({ row, mark, cells }) => (
        <section key={row} className="compare-list-theme">
          <h4>{rowName(row)}</h4>
          <ThemeMark mark={mark} />
          {mark.code === "not-asked" ? (
            <p className="compare-gap">
              <Gap question={questionFor(row)} />
            </p>
          ) : null}
          {cells.map(({ person, evidence }) => (
            <div key={person} className="compare-list-person">
              <p className="compare-person">{nameOf(person)}</p>
              <EvidenceList evidence={evidence} markOf={markOf} nameOf={nameOf} />
            </div>
          ))}
        </section>
      ))}
      {whole ? (
        <section className="compare-list-theme">
          <h4>Would I be happy there?</h4>
          {people.map(({ contact, happyThere, happyWhy, otherOccupations }) => (
            <div key={contact} className="compare-list-person">
              <p className="compare-person">{nameOf(contact)}</p>
              <p>
                {happyThere === null ? "Not rated" : ratingInWords(happyThere)}
                {happyWhy === "" ? null : `: ${happyWhy}`}
              </p>
              {otherOccupations.length === 0 ? null : <p>Another occupation came up: {otherOccupations.join("; ")}</p>}
            </div>
          ))}
        </section>
      ) : null}
    </div>
  );
}
