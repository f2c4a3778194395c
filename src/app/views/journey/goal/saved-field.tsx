import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

interface SavedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly type?: "text" | "email" | "tel";
  readonly numeric?: boolean;
  /** @returns what is wrong with it, null once it is kept. */
  readonly onSave: (text: string) => Promise<string | null>;
}

/** A field that is kept on leaving it, by Enter, and when the page goes away. What is refused stays, with the reason. */
export function SavedField({ label, value, hint, placeholder, type = "text", numeric = false, onSave }: SavedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const unsaved = useRef<{ readonly text: string; readonly save: typeof onSave } | null>(null);

  useEffect(() => {
    unsaved.current = typed === null || typed === value ? null : { text: typed, save: onSave };
  });
  useEffect(
    () => () => {
      const left = unsaved.current;
      if (left !== null) void left.save(left.text);
    },
    [],
  );

  async function save() {
    if (typed === null) return;
    const wrong = typed === value ? null : await onSave(typed);
    setProblem(wrong);
    // What was typed meanwhile is not thrown away.
    if (wrong === null) setTyped((now) => (now === typed ? null : now));
  }

  return (
    <TextInput
      label={label}
      description={hint}
      inputWrapperOrder={["label", "input", "description", "error"]}
      placeholder={placeholder}
      type={type}
      {...(numeric ? { inputMode: "numeric" } : {})}
      value={typed ?? value}
      error={problem}
      autoComplete="off"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === "Enter") void save();
      }}
    />
  );
}
