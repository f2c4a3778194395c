import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { type Comparison, compareConversations } from "../../../../core/journey/comparison.ts";
import { questionsFor } from "../../../../core/journey/question-bank.ts";
import type { ChosenQuestion } from "../../../../core/model/conversation.ts";
import { HowComputed } from "../../../components/how-computed.tsx";
import { useActions, useApp } from "../../../state/use-app.ts";
import { groupName, summaryInWords } from "../../../words/compare.ts";
import { counted } from "../../../words/counts.ts";
import { useTools } from "../../workspace/tools.ts";
import { CompareEmpty } from "./compare-empty.tsx";
import { marksByTopic } from "./compare-evidence.tsx";
import { type CompareFilter, compareFilters, filteredThemes } from "./compare-filter.ts";
import { CompareGroups } from "./compare-groups.tsx";
import { CompareList } from "./compare-list.tsx";
import { CompareMatrix } from "./compare-matrix.tsx";
import { CompareNext } from "./compare-next.tsx";
import "./compare.css";
import "./compare-print.css";

/** Fewer leave nothing to compare. */
const enough = 2;
/** So many columns can be read across a sheet of paper; more are printed one theme after the other. */
const columnsOnPaper = 6;

const all = "";
/** Stands for conversations without a company: the empty value means all of them. */
const unrecorded = "\u0000";

/** Evidence over several conversations: nobody decides on one person's opinion. */
export function ComparePage() {
  const { contacts, conversations, decisions } = useApp((state) => state.records);
  const [occupations, setOccupations] = useState<ReadonlySet<string>>(new Set());
  const [company, setCompany] = useState(all);
  const everything = useMemo(
    () => compareConversations({ contacts, conversations, decisions }),
    [contacts, conversations, decisions],
  );
  const chosen = useMemo(
    () =>
      occupations.size === 0 && company === all
        ? everything
        : compareConversations(
            { contacts, conversations, decisions },
            { occupations: [...occupations], companies: company === all ? [] : [company === unrecorded ? "" : company] },
          ),
    [contacts, conversations, decisions, everything, occupations, company],
  );
  if (everything.conversations < enough) return <CompareEmpty comparison={everything} />;
  const { choices } = everything;
  const showAll = () => {
    setOccupations(new Set());
    setCompany(all);
  };
  return (
    <div className="compare-sheet">
      <div className="compare-head">
        <h2>Compare</h2>
        <Button className="compare-screen-only" variant="default" onClick={() => window.print()}>
          Print this sheet
        </Button>
      </div>
      <div className="compare-choices compare-screen-only">
        <fieldset className="compare-occupations">
          <legend>Occupations</legend>
          {choices.occupations.map((choice) => (
            <label key={choice.key} className="compare-choice">
              <input
                type="checkbox"
                checked={occupations.has(choice.key)}
                onChange={() => setOccupations(toggled(occupations, choice.key))}
              />
              {groupName(choice, "Not recorded")} ({choice.conversations})
            </label>
          ))}
          {occupations.size === 0 ? <span className="quiet small">None chosen: all of them</span> : null}
        </fieldset>
        <NativeSelect
          label="Company"
          value={company}
          data={[
            { value: all, label: "All companies" },
            ...choices.companies.map(({ key, label, conversations: count }) => ({
              value: key === "" ? unrecorded : key,
              label: `${label === "" ? "Not recorded" : label} (${count})`,
            })),
          ]}
          onChange={(event) => setCompany(event.currentTarget.value)}
        />
      </div>
      {chosen.conversations === 0 ? (
        <div className="callout" role="status">
          <p>No conversation is about both, this occupation and this company.</p>
          <p className="row">
            <Button size="compact-sm" variant="default" onClick={showAll}>
              Show all conversations
            </Button>
          </p>
        </div>
      ) : (
        <Compared comparison={chosen} />
      )}
    </div>
  );
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const settings = useApp((state) => state.records.settings);
  const actions = useActions();
  const { nameOf } = useTools();
  const phone = useMediaQuery("(max-width: 760px)", undefined, { getInitialValueInEffect: false }) ?? false;
  const [filter, setFilter] = useState<CompareFilter>("everything");
  const markOf = useMemo(() => marksByTopic(comparison.topics), [comparison]);
  const offered = useMemo(
    () =>
      new Map(
        questionsFor(settings, "informational")
          .toReversed()
          .map(({ id, theme, text }): [string, ChosenQuestion] => [theme, { id, theme, text }]),
      ),
    [settings],
  );
  const chosenFor = (row: string) => offered.get(row) ?? null;
  const questionFor = (row: string) => chosenFor(row)?.text ?? null;
  const themes = filteredThemes(comparison, filter);
  const summary = summaryInWords(comparison, nameOf);
  const isWhole = filter === "everything";
  const matrix = { people: comparison.people, themes, markOf, nameOf, questionFor, whole: isWhole };
  const isWide = comparison.people.length > columnsOnPaper;
  return (
    <>
      <section className="compare-summary" aria-label="What it comes to">
        <p>
          <strong>{summary.counts}</strong> {summary.happy}
        </p>
        {summary.contradictions.length === 0 && summary.agreements.length === 0 ? null : (
          <ul className="bullets">
            {[...summary.contradictions, ...summary.agreements].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {summary.singleSources === null ? null : <p>{summary.singleSources}</p>}
        {summary.notAsked === null ? null : <p>{summary.notAsked}</p>}
        {comparison.unwritten.length === 0 ? null : (
          <p className="compare-screen-only">
            {counted(comparison.unwritten.length, "conversation is", "conversations are")} held and not written down yet.{" "}
            <button type="button" className="link-button" onClick={() => actions.show({ stage: "conversations" })}>
              Write it down
            </button>
          </p>
        )}
      </section>
      <CompareNext comparison={comparison} nameOf={nameOf} questionFor={chosenFor} />
      <section className="compare-evidence-part">
        <h3>What was said</h3>
        <div className="compare-screen-only compare-filter">
          <SegmentedControl
            aria-label="What to show"
            size="xs"
            value={filter}
            data={compareFilters.map(({ value, label }) => ({ value, label }))}
            onChange={(value) => setFilter(compareFilters.find((each) => each.value === value)?.value ?? "everything")}
          />
          <p role="status" className="quiet small">
            {isWhole
              ? "Everything is shown."
              : `${counted(themes.length, "theme", "themes")} with ${filter === "contradictions" ? "contradictions or differing opinions" : "something only one person said"}.`}
          </p>
        </div>
        {themes.length === 0 ? (
          <p>{filter === "contradictions" ? "Nobody contradicts anybody." : "Everything was heard from two people or more."}</p>
        ) : phone ? (
          <CompareList {...matrix} />
        ) : (
          <>
            <CompareMatrix {...matrix} />
            {isWide ? <CompareList {...matrix} className="compare-paper-only" /> : null}
          </>
        )}
      </section>
      <CompareGroups title="By occupation" of="Occupation" unrecorded="Not recorded" groups={comparison.occupations} />
      <CompareGroups title="By company" of="Company" unrecorded="Not recorded" groups={comparison.companies} />
      <div className="compare-screen-only">
        <HowComputed measures={["evidenceMarks", "happyThere"]} />
      </div>
    </>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
