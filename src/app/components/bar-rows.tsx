interface BarRow {
  readonly label: string;
  readonly value: number;
  /** The value in words: "42 people, 12 companies". */
  readonly text: string;
}

interface BarRowsProps {
  readonly rows: readonly BarRow[];
}

/** Amounts side by side. The bars only repeat what the words say. */
export function BarRows({ rows }: BarRowsProps) {
  const most = Math.max(1, ...rows.map((row) => row.value));
  return (
    <dl className="bar-rows">
      {rows.map((row) => (
        <div key={row.label} className="bar-row">
          <dt>{row.label}</dt>
          <dd>
            <span>{row.text}</span>
            <svg aria-hidden="true" className="bar" viewBox="0 0 100 6" preserveAspectRatio="none">
              <rect className="bar-ground" width="100" height="6" />
              <rect className="bar-amount" width={row.value === 0 ? 0 : Math.max(1.5, (row.value / most) * 100)} height="6" />
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  );
}
