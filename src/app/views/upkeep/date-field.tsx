import { TextInput } from "@mantine/core";
import { dateInWords } from "../../words/dates.ts";
import { type TypedDate, typedDate } from "./typed-date.ts";

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

/** A date as precisely as it is known, read back while it is typed. */
export function DateField({ label, value, onType }: DateFieldProps) {
  const typed = typedDate(value);
  return (
    <TextInput
      label={label}
      placeholder="2021-03-07, March 2021 or 2021"
      description={typed.is === "date" ? `Reads as ${dateInWords(typed.date)}` : "A day, a month or a year"}
      inputWrapperOrder={["label", "input", "description", "error"]}
      error={dateProblem(typed)}
      value={value}
      autoComplete="off"
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

/** What is wrong with a date as typed; null where nothing is. */
export function dateProblem(typed: TypedDate): string | null {
  switch (typed.is) {
    case "empty":
    case "date":
      return null;
    case "two":
      return `This could be ${dateInWords(typed.dates[0])} or ${dateInWords(typed.dates[1])}. Write the month as a word.`;
    case "unread":
      return "This is not read as a date. Write 2021-03-07, March 2021 or 2021.";
  }
}
