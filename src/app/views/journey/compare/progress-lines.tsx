import type { ChartRow } from "./progress-chart.tsx";

const step = 10;
const height = 100;

interface ProgressLinesProps {
  readonly alternative: string;
  readonly rows: readonly ChartRow[];
  /** Names of the figures, at most three: each line has its own dashes. */
  readonly series: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Lines over time, told apart by their dashes; each ends in its name and its last figure. */
export function ProgressLines({ alternative, rows, series, from, to }: ProgressLinesProps) {
  const most = Math.max(1, ...rows.flatMap(({ figures }) => figures));
  const width = Math.max(1, rows.length - 1) * step;
  const last = rows.at(-1)?.figures ?? [];
  return (
    <figure className="progress-figure">
      <div className="progress-plot">
        <span className="progress-most" aria-hidden="true">
          {most}
        </span>
        <svg
          role="img"
          aria-label={alternative}
          className="progress-drawing"
          viewBox={`0 -2 ${width} ${height + 2}`}
          preserveAspectRatio="none"
        >
          <line className="progress-ground" x1="0" x2={width} y1={height} y2={height} />
          {series.map((name, i) => (
            <polyline
              key={name}
              className={`progress-line progress-line-${i + 1}`}
              points={rows.map(({ figures }, at) => `${at * step},${height - ((figures[i] ?? 0) / most) * height}`).join(" ")}
            />
          ))}
        </svg>
      </div>
      <p className="progress-axis">
        <span>{from}</span>
        <span>{to}</span>
      </p>
      <figcaption className="progress-legend">
        {series.map((name, i) => (
          <span key={name} className="progress-key">
            <svg aria-hidden="true" focusable="false" width="28" height="12" viewBox="0 0 28 12">
              <line className={`progress-line progress-line-${i + 1}`} x1="0" x2="28" y1="6" y2="6" />
            </svg>
            {name}: {last[i] ?? 0}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
