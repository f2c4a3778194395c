import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { ImportPlan } from "../../../core/linkage/import-plan.ts";
import { SuggestBox } from "../../components/suggest-box.tsx";
import { useApp } from "../../state/use-app.ts";
import { findByName } from "../find-by-name.ts";

interface WhoAmIProps {
  readonly ego: string | null;
  readonly problem: ImportPlan["egoProblem"];
  /** Names seen in the files. */
  readonly known: readonly string[];
  readonly onChoose: (name: string | null) => void;
}

/** Whether one of the people in the files is the person sitting here. */
export function WhoAmI({ ego, problem, known, onChoose }: WhoAmIProps) {
  const [text, setText] = useState(ego ?? "");
  const contacts = useApp((state) => state.records.contacts);
  const names = useMemo(
    () => [...new Set([...known, ...[...contacts.values()].map((contact) => contact.name)])],
    [known, contacts],
  );
  const found = findByName(names, text, 8);

  function choose(name: string) {
    setText(name);
    onChoose(name.trim() === "" ? null : name.trim());
  }

  return (
    <section aria-labelledby="who-heading" className="stack">
      <h3 id="who-heading">Who are you in these files?</h3>
      <p className="quiet">
        Paths and reach are counted from you. Leave this empty if you do not stand in the files; you can also say it later.
      </p>
      <div className="row row-field">
        <SuggestBox
          label="Your name as the files write it"
          placeholder="Name or identifier"
          value={text}
          groups={[
            { label: "In the files", options: found.map((name) => ({ key: name, value: name, label: name, detail: null })) },
          ]}
          onType={setText}
          onPick={(option) => choose(option.value)}
          onEnter={choose}
        />
        <Button variant="default" onClick={() => choose(text)}>
          That is me
        </Button>
      </div>
      {ego !== null && problem === null ? <p role="status">The network will be seen from {ego}.</p> : null}
      {problem === null ? null : (
        <div className="callout callout-fair" role="alert">
          <p>
            {problem.code === "unknown-ego"
              ? "Nobody in these files has that name."
              : "Several people have that name. Choose the one you are, or use the identifier in the file."}
          </p>
          <div className="row">
            {problem.nearest.map((name) => (
              <Button key={name} size="xs" variant="default" onClick={() => choose(name)}>
                {name}
              </Button>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
