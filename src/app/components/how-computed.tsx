import type { Explanation } from "../../core/answers/explanation.ts";

interface HowComputedProps {
  readonly measures: readonly Explanation[];
}

/** The formula, one click away. */
export function HowComputed({ measures }: HowComputedProps) {
  return (
    <details className="fold">
      <summary>How is this computed?</summary>
      <div className="stack">
        {measures.map((measure) => (
          <section key={measure.title} className="explained">
            <h4>{measure.title}</h4>
            <p>{measure.inWords}</p>
            <p className="formula">{measure.formula}</p>
            <dl className="facts small">
              <Line term="Unit" text={measure.unit} />
              <Line term="Method" text={measure.method} />
              <Line term="Source" text={measure.source} />
              <Line term="Limits" text={measure.limits} />
            </dl>
          </section>
        ))}
      </div>
    </details>
  );
}

function Line({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
