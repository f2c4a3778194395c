import { useState } from "react";
import type { Explanation } from "../../core/answers/explanation.ts";
import type { MeasureName } from "../../core/answers/explanations.ts";

type Explanations = Readonly<Record<MeasureName, Explanation>>;

interface HowComputedProps {
  readonly measures: readonly MeasureName[];
}

/** The formula, one click away. The texts are fetched when somebody wants to read them. */
export function HowComputed({ measures }: HowComputedProps) {
  const [texts, setTexts] = useState<Explanations | "failed" | null>(null);

  async function fetchTexts() {
    try {
      const { explanations } = await import("../../core/answers/explanations.ts");
      setTexts(explanations);
    } catch {
      // The page was replaced by a newer one, or its files are gone: the next click tries again.
      setTexts("failed");
    }
  }

  return (
    <details
      className="fold"
      onToggle={(event) => {
        if (event.currentTarget.open && (texts === null || texts === "failed")) void fetchTexts();
      }}
    >
      <summary>How is this computed?</summary>
      {texts === "failed" ? <p role="status">The explanation could not be opened. Reload the page and try again.</p> : null}
      {texts === null || texts === "failed" ? null : (
        <div className="stack">
          {measures.map((measure) => (
            <Explained key={measure} text={texts[measure]} />
          ))}
        </div>
      )}
    </details>
  );
}

function Explained({ text }: { readonly text: Explanation }) {
  return (
    <section className="explained">
      <h4>{text.title}</h4>
      <p>{text.inWords}</p>
      <p className="formula">{text.formula}</p>
      <dl className="facts small">
        <Line term="Unit" text={text.unit} />
        <Line term="Method" text={text.method} />
        <Line term="Source" text={text.source} />
        <Line term="Limits" text={text.limits} />
      </dl>
    </section>
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
