import { Combobox, TextInput, useCombobox } from "@mantine/core";
import type { ReactNode, Ref } from "react";

export interface SuggestedOption {
  /** Unlike any other's. */
  readonly key: string;
  /** What picking it means. */
  readonly value: string;
  readonly label: string;
  readonly detail: string | null;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly SuggestedOption[];
}

interface SuggestBoxProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly placeholder: string;
  readonly value: string;
  readonly groups: readonly OptionGroup[];
  readonly onType: (text: string) => void;
  /** The field was entered: time to make what it suggests. */
  readonly onEnterField?: () => void;
  readonly onLeaveField?: () => void;
  readonly onPick: (option: SuggestedOption) => void;
  /** Enter, while no suggestion is marked. */
  readonly onEnter?: (text: string) => void;
  readonly icon?: ReactNode;
  readonly action?: ReactNode;
  readonly size?: "sm" | "md";
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Of a dialog that opens: begin here. */
  readonly startHere?: boolean;
}

/** A text field that offers what it knows while one types. */
export function SuggestBox(props: SuggestBoxProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const options = props.groups.flatMap((group) => group.options);

  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(key) => {
        const option = options.find((candidate) => candidate.key === key);
        if (option !== undefined) props.onPick(option);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={props.inputRef ?? null}
          {...(props.startHere === true ? { "data-autofocus": true } : {})}
          {...(props.hideLabel === true ? { "aria-label": props.label } : { label: props.label })}
          placeholder={props.placeholder}
          size={props.size ?? "sm"}
          value={props.value}
          autoComplete="off"
          spellCheck={false}
          leftSection={props.icon}
          rightSection={props.action}
          onChange={(event) => {
            props.onType(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={() => {
            props.onEnterField?.();
            combobox.openDropdown();
          }}
          onBlur={() => {
            combobox.closeDropdown();
            props.onLeaveField?.();
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || combobox.getSelectedOptionIndex() >= 0) return;
            event.preventDefault();
            props.onEnter?.(props.value);
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={options.length === 0}>
        <Combobox.Options className="suggest-options" aria-label={props.label}>
          {props.groups
            .filter((group) => group.options.length > 0)
            .map((group) => (
              <Combobox.Group key={group.label} label={group.label}>
                {group.options.map((option) => (
                  <Combobox.Option key={option.key} value={option.key}>
                    <span className="suggest-label">{option.label}</span>
                    {option.detail === null ? null : <span className="suggest-detail">{option.detail}</span>}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
