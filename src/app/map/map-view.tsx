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

/** The network as rings around the person in the middle, or as circles of people who know one another: drawn for the eye, mirrored as a listbox for everybody else. */
export function MapView(props: MapViewProps) {
  const { map, contacts, legend, theme, selected, depth, onSelect, onDepth } = props;
  const scene = useMemo(
    () => makeScene(map, contacts, legend, groupColours(theme)[8] ?? "#808080"),
    [map, contacts, legend, theme],
  );
  const stageRef = useRef<HTMLDivElement>(null);
  const listboxRef = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(-1);
  const [focus, setFocus] = useState<"none" | "pointer" | "keyboard">("none");
  const pick = useCallback(
    (v: number | null) => {
      listboxRef.current?.focus({ preventScroll: true });
      setFocus("pointer");
      if (v !== null) setCursor(v);
      onSelect(v === null ? null : (scene.map.ids[v] ?? null));
    },
    [onSelect, scene],
  );
  const { state, stage, ready, hidden } = useStage(stageRef, scene, props, pick);
  const selectedNumber = selected === null ? -1 : (scene.indexOf.get(selected) ?? -1);

  const current = focus !== "none" && scene.contacts[cursor] !== undefined ? cursor : -1;
  // A click focuses the map too; the mark of the keyboard belongs to those who use it.
  const marked = focus === "keyboard" ? current : -1;
  useLayoutEffect(() => {
    stage.current?.lookAt(state.hovered, marked);
  }, [stage, state, marked]);

  useEffect(() => {
    if (selectedNumber !== -1) setCursor(selectedNumber);
  }, [selectedNumber]);

  const fly = (): void => {
    const target = selectedNumber !== -1 ? selectedNumber : current;
    if (target !== -1) stage.current?.flyTo(target);
  };

  const onKey = (event: KeyboardEvent): void => {
    const key = mapKey(event);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    setFocus("keyboard");
    switch (key.act) {
      case "move": {
        const next = moveCursor(scene, hidden, cursor, key.direction);
        setCursor(next);
        stage.current?.bringIntoView([next]);
        return;
      }
      case "depth":
        onDepth(changeDepth(depth, key.change));
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
        layout={props.layout}
        canCircle={props.canCircle}
        onLayout={props.onLayout}
        depth={depth}
        canFly={selectedNumber !== -1}
        onDepth={onDepth}
        onFit={() => stage.current?.fit(depth)}
        onZoom={(factor) => stage.current?.zoom(factor)}
        onFly={fly}
      />
      <div className="map-region" data-keyboard={focus === "keyboard"}>
        <div ref={stageRef} className="map-stage" aria-hidden="true" />
        {scene.reading.length > 0 && (
          <MapListbox
            ref={listboxRef}
            scene={scene}
            cursor={current}
            selected={selectedNumber}
            onKey={onKey}
            onFocus={(event) => {
              setFocus(event.currentTarget.matches(":focus-visible") ? "keyboard" : "pointer");
              setCursor((at) => (scene.contacts[at] === undefined ? scene.centre : at));
            }}
            onBlur={() => setFocus("none")}
          />
        )}
      </div>
      <Legend legend={legend} by={props.legendBy} hiddenGroups={props.hiddenGroups} onToggle={props.onToggleGroup} />
    </section>
  );
}
