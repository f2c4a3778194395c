import { SegmentedControl, TextInput, useComputedColorScheme } from "@mantine/core";
import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { MapIcon, SearchIcon, TableIcon } from "../../components/icons.tsx";
import type { Stage } from "../../state/app-state.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { contactGroups } from "./contact-groups.ts";
import { foundContacts } from "./found-contacts.ts";
import { mapContacts } from "./map-contacts.ts";
import { TableView } from "./table-view.tsx";

const MapView = lazy(() => import("../../map/map-view.tsx").then((module) => ({ default: module.MapView })));

interface StageViewProps {
  readonly stage: Stage;
  readonly onFocusSearch: () => void;
}

/** The evidence: the same people as a map or as a table, with one search for both. */
export function StageView({ stage, onFocusSearch }: StageViewProps) {
  const actions = useActions();
  const search = useApp((state) => state.search);
  const contacts = useApp((state) => state.records.contacts);
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const [unavailable, setUnavailable] = useState<"no-webgl" | "context-lost" | null>(null);
  const typed = useDeferredValue(search);
  const found = useMemo(() => foundContacts(contacts, typed), [contacts, typed]);
  const groups = useMemo(() => contactGroups(contacts, scheme), [contacts, scheme]);
  const shown = unavailable === null ? stage : "table";

  return (
    <section id="stage" className="stage" aria-label={shown === "map" ? "Map" : "Table"} tabIndex={-1}>
      <div className="stage-bar">
        <SegmentedControl
          className="stage-toggle"
          aria-label="Map or table"
          value={shown}
          data={[
            { value: "map", label: <ToggleLabel stage="map" />, disabled: unavailable !== null },
            { value: "table", label: <ToggleLabel stage="table" /> },
          ]}
          onChange={(value) => actions.show({ stage: value === "map" ? "map" : "table" })}
        />
        <TextInput
          type="search"
          className="stage-search"
          aria-label="Find in map and table"
          placeholder="Find people, companies, roles"
          leftSection={<SearchIcon size={16} />}
          value={search}
          onChange={(event) => actions.setSearch(event.currentTarget.value)}
        />
      </div>
      {unavailable === null ? null : (
        <p className="callout callout-fair" role="status">
          {unavailable === "no-webgl"
            ? "This browser cannot draw the map, so here is the table. It holds everything the map does."
            : "The drawing of the map was interrupted by the browser. The table holds everything it did; reload the page to get the map back."}
        </p>
      )}
      {shown === "table" ? (
        <TableView found={found} groupOf={groups.groupOf} />
      ) : (
        <MapStage found={found} groups={groups} scheme={scheme} onUnavailable={setUnavailable} onFocusSearch={onFocusSearch} />
      )}
    </section>
  );
}

function ToggleLabel({ stage }: { readonly stage: Stage }) {
  return (
    <span className="toggle-label">
      {stage === "map" ? <MapIcon size={16} /> : <TableIcon size={16} />}
      {stage === "map" ? "Map" : "Table"}
    </span>
  );
}

interface MapStageProps {
  readonly found: ReturnType<typeof foundContacts>;
  readonly groups: ReturnType<typeof contactGroups>;
  readonly scheme: "light" | "dark";
  readonly onUnavailable: (reason: "no-webgl" | "context-lost") => void;
  readonly onFocusSearch: () => void;
}

function MapStage({ found, groups, scheme, onUnavailable, onFocusSearch }: MapStageProps) {
  const actions = useActions();
  const answer = useApp((state) => state.answers.map);
  const contacts = useApp((state) => state.records.contacts);
  const selected = useApp((state) => state.view.selected);
  const litPath = useApp((state) => state.litPath);
  const hiddenGroups = useApp((state) => state.hiddenGroups);
  const depth = useApp((state) => state.depth);
  const map = answer.state === "ready" ? answer.value : answer.state === "loading" ? answer.previous : null;
  const drawn = useMemo(() => (map === null ? [] : mapContacts(contacts, map, groups.groupOf)), [contacts, map, groups]);

  return (
    <AnswerInWaiting answer={answer} doing="Laying out the map">
      {(laidOut) => (
        <Suspense fallback={<p className="waiting">Opening the map…</p>}>
          <MapView
            map={laidOut}
            contacts={drawn}
            legend={groups.legend}
            legendBy={groups.by}
            theme={scheme}
            selected={selected}
            litPath={litPath}
            found={found}
            hiddenGroups={hiddenGroups}
            depth={depth}
            onSelect={actions.select}
            onDepth={actions.setDepth}
            onToggleGroup={actions.toggleGroup}
            onUnavailable={onUnavailable}
            onShowTable={() => actions.show({ stage: "table" })}
            onFocusSearch={onFocusSearch}
          />
        </Suspense>
      )}
    </AnswerInWaiting>
  );
}
