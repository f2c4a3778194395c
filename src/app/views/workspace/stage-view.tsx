import { SegmentedControl, TextInput, useComputedColorScheme } from "@mantine/core";
import { lazy, memo, Suspense, useCallback, useDeferredValue, useMemo, useState } from "react";
import type { MapAnswer } from "../../../core/answers/question.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import type { Records } from "../../../core/model/records.ts";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { LineageIcon, MapIcon, NoteIcon, SearchIcon, TableIcon } from "../../components/icons.tsx";
import type { Stage } from "../../state/app-state.ts";
import { isJourneyPage } from "../../state/journey-state.ts";
import { mapComfort } from "../../state/large-network.ts";
import { fewContacts } from "../../state/slices.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { useSliced } from "../../state/use-sliced.ts";
import { people, wholeNumber } from "../../words/counts.ts";
import { type ContactGroups, contactGroups, contactGroupsInSteps } from "./contact-groups.ts";
import { egoViewInSteps } from "./ego-view.ts";
import { foundInSteps } from "./found-contacts.ts";
import { mapContacts } from "./map-contacts.ts";
import { SpotlightLine } from "./spotlight-line.tsx";

const MapView = lazy(() => import("../../map/map-view.tsx").then((module) => ({ default: module.MapView })));

const TableView = lazy(() => import("./table-view.tsx").then((module) => ({ default: module.TableView })));

const LineageView = lazy(() => import("../lineage/lineage-view.tsx").then((module) => ({ default: module.LineageView })));

/** How many the map of a larger network shows: as many as can be told apart on a screen. */
const egoViewSize = 5_000;

const JourneyStage = lazy(() => import("../journey/journey-stage.tsx").then((module) => ({ default: module.JourneyStage })));

type Toggle = "map" | "table" | "lineage" | "search";

const toggleNames: Readonly<Record<Toggle, string>> = { map: "Map", table: "Table", lineage: "Lineage", search: "My search" };

const nobody: Records["contacts"] = new Map();

interface StageViewProps {
  readonly stage: Stage;
  readonly onFocusSearch: () => void;
}

/** The evidence: the same people as a map, as a table, or in the line of their introductions, with one search for all. */
export function StageView({ stage, onFocusSearch }: StageViewProps) {
  const actions = useActions();
  const search = useApp((state) => state.search);
  const contacts = useApp((state) => state.records.contacts);
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const [unavailable, setUnavailable] = useState<"no-webgl" | "context-lost" | null>(null);
  const small = contacts.size <= fewContacts;
  const typed = useDeferredValue(search);
  const find = useCallback(() => foundInSteps(contacts, typed), [contacts, typed]);
  const searched = useSliced(find, small);
  const counter = useApp((state) => state.counter);
  const held = useApp((state) => state.spotlight);
  const spotlight = held?.counter === counter ? held : null;
  const found = spotlight?.people ?? searched;
  const group = useCallback(() => contactGroupsInSteps(contacts, scheme), [contacts, scheme]);
  const none = useMemo(() => contactGroups(nobody, scheme), [scheme]);
  const groups = useSliced(group, small) ?? none;
  const shown = unavailable !== null && stage === "map" ? "table" : stage;
  const toggle = isJourneyPage(shown) ? "search" : shown;
  // A map that was opened stays: giving the graphics card back and asking for it anew takes longer than anything else here.
  const [mapOpened, setMapOpened] = useState(false);
  if (shown === "map" && !mapOpened) setMapOpened(true);

  return (
    <section id="stage" className="stage" aria-label={toggleNames[toggle]} tabIndex={-1}>
      <div className={isJourneyPage(shown) ? "stage-bar is-bare" : "stage-bar"}>
        <SegmentedControl
          className="stage-toggle"
          aria-label="Map, table, lineage or your search"
          value={toggle}
          data={[
            { value: "map", label: <ToggleLabel stage="map" />, disabled: unavailable !== null },
            { value: "table", label: <ToggleLabel stage="table" /> },
            { value: "lineage", label: <ToggleLabel stage="lineage" /> },
            { value: "search", label: <ToggleLabel stage="search" /> },
          ]}
          onChange={(value) => {
            if (value === "map" || value === "table" || value === "lineage") actions.show({ stage: value });
            else actions.show({ stage: "asks" });
          }}
        />
        {isJourneyPage(shown) ? null : (
          <TextInput
            type="search"
            className="stage-search"
            aria-label="Find in map, table and lineage"
            placeholder="Find people, companies, roles"
            leftSection={<SearchIcon size={16} />}
            value={search}
            onChange={(event) => actions.setSearch(event.currentTarget.value)}
          />
        )}
      </div>
      {unavailable === null ? null : (
        <p className="callout callout-fair" role="status">
          {unavailable === "no-webgl"
            ? "This browser cannot draw the map, so here is the table. It holds everything the map does."
            : "The drawing of the map was interrupted by the browser. The table holds everything it did; reload the page to get the map back."}
        </p>
      )}
      {unavailable === null && contacts.size > mapComfort && (shown === "map" || shown === "table") ? (
        <p className="callout" role="status">
          {shown === "map" ? (
            `The map shows ${wholeNumber(egoViewSize)} of ${people(contacts.size)}, nearest to you first. The table holds everybody.`
          ) : (
            <>
              The table comes first: there are {people(contacts.size)} here, and a map of so many takes a while.{" "}
              <button type="button" className="link-button" onClick={() => actions.show({ stage: "map" })}>
                Show those nearest to you on the map
              </button>
            </>
          )}
        </p>
      ) : null}
      {spotlight === null || isJourneyPage(shown) ? null : <SpotlightLine spotlight={spotlight} />}
      {shown === "table" ? (
        <Suspense fallback={<p className="waiting">Opening the table…</p>}>
          <TableView found={found} groupOf={groups.groupOf} />
        </Suspense>
      ) : null}
      {shown === "lineage" ? (
        <Suspense fallback={<p className="waiting">Opening the lineage…</p>}>
          <LineageView found={found} />
        </Suspense>
      ) : null}
      {isJourneyPage(shown) ? (
        <Suspense fallback={<p className="waiting">Opening your search…</p>}>
          <JourneyStage page={shown} />
        </Suspense>
      ) : null}
      {mapOpened && unavailable === null ? (
        <div className={shown === "map" ? "map-frame" : "map-frame is-away"}>
          <MapStage
            shown={shown === "map"}
            found={found}
            groups={groups}
            scheme={scheme}
            onUnavailable={setUnavailable}
            onFocusSearch={onFocusSearch}
          />
        </div>
      ) : null}
    </section>
  );
}

const toggleIcons = { map: MapIcon, table: TableIcon, lineage: LineageIcon, search: NoteIcon } as const;

function ToggleLabel({ stage }: { readonly stage: Toggle }) {
  const Icon = toggleIcons[stage];
  return (
    <span className="toggle-label">
      <Icon size={16} />
      {toggleNames[stage]}
    </span>
  );
}

interface MapStageProps {
  readonly shown: boolean;
  readonly found: ReadonlySet<ContactId> | null;
  readonly groups: ContactGroups;
  readonly scheme: "light" | "dark";
  readonly onUnavailable: (reason: "no-webgl" | "context-lost") => void;
  readonly onFocusSearch: () => void;
}

function MapStage({ shown, ...rest }: MapStageProps) {
  const answer = useApp((state) => state.answers.map);
  const selected = useApp((state) => state.view.selected);
  const litPath = useApp((state) => state.litPath);
  const hiddenGroups = useApp((state) => state.hiddenGroups);
  const depth = useApp((state) => state.depth);
  const contacts = useApp((state) => state.records.contacts);
  const layout = useApp((state) => state.layout);
  return (
    <AnswerInWaiting answer={answer} doing="Laying out the map">
      {(laidOut) => (
        <LaidOutMap
          {...rest}
          shown={shown}
          laidOut={laidOut}
          contacts={contacts}
          selected={selected}
          litPath={litPath}
          hiddenGroups={hiddenGroups}
          depth={depth}
          layout={layout}
        />
      )}
    </AnswerInWaiting>
  );
}

interface LaidOutMapProps extends MapStageProps {
  readonly laidOut: MapAnswer;
  readonly contacts: Records["contacts"];
  readonly selected: ContactId | null;
  readonly litPath: readonly ContactId[];
  readonly hiddenGroups: ReadonlySet<string>;
  readonly depth: 1 | 2 | 3 | null;
  readonly layout: "rings" | "circles";
}

/** While the table is in front, the map stays as it was last seen, and catches up when it is looked at. */
const LaidOutMap = memo(
  function LaidOutMap({ laidOut, contacts, groups, scheme, selected, litPath, ...rest }: LaidOutMapProps) {
    const actions = useActions();
    const large = laidOut.ids.length > mapComfort;
    const nearest = useCallback(() => {
      const wanted = selected === null ? litPath : [...litPath, selected];
      return egoViewInSteps(laidOut, large ? egoViewSize : Number.POSITIVE_INFINITY, wanted);
    }, [laidOut, large, selected, litPath]);
    const map = useSliced(nearest, !large);
    const drawn = useMemo(() => (map === null ? [] : mapContacts(contacts, map, groups.groupOf)), [contacts, map, groups]);
    if (map === null) return <p className="waiting">Opening the map…</p>;
    return (
      <Suspense fallback={<p className="waiting">Opening the map…</p>}>
        <MapView
          map={map}
          contacts={drawn}
          legend={groups.legend}
          legendBy={groups.by}
          theme={scheme}
          selected={selected}
          litPath={litPath}
          found={rest.found}
          hiddenGroups={rest.hiddenGroups}
          depth={rest.depth}
          layout={rest.layout}
          canCircle={!large}
          onLayout={actions.setLayout}
          onSelect={actions.select}
          onDepth={actions.setDepth}
          onToggleGroup={actions.toggleGroup}
          onUnavailable={rest.onUnavailable}
          onShowTable={() => actions.show({ stage: "table" })}
          onFocusSearch={rest.onFocusSearch}
        />
      </Suspense>
    );
  },
  (_before, after) => !after.shown,
);
