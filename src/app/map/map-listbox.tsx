import { type FocusEvent, type KeyboardEvent, type Ref, useId } from "react";
import type { MapScene } from "./map-scene.ts";
import { announcement } from "./map-words.ts";

interface MapListboxProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly scene: MapScene;
  /** The contact under the cursor, or -1. */
  readonly cursor: number;
  readonly selected: number;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * The map for those who do not see it, and its one tab stop: the people in reading order, ring after ring. Only the one under
 * the cursor and its neighbours stand in the document; the numbers say how many there are.
 */
export function MapListbox({ ref, scene, cursor, selected, onKey, onFocus, onBlur }: MapListboxProps) {
  const prefix = useId();
  const place = scene.placeInReading[cursor] ?? 0;
  const near = [place - 1, place, place + 1].filter((at) => at >= 0 && at < scene.reading.length);
  const help = `${prefix}help`;
  return (
    <>
      <div
        ref={ref}
        className="map-listbox"
        role="listbox"
        tabIndex={0}
        aria-label="People on the map"
        aria-describedby={help}
        aria-activedescendant={cursor === -1 ? undefined : `${prefix}${cursor}`}
        onKeyDown={onKey}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {near.map((at) => {
          const v = scene.reading[at] ?? 0;
          return (
            <div
              key={v}
              id={`${prefix}${v}`}
              role="option"
              tabIndex={-1}
              aria-selected={v === selected}
              aria-setsize={scene.reading.length}
              aria-posinset={at + 1}
            >
              {announcement(scene, v)}
            </div>
          );
        })}
      </div>
      <p id={help} className="map-unseen">
        Up to whoever leads to this person, down to those they lead to, left and right around the ring. Enter chooses, plus and
        minus change how many introductions are shown, F finds the chosen person, 0 shows everything, T opens the table, slash
        goes to the search, Escape clears.
      </p>
      <p className="map-unseen" aria-live="polite" data-testid="map-announcement">
        {cursor === -1 ? "" : announcement(scene, cursor)}
      </p>
    </>
  );
}
