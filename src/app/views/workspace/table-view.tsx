import { useCallback, useMemo, useState } from "react";
import type { Contact } from "../../../core/model/contact.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import { shown } from "../../state/answer-actions.ts";
import { fewContacts } from "../../state/slices.ts";
import { useApp } from "../../state/use-app.ts";
import { useSliced } from "../../state/use-sliced.ts";
import type { GroupOf } from "./contact-groups.ts";
import { HelpfulFilter } from "./helpful-filter.tsx";
import { type HelpfulPeople, isHelpful } from "./helpful-people.ts";
import { TableGrid } from "./table-grid.tsx";
import { type TableOrder, tableInSteps } from "./table-order.ts";

interface TableViewProps {
  readonly found: ReadonlySet<ContactId> | null;
  readonly groupOf: GroupOf;
}

/**
 * The full equal of the map: everybody, one a row, with the same search, depth and selection. What takes a walk over everybody
 * is done in slices; meanwhile the table stays as it was.
 */
export function TableView({ found, groupOf }: TableViewProps) {
  const records = useApp((state) => state.records);
  const map = useApp((state) => shown(state.answers.map));
  const depth = useApp((state) => state.depth);
  const hiddenGroups = useApp((state) => state.hiddenGroups);
  const [order, setOrder] = useState<TableOrder>({ column: "away", descending: false });
  const [helpful, setHelpful] = useState<HelpfulPeople | null>(null);
  // Who is in which group matters only where one is hidden.
  const groupsThatMatter = hiddenGroups.size === 0 ? null : groupOf;
  const { contacts, settings, imports } = records;
  const hides = useMemo(() => {
    if (groupsThatMatter === null && helpful === null) return null;
    const helps = helpful === null ? null : isHelpful(helpful, { contacts, settings, imports });
    return (contact: Contact) =>
      helps?.(contact) === false || (groupsThatMatter !== null && hiddenGroups.has(groupsThatMatter(contact)));
  }, [hiddenGroups, groupsThatMatter, helpful, contacts, settings, imports]);
  const make = useCallback(
    () => tableInSteps({ records, map, order, found, depth, hides }),
    [records, map, order, found, depth, hides],
  );
  const list = useSliced(make, records.contacts.size <= fewContacts);
  return list === null ? (
    <p className="waiting" role="status">
      Opening the table…
    </p>
  ) : (
    <TableGrid
      list={list}
      order={order}
      depth={depth}
      hiddenGroups={hiddenGroups.size}
      onOrder={setOrder}
      filter={<HelpfulFilter chosen={helpful} onChoose={setHelpful} />}
    />
  );
}
