interface MapToolbarProps {
  readonly layout: "rings" | "circles";
  /** Circles of very many take too long to lay out. */
  readonly canCircle: boolean;
  readonly onLayout: (layout: "rings" | "circles") => void;
  readonly depth: 1 | 2 | 3 | null;
  readonly canFly: boolean;
  readonly onDepth: (depth: 1 | 2 | 3 | null) => void;
  readonly onFit: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onFly: () => void;
}

const depths = [1, 2, 3, null] as const;

export function MapToolbar({ layout, canCircle, onLayout, depth, canFly, onDepth, onFit, onZoom, onFly }: MapToolbarProps) {
  return (
    <div className="map-toolbar">
      <fieldset className="map-depth">
        <legend>Introductions away</legend>
        {depths.map((choice) => (
          <button
            key={choice ?? "all"}
            type="button"
            aria-pressed={depth === choice}
            onClick={() => onDepth(choice)}
            aria-label={choice === null ? "All" : `Up to ${choice} away`}
          >
            {choice ?? "All"}
          </button>
        ))}
      </fieldset>
      <fieldset className="map-depth">
        <legend>Lay out by</legend>
        <button
          type="button"
          aria-pressed={layout === "rings"}
          title="Around you, by introductions"
          onClick={() => onLayout("rings")}
        >
          Rings
        </button>
        <button
          type="button"
          aria-pressed={layout === "circles"}
          disabled={!canCircle}
          title={canCircle ? "Circles of people who know one another" : "There are too many people here for circles"}
          onClick={() => onLayout("circles")}
        >
          Circles
        </button>
      </fieldset>
      <div className="map-camera">
        <button type="button" onClick={onFly} disabled={!canFly}>
          Find selected
        </button>
        <button type="button" onClick={onFit}>
          Fit
        </button>
        <button type="button" onClick={() => onZoom(1.5)} aria-label="Zoom out">
          <span aria-hidden="true">−</span>
        </button>
        <button type="button" onClick={() => onZoom(1 / 1.5)} aria-label="Zoom in">
          <span aria-hidden="true">+</span>
        </button>
      </div>
    </div>
  );
}
