interface DepthFilterProps {
  readonly depth: 1 | 2 | 3 | null;
  readonly onDepth: (depth: 1 | 2 | 3 | null) => void;
}

const choices = [1, 2, 3, null] as const;

/** How many introductions away people may be to be shown. */
export function DepthFilter({ depth, onDepth }: DepthFilterProps) {
  return (
    <fieldset className="depth-filter bare-fieldset">
      <legend className="hidden-text">How far away</legend>
      <span aria-hidden="true" className="quiet small">
        Introductions away
      </span>
      {choices.map((choice) => (
        <button
          key={choice ?? "all"}
          type="button"
          className="depth-choice"
          aria-pressed={depth === choice}
          aria-label={
            choice === null ? "All distances" : `Up to ${choice} ${choice === 1 ? "introduction" : "introductions"} away`
          }
          onClick={() => onDepth(choice)}
        >
          {choice ?? "All"}
        </button>
      ))}
    </fieldset>
  );
}
