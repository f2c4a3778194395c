import { Tabs } from "@mantine/core";
import { lazy, Suspense } from "react";
import { BridgeIcon, MeetIcon, ReachIcon, TargetIcon, WeekIcon } from "../../components/icons.tsx";
import type { AnswerTab } from "../../state/app-state.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { weekOf } from "../week/week-of.ts";
import { BridgingPanel } from "./bridging-panel.tsx";
import { ChooseEgo } from "./choose-ego.tsx";
import { MeetPanel } from "./meet-panel.tsx";
import { ReachPanel } from "./reach-panel.tsx";
import { TargetPanel } from "./target-panel.tsx";
import { useTools } from "./tools.ts";
import { UpkeepLines } from "./upkeep-lines.tsx";

const WeekPanel = lazy(() => import("../week/week-panel.tsx").then((module) => ({ default: module.WeekPanel })));

const tabs = [
  { tab: "target", label: "Target company", Icon: TargetIcon },
  { tab: "meet", label: "Meet next", Icon: MeetIcon },
  { tab: "bridging", label: "Bridging contacts", Icon: BridgeIcon },
  { tab: "reach", label: "Reach", Icon: ReachIcon },
  { tab: "week", label: "This week", Icon: WeekIcon },
] as const satisfies readonly { tab: AnswerTab; label: string; Icon: typeof TargetIcon }[];

export function AnswersPanel() {
  const tab = useApp((state) => state.view.tab);
  const nobody = useApp((state) => state.records.settings.ego === null);
  const actions = useActions();

  return (
    <section id="answers" className="answers" aria-label="Answers" tabIndex={-1}>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => {
          const known = tabs.find((candidate) => candidate.tab === next);
          if (known !== undefined) actions.show({ tab: known.tab });
        }}
        classNames={{ root: "answer-tabs", list: "answer-tab-list", tab: "answer-tab", panel: "answer-panel" }}
      >
        <Tabs.List grow>
          {tabs.map(({ tab: value, label, Icon }) => (
            <Tabs.Tab key={value} value={value}>
              <Icon size={20} />
              <span>{label}</span>
              {value === "week" ? <DueBadge /> : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="week">
          {nobody ? (
            <ChooseEgo />
          ) : (
            <Suspense fallback={<p className="waiting">Opening your week…</p>}>
              <WeekPanel />
            </Suspense>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="target">{nobody ? <ChooseEgo /> : <TargetPanel />}</Tabs.Panel>
        <Tabs.Panel value="meet">{nobody ? <ChooseEgo /> : <MeetPanel />}</Tabs.Panel>
        <Tabs.Panel value="bridging">
          <BridgingPanel />
        </Tabs.Panel>
        <Tabs.Panel value="reach">{nobody ? <ChooseEgo /> : <ReachPanel />}</Tabs.Panel>
      </Tabs>
      <UpkeepLines />
    </section>
  );
}

/** How much is late or due today. */
function DueBadge() {
  const { today } = useTools();
  const due = useApp((state) => weekOf(state.records, today).now);
  if (due === 0) return null;
  return (
    <span className="answer-tab-badge">
      {due}
      <span className="hidden-text"> due</span>
    </span>
  );
}
