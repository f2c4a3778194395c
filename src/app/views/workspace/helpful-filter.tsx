import { NativeSelect } from "@mantine/core";
import type { HelpfulPeople } from "./helpful-people.ts";

interface HelpfulFilterProps {
  readonly chosen: HelpfulPeople | null;
  readonly onChoose: (chosen: HelpfulPeople | null) => void;
}

const choices: readonly { readonly value: HelpfulPeople; readonly label: string }[] = [
  { value: "offers-help", label: "Offer to help" },
  { value: "alumni", label: "In an alumni directory" },
  { value: "same-school", label: "Went to your school" },
];

/** Everybody, or those to turn to first. */
export function HelpfulFilter({ chosen, onChoose }: HelpfulFilterProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label="Who is listed"
      value={chosen ?? ""}
      data={[{ value: "", label: "Everybody" }, ...choices]}
      onChange={(event) => onChoose(choices.find(({ value }) => value === event.currentTarget.value)?.value ?? null)}
    />
  );
}
