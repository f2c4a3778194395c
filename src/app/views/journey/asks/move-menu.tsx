import { Button, Menu } from "@mantine/core";
import { askStages, stageProblem } from "../../../../core/journey/stage-rules.ts";
import type { Ask, AskStage } from "../../../../core/model/ask.ts";
import { DownIcon } from "../../../components/icons.tsx";
import { askTitle, moveInWords, stageNames, stageProblemInWords } from "../../../words/asks.ts";
import { useTools } from "../../workspace/tools.ts";

interface MoveMenuProps {
  readonly ask: Ask;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onMove: (to: AskStage) => void;
  readonly onRefused: (why: string) => void;
}

/** Every stage but the one it stands at; those that are not allowed can be read, with the reason, and not be chosen. */
export function MoveMenu({ ask, opened, onOpened, onMove, onRefused }: MoveMenuProps) {
  const tools = useTools();
  const stages = askStages.filter((stage) => stage !== ask.outcome.stage);
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start" width={300}>
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<DownIcon size={14} />}>
          Move to…
          <span className="hidden-text"> {askTitle(ask, tools.nameOf)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {stages.map((stage) => {
          const problem = stageProblem(ask, stage);
          if (problem === null)
            return (
              <Menu.Item key={stage} onClick={() => onMove(stage)}>
                <strong>{stageNames[stage]}</strong> <span className="small">{moveInWords(stage, ask)}</span>
              </Menu.Item>
            );
          const why = stageProblemInWords(problem, tools.nameOf(ask.broker));
          return (
            <Menu.Item
              key={stage}
              aria-disabled="true"
              closeMenuOnClick={false}
              className="asks-refused"
              onClick={() => onRefused(why)}
            >
              {stageNames[stage]} <span className="small">{why}</span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
