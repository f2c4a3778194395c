import { type Ref, useDeferredValue } from "react";
import { SuggestBox } from "../../components/suggest-box.tsx";
import { findCompanies } from "../workspace/find-targets.ts";
import { useTargetIndex } from "../workspace/use-target-index.ts";

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
  const typed = useDeferredValue(value);
  const index = useTargetIndex(typed.trim() !== "");
  const groups = index === null ? [] : [findCompanies(index.companies, typed)];
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
