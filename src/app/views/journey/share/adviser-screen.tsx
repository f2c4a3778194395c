import { Button, SegmentedControl, Switch, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { type AdviserPart, type AdviserSummary, adviserParts } from "../../../../core/journey/adviser-summary.ts";
import { useActions } from "../../../state/use-app.ts";
import { partWords, type SummaryFormat, summaryInWords } from "../../../words/adviser.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import "./share.css";

const formats: readonly { readonly value: SummaryFormat; readonly label: string; readonly ending: string }[] = [
  { value: "text", label: "Text", ending: "txt" },
  { value: "markdown", label: "Markdown", ending: "md" },
  { value: "json", label: "JSON", ending: "json" },
];

// What scrolls must take the focus, or it cannot be scrolled by keyboard.
const focusable = { tabIndex: 0 } as const;

/** What an adviser may see: chosen part by part, and shown to the letter before anything of it is saved, copied or printed. */
export function AdviserScreen() {
  const actions = useActions();
  const [parts, setParts] = useState<ReadonlySet<AdviserPart>>(() => new Set(adviserParts.filter((part) => part !== "goal")));
  const [own, setOwn] = useState("");
  const [format, setFormat] = useState<SummaryFormat>("text");
  const [summary, setSummary] = useState<AdviserSummary | null>(null);
  const [said, setSaid] = useState("");

  useEffect(() => {
    let isWanted = true;
    actions.adviserSummary(adviserParts.filter((part) => parts.has(part))).then(
      (made) => {
        if (isWanted) setSummary(made);
      },
      () => {
        if (isWanted) setSaid("The summary could not be made. Close this and try again.");
      },
    );
    return () => {
      isWanted = false;
    };
  }, [actions, parts]);

  const text = summary === null ? null : summaryInWords(summary, format, own);

  function tick(part: AdviserPart, on: boolean) {
    // Saving waits for the preview: what is saved is what is shown.
    setSummary(null);
    setSaid("");
    const next = new Set(parts);
    if (on) next.add(part);
    else next.delete(part);
    setParts(next);
  }

  function save() {
    if (text === null) return;
    const file = `search-summary.${formats.find(({ value }) => value === format)?.ending ?? "txt"}`;
    actions.saveText(file, text);
    setSaid(`Saved as ${file}, exactly as shown.`);
  }

  async function copy() {
    if (text === null) return;
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied, exactly as shown.");
    } catch {
      // The browser may refuse; the text can still be selected and copied by hand, and the screen says so.
      setSaid("The browser would not copy it. Select the text in the preview and copy it by hand.");
    }
  }

  return (
    <JourneyDialog title="Summary for an adviser" size={1080}>
      <div className="share-adviser">
        <div className="share-choices stack">
          <p>
            For a careers adviser, a tutor, a friend: how your search stands, without showing anybody in it. What you see in the
            preview is what leaves, to the letter; nothing is sent from here.
          </p>
          <fieldset className="bare-fieldset stack">
            <legend className="field-label">What goes in</legend>
            {adviserParts.map((part) => (
              <Switch
                key={part}
                label={partWords[part].label}
                description={partWords[part].explained}
                checked={parts.has(part)}
                onChange={(event) => tick(part, event.currentTarget.checked)}
              />
            ))}
          </fieldset>
          <Textarea
            label="In your own words"
            description="Optional, and goes in as you write it: leave names out."
            autosize
            minRows={2}
            maxRows={6}
            value={own}
            onChange={(event) => {
              setOwn(event.currentTarget.value);
              setSaid("");
            }}
          />
          <details className="fold">
            <summary>What is left out, and why</summary>
            <ul className="bullets small">
              <li>
                Names, e-mail addresses, telephone numbers, notes and reflections: they were told to you, not to your adviser.
              </li>
              <li>Companies, and days: a company and a month are often enough to know who is meant.</li>
              <li>
                Numbers below five, and exact numbers: “1 person in biotech” is a person. “Fewer than 5” may be none. Totals of
                rows are left out where one could subtract.
              </li>
              <li>
                Who knows whom, even under made-up names: in a network around one person, the shape alone tells who is in the
                middle.
              </li>
            </ul>
          </details>
        </div>
        <section className="share-preview" aria-labelledby="share-preview-title">
          <div className="row share-preview-head">
            <h3 id="share-preview-title" className="grow">
              Preview: exactly what leaves
            </h3>
            <SegmentedControl
              size="xs"
              aria-label="Kind of file"
              value={format}
              data={formats.map(({ value, label }) => ({ value, label }))}
              onChange={(value) => {
                setFormat(formats.find((each) => each.value === value)?.value ?? "text");
                setSaid("");
              }}
            />
          </div>
          <section {...focusable} className="share-frame" aria-label="The summary" aria-busy={text === null}>
            <pre className="share-text">{text ?? ""}</pre>
          </section>
          <div className="row row-end share-foot">
            <p className="quiet small grow" role="status">
              {text === null && said === "" ? "Working it out…" : said}
            </p>
            <Button variant="default" onClick={actions.closeJourney}>
              Close
            </Button>
            <Button variant="default" disabled={text === null} onClick={() => print()}>
              Print
            </Button>
            <Button variant="default" disabled={text === null} onClick={() => void copy()}>
              Copy
            </Button>
            <Button disabled={text === null} onClick={save}>
              Save
            </Button>
          </div>
        </section>
      </div>
    </JourneyDialog>
  );
}
