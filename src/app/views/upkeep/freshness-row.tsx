import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { FreshnessItem } from "../../../core/upkeep/upkeep-answers.ts";
import { withKeys } from "../../components/unique-keys.ts";
import { freshnessReasonInWords, jobInWords, lastHeard, sourceInWords } from "../../words/upkeep.ts";
import { useTools } from "../workspace/tools.ts";
import { CompanyField } from "./company-field.tsx";

interface FreshnessRowProps {
  readonly item: FreshnessItem;
  readonly onStill: () => void;
  readonly onMoved: (company: string | null, position: string | null) => void;
  readonly onLater: () => void;
}

/** One person, and whether what is recorded of their work still holds. */
export function FreshnessRow({ item, onStill, onMoved, onLater }: FreshnessRowProps) {
  const { today } = useTools();
  const [moving, setMoving] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const role = [item.position, item.company].filter((part) => part !== null).join(" at ");
  return (
    <li ref={row} data-row tabIndex={-1} aria-label={item.name} className="freshness-row">
      <div>
        <strong>{item.name}</strong>
        {role === "" ? "" : `, ${role}`}.{" "}
        <span className="quiet">
          {freshnessReasonInWords(item, today)}
          {item.reason === "gone-from-list" ? ` ${lastHeard(item.statedOn, today)}` : ""}
        </span>
      </div>
      {item.reason === "sources-disagree" ? (
        <ul className="versions" aria-label="What each of your files says">
          {withKeys(item.versions, (version) => JSON.stringify(version)).map(({ key, item: version }) => (
            <li key={key}>
              <span>{jobInWords(version) || "nothing"}</span>
              <span className="quiet small">{sourceInWords(version.source)}</span>
              <Button size="compact-sm" variant="default" onClick={() => onMoved(version.company, version.position)}>
                This one<span className="hidden-text">: {jobInWords(version)}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {moving ? (
        <Moved
          item={item}
          onMoved={onMoved}
          onBack={() => {
            setMoving(false);
            row.current?.focus();
          }}
        />
      ) : (
        <div className="row">
          <Button size="xs" aria-keyshortcuts="s" onClick={onStill}>
            Still there <KeyHint letter="S" />
          </Button>
          <Button size="xs" variant="default" aria-keyshortcuts="m" onClick={() => setMoving(true)}>
            Moved <KeyHint letter="M" />
          </Button>
          <Button size="xs" variant="default" aria-keyshortcuts="l" onClick={onLater}>
            Ask later <KeyHint letter="L" />
          </Button>
        </div>
      )}
    </li>
  );
}

function KeyHint({ letter }: { readonly letter: string }) {
  return (
    <span className="key-hint" aria-hidden="true">
      {letter}
    </span>
  );
}

interface MovedProps extends Pick<FreshnessRowProps, "item" | "onMoved"> {
  readonly onBack: () => void;
}

function Moved({ item, onMoved, onBack }: MovedProps) {
  const [company, setCompany] = useState("");
  const [position, setPosition] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      ref={form}
      className="moved"
      onSubmit={(event) => {
        event.preventDefault();
        onMoved(company.trim() || null, position.trim() || null);
      }}
    >
      <CompanyField
        label={`New company of ${item.name}`}
        value={company}
        inputRef={first}
        onType={setCompany}
        onEnter={() => form.current?.requestSubmit()}
      />
      <TextInput
        label={`New position of ${item.name}`}
        value={position}
        autoComplete="off"
        onChange={(event) => setPosition(event.currentTarget.value)}
      />
      <div className="row">
        <Button size="xs" type="submit">
          {company.trim() === "" ? "Left, nobody knows where to" : "Save"}
        </Button>
        <Button size="xs" variant="default" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
