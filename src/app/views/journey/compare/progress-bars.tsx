import type { ChartRow } from "./progress-chart.tsx";

/** Room of one row in the drawing, and its height; both are stretched to the room there is. */
const step = 12;
const height = 100;
/** A few bars stay as narrow as many are. */
const fewest = 12;

interface ProgressBarsProps {
  /** The same in words, for whoever does not see it. */
  readonly alternative: string;
  readonly rows: readonly ChartRow[];
  /** Names of the figures, at most two: the first hollow, the second filled; one alone is filled. */
  readonly series: readonly string[];
  readonly from: string;
  /** Null where it would say what `from` does. */
  readonly to: string | null;
}

/** Bars side by side, told apart by being hollow or filled. */
export function ProgressBars({ alternative, rows, series, from, to }: ProgressBarsProps) {
  const most = Math.max(1, ...rows.flatMap(({ figures }) => figures.slice(0, series.length)));
  const width = Math.max(fewest, rows.length) * step;
  const breadth = (step - 3) / series.length;
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
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
        >
          <line className="progress-ground" x1="0" x2={width} y1={height} y2={height} />
          {rows.flatMap(({ key, figures }, at) =>
            series.map((name, i) => {
              const amount = ((figures[i] ?? 0) / most) * (height - 2);
              return amount === 0 ? null : (
                <rect
                  key={`${key} ${name}`}
                  className={series.length > 1 && i === 0 ? "progress-hollow" : "progress-filled"}
                  x={at * step + 1.5 + i * breadth}
                  y={height - amount}
                  width={breadth}
                  height={amount}
                />
              );
            }),
          )}
        </svg>
      </div>
      <p className="progress-axis">
        <span>{from}</span>
        {to === null ? null : <span>{to}</span>}
      </p>
      {series.length < 2 ? null : (
        <figcaption className="progress-legend">
          {series.map((name, i) => (
            <span key={name} className="progress-key">
              <svg aria-hidden="true" focusable="false" width="12" height="12" viewBox="0 0 12 12">
                <rect className={i === 0 ? "progress-hollow" : "progress-filled"} x="1" y="1" width="10" height="10" />
              </svg>
              {name}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
