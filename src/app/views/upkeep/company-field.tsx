import { type Ref, useDeferredValue } from "react";
import { SuggestBox } from "../../components/suggest-box.tsx";
import { useApp } from "../../state/use-app.ts";
import { findCompanies, targetIndex } from "../workspace/find-targets.ts";

interface CompanyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
}

/** A company: one that is here already, or any other. */
export function CompanyField({ label, value, placeholder, inputRef, onType, onEnter }: CompanyFieldProps) {
  const contacts = useApp((state) => state.records.contacts);
  const settings = useApp((state) => state.records.settings);
  const typed = useDeferredValue(value);
  const groups = typed.trim() === "" ? [] : [findCompanies(targetIndex({ contacts, settings }).companies, typed)];
  return (
    <SuggestBox
      label={label}
      placeholder={placeholder ?? "Acme Corp"}
      value={value}
      groups={groups}
      {...(inputRef === undefined ? {} : { inputRef })}
      onType={onType}
      onPick={(option) => onType(option.value)}
      onEnter={onEnter}
    />
  );
}
