import type { AskOnBoard } from "../../../../core/journey/ask-board.ts";
import { useTools } from "../../workspace/tools.ts";
import { AskStanding, AskTerms } from "./ask-lines.tsx";
import { AskTitle } from "./ask-title.tsx";
import { MoveMenu } from "./move-menu.tsx";
import type { AskMoves } from "./use-ask-moves.ts";

interface AsksListProps {
  readonly items: readonly AskOnBoard[];
  readonly moves: AskMoves;
  /** What stands in columns of its own where there is room stands beneath the ask. */
  readonly narrow: boolean;
}

/** The same asks as a table, with what is due first. */
export function AsksList({ items, moves, narrow }: AsksListProps) {
  const tools = useTools();
  return (
    <div className="asks-list-frame" data-asks>
      <table className="asks-list" aria-label="Asks, what is due first" data-ask-column>
        <thead>
          <tr>
            <th scope="col">Ask</th>
            {narrow ? null : <th scope="col">Where it stands</th>}
            {narrow ? null : <th scope="col">What was agreed</th>}
            <th scope="col">
              <span className="hidden-text">Move</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.ask.id}>
              <th scope="row">
                <AskTitle ask={item.ask} onMenu={() => moves.openMenu(item.ask.id)} menuOpen={moves.menu === item.ask.id} />
                <span className="asks-role small quiet">{tools.roleOf(item.ask.target)}</span>
                {narrow ? <AskStanding item={item} /> : null}
                {narrow ? <AskTerms item={item} /> : null}
              </th>
              {narrow ? null : (
                <td>
                  <AskStanding item={item} />
                </td>
              )}
              {narrow ? null : (
                <td>
                  <AskTerms item={item} />
                </td>
              )}
              <td className="asks-list-move">
                <MoveMenu
                  ask={item.ask}
                  opened={moves.menu === item.ask.id}
                  onOpened={(opened) => moves.openMenu(opened ? item.ask.id : null)}
                  onMove={(to) => void moves.move(item.ask, to)}
                  onRefused={moves.say}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
