import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { allQuestions, type OfferedQuestion } from "../../../../core/journey/question-bank.ts";
import { themes } from "../../../../core/journey/questions.ts";
import { foldName } from "../../../../core/linkage/fold-name.ts";
import type { Theme } from "../../../../core/model/conversation.ts";
import { SearchIcon } from "../../../components/icons.tsx";
import { useApp } from "../../../state/use-app.ts";
import { counted } from "../../../words/counts.ts";
import { themeInWords } from "../../../words/questions.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import { useComeBack } from "./come-back.ts";
import { OwnQuestion } from "./own-question.tsx";
import { QuestionRow } from "./question-row.tsx";
import "../../upkeep/upkeep.css";
import "./prepare.css";

type Shown = Theme | "all" | "favourites" | "own" | "hidden";

const others: readonly { readonly value: Shown; readonly label: string; readonly holds: (one: OfferedQuestion) => boolean }[] = [
  { value: "all", label: "All themes", holds: () => true },
  { value: "favourites", label: "My favourites", holds: ({ favourite }) => favourite },
  { value: "own", label: "My own and reworded", holds: ({ own, reworded }) => own || reworded },
  { value: "hidden", label: "Hidden", holds: ({ hidden }) => hidden },
];

/** The question bank: favourites, own words, own questions, and what is not to be offered. */
export function QuestionsScreen() {
  const settings = useApp((state) => state.records.settings);
  const back = useComeBack();
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState<Shown>("path");
  const all = allQuestions(settings);
  const words = foldName(search)
    .split(" ")
    .filter((word) => word !== "");
  const holds = others.find(({ value }) => value === shown)?.holds ?? ((one: OfferedQuestion) => one.theme === shown);
  const found = all.filter((one) => (words.length > 0 ? words.every((word) => foldName(one.text).includes(word)) : holds(one)));
  const theme = themes.find((one) => one === shown && one !== "closing") ?? "advice";

  return (
    <JourneyDialog title="Your question bank" size={760} mayClose={back.mayClose}>
      <div className="stack">
        <p className="quiet">
          {counted(all.length, "question", "questions")} to choose from when you prepare. Favourites come first. What you change
          here leaves conversations that are prepared as they are.
        </p>
        <div className="two-fields">
          <TextInput
            data-autofocus
            type="search"
            label="Find a question"
            leftSection={<SearchIcon size={16} />}
            value={search}
            autoComplete="off"
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <NativeSelect
            label="Show"
            value={shown}
            data={[
              ...themes.map((value) => ({ value, label: themeInWords(value) })),
              ...others.map(({ value, label }) => ({ value, label })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setSearch("");
              setShown(others.find((one) => one.value === value)?.value ?? themes.find((one) => one === value) ?? "all");
            }}
          />
        </div>
        <p role="status" className="quiet small">
          {found.length === 0 ? nothingFound(words.length > 0, shown) : counted(found.length, "question", "questions")}
        </p>
        <ul className="prepare-bank" aria-label="Questions of the bank">
          {found.map((question) => (
            <QuestionRow
              key={question.id}
              question={question}
              showsTheme={words.length > 0 || !themes.some((one) => one === shown)}
            />
          ))}
        </ul>
        <OwnQuestion theme={theme} />
        <div className="row row-end">
          <Button variant="default" onClick={back.close}>
            Done
          </Button>
        </div>
      </div>
    </JourneyDialog>
  );
}

function nothingFound(searched: boolean, shown: Shown): string {
  if (searched) return "No question holds these words. Write it as one of your own below.";
  switch (shown) {
    case "favourites":
      return "None yet. Mark a question as favourite, and it is offered first.";
    case "own":
      return "None yet. Change the words of a question, or write your own below.";
    case "hidden":
      return "None. Hide a question that you will never ask.";
    default:
      return "No questions.";
  }
}
