interface MapToolbarProps {
  readonly depth: 1 | 2 | 3 | null;
  readonly canFly: boolean;
  readonly onDepth: (depth: 1 | 2 | 3 | null) => void;
  readonly onFit: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onFly: () => void;
}

const depths = [1, 2, 3, null] as const;

export function MapToolbar({ depth, canFly, onDepth, onFit, onZoom, onFly }: MapToolbarProps) {
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
