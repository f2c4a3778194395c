import type { LegendGroup } from "./map-view-props.ts";

interface LegendProps {
  readonly legend: readonly LegendGroup[];
  readonly by: "industry" | "company";
  readonly hiddenGroups: ReadonlySet<string>;
  readonly onToggle: (group: string) => void;
}

const number = new Intl.NumberFormat("en-GB");

/** The legend is the filter: a group that is not pressed is hidden. */
export function Legend({ legend, by, hiddenGroups, onToggle }: LegendProps) {
  return (
    <fieldset className="map-legend">
      <legend className="map-unseen">{by === "industry" ? "Show industries" : "Show companies"}</legend>
      {legend.map(({ group, colour, contacts }) => (
        <button key={group} type="button" aria-pressed={!hiddenGroups.has(group)} onClick={() => onToggle(group)}>
          <svg className="map-swatch" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="5" fill={colour} stroke={colour} strokeWidth="1.5" />
          </svg>
          <span>{group}</span>
          <span className="map-legend-count">{number.format(contacts)}</span>
        </button>
      ))}
    </fieldset>
  );
}
