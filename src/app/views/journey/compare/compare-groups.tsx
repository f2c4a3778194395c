import type { ComparedGroup } from "../../../../core/journey/comparison.ts";
import { ScrollFrame } from "../../../components/scroll-frame.tsx";
import { groupName, happyInWords, rowName } from "../../../words/compare.ts";
import { listed } from "../../../words/counts.ts";

interface CompareGroupsProps {
  readonly title: string;
  /** What the groups are of, as the head of their column. */
  readonly of: string;
  readonly unrecorded: string;
  readonly groups: readonly ComparedGroup[];
}

/** What occupations, or companies, come to by themselves. */
export function CompareGroups({ title, of, unrecorded, groups }: CompareGroupsProps) {
  return (
    <section className="compare-groups">
      <h3>{title}</h3>
      <ScrollFrame label={title}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col">Conversations</th>
              <th scope="col">Happy there?</th>
              <th scope="col">Contradicted</th>
              <th scope="col">Agreed on</th>
              <th scope="col">From one person</th>
              <th scope="col">Not asked yet</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.key}>
                <th scope="row">{groupName(group, unrecorded)}</th>
                <td>{group.conversations}</td>
                <td>{group.happy === null ? "Not rated" : happyInWords(group.happy)}</td>
                <td>{group.contradictions}</td>
                <td>{group.agreements}</td>
                <td>{group.singleSources}</td>
                <td>{group.notAsked.length === 0 ? "Nothing" : listed(group.notAsked.map(rowName), 4)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}
