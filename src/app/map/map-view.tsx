import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { changeDepth, mapKey, moveCursor } from "./keyboard.ts";
import { Legend } from "./legend.tsx";
import "./map.css";
import { MapListbox } from "./map-listbox.tsx";
import { makeScene } from "./map-scene.ts";
import { MapToolbar } from "./map-toolbar.tsx";
import type { MapViewProps } from "./map-view-props.ts";
import { groupColours } from "./palette.ts";
import { useStage } from "./use-stage.ts";
import { visibleContacts } from "./view-state.ts";

/** The network as rings around the person in the middle: drawn for the eye, mirrored as a listbox for everybody else. */
export function MapView(props: MapViewProps) {
  const { map, contacts, legend, theme, selected, depth, onSelect, onDepth } = props;
  const scene = useMemo(
    () => makeScene(map, contacts, legend, groupColours(theme)[8] ?? "#808080"),
    [map, contacts, legend, theme],
  );
  const stageRef = useRef<HTMLDivElement>(null);
  const listboxRef = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(-1);
  const pick = useCallback(
    (v: number | null) => {
      listboxRef.current?.focus({ preventScroll: true });
      if (v !== null) setCursor(v);
      onSelect(v === null ? null : (scene.map.ids[v] ?? null));
    },
    [onSelect, scene],
  );
  const { state, stage, ready, hidden } = useStage(stageRef, scene, props, pick);
  const selectedNumber = selected === null ? -1 : (scene.indexOf.get(selected) ?? -1);

  const [hasFocus, setHasFocus] = useState(false);
  const shownCursor = hasFocus && scene.contacts[cursor] !== undefined ? cursor : -1;
  useLayoutEffect(() => {
    // A click focuses the map too; the mark of the keyboard belongs to those who use it.
    const seen = listboxRef.current?.matches(":focus-visible") === true ? shownCursor : -1;
    stage.current?.lookAt(state.hovered, seen);
  }, [stage, state, shownCursor]);

  useEffect(() => {
    if (selectedNumber !== -1) setCursor(selectedNumber);
  }, [selectedNumber]);

  const fly = (): void => {
    if (selectedNumber !== -1) stage.current?.flyTo(selectedNumber);
  };
  const changeShownDepth = (next: 1 | 2 | 3 | null): void => {
    onDepth(next);
    stage.current?.fit(next);
  };

  const onKey = (event: KeyboardEvent): void => {
    const key = mapKey(event);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    switch (key.act) {
      case "move": {
        const next = moveCursor(scene, hidden, cursor, key.direction);
        setCursor(next);
        stage.current?.bringIntoView([next]);
        return;
      }
      case "depth":
        changeShownDepth(changeDepth(depth, key.change));
        return;
      case "choose":
        onSelect(scene.map.ids[cursor] ?? null);
        return;
      case "search":
        props.onFocusSearch();
        return;
      case "fly":
        fly();
        return;
      case "table":
        props.onShowTable();
        return;
      case "fit":
        stage.current?.fit(depth);
        return;
      case "clear":
        onSelect(null);
    }
  };

  return (
    <section
      className="map"
      aria-label="Map of your network"
      data-testid="map"
      data-state={ready ? "ready" : "drawing"}
      data-contacts={visibleContacts(hidden)}
    >
      <MapToolbar
        depth={depth}
        canFly={selectedNumber !== -1}
        onDepth={changeShownDepth}
        onFit={() => stage.current?.fit(depth)}
        onZoom={(factor) => stage.current?.zoom(factor)}
        onFly={fly}
      />
      <div className="map-region">
        <div ref={stageRef} className="map-stage" aria-hidden="true" />
        <MapListbox
          ref={listboxRef}
          scene={scene}
          cursor={shownCursor}
          selected={selectedNumber}
          onKey={onKey}
          onFocus={() => {
            setHasFocus(true);
            setCursor((at) => (scene.contacts[at] === undefined ? scene.centre : at));
          }}
          onBlur={() => setHasFocus(false)}
        />
      </div>
      <Legend legend={legend} hiddenGroups={props.hiddenGroups} onToggle={props.onToggleGroup} />
    </section>
  );
}
