import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { type OfferedQuestion, questionsFor } from "../../../../core/journey/question-bank.ts";
import { themes } from "../../../../core/journey/questions.ts";
import { foldName } from "../../../../core/linkage/fold-name.ts";
import type { ChosenQuestion, Theme } from "../../../../core/model/conversation.ts";
import type { Purpose } from "../../../../core/model/purpose.ts";
import { SearchIcon } from "../../../components/icons.tsx";
import { useApp } from "../../../state/use-app.ts";
import { counted } from "../../../words/counts.ts";
import { themeInWords } from "../../../words/questions.ts";
import { OwnQuestion } from "./own-question.tsx";

interface QuestionPickerProps {
  readonly purpose: Purpose;
  readonly chosen: readonly ChosenQuestion[];
  readonly onChange: (chosen: readonly ChosenQuestion[]) => void;
  readonly onOpenBank: () => void;
}

const openThemes = themes.filter((theme) => theme !== "closing");

/** The question bank, from which one chooses. */
export function QuestionPicker({ purpose, chosen, onChange, onOpenBank }: QuestionPickerProps) {
  const settings = useApp((state) => state.records.settings);
  const [search, setSearch] = useState("");
  const [theme, setTheme] = useState<Theme | "favourites" | "all">("path");
  const offered = questionsFor(settings, purpose);
  const words = foldName(search)
    .split(" ")
    .filter((word) => word !== "");
  const hasFavourites = offered.some(({ favourite }) => favourite);
  const shown = offered.filter((question) =>
    words.length > 0 ? words.every((word) => foldName(question.text).includes(word)) : isShown(question, theme),
  );

  function tick({ id, theme: about, text }: OfferedQuestion, isChosen: boolean) {
    onChange(isChosen ? [...chosen, { id, theme: about, text }] : chosen.filter((one) => one.id !== id));
  }

  return (
    <div className="prepare-picker">
      <div className="two-fields">
        <TextInput
          type="search"
          label="Find a question"
          placeholder="overtime"
          leftSection={<SearchIcon size={16} />}
          value={search}
          autoComplete="off"
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <NativeSelect
          label="Choose by theme"
          value={theme}
          data={[
            ...(hasFavourites ? [{ value: "favourites", label: "My favourites" }] : []),
            ...openThemes.map((value) => ({ value, label: themeInWords(value) })),
            { value: "all", label: "All themes" },
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setSearch("");
            setTheme(value === "favourites" || value === "all" ? value : (openThemes.find((one) => one === value) ?? "path"));
          }}
        />
      </div>
      <p role="status" className="quiet small">
        {shown.length === 0
          ? "No question of the bank holds these words. Write your own below."
          : `${counted(shown.length, "question", "questions")} ${words.length > 0 ? "in all themes hold these words" : "to choose from"}.`}
      </p>
      <ul className="prepare-offered" aria-label="Questions to choose from">
        {shown.map((question) => (
          <li key={question.id}>
            <label className="prepare-check">
              <input
                type="checkbox"
                checked={chosen.some(({ id }) => id === question.id)}
                onChange={(event) => tick(question, event.currentTarget.checked)}
              />
              <span>
                {question.text}
                {question.favourite ? <span className="tag tag-strong prepare-tag">Favourite</span> : null}
                {question.own ? <span className="tag prepare-tag">Yours</span> : null}
                {words.length > 0 || theme === "all" || theme === "favourites" ? (
                  <span className="quiet small block">{themeInWords(question.theme)}</span>
                ) : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <OwnQuestion
        theme={theme === "all" || theme === "favourites" ? "advice" : theme}
        onAdded={(own) => onChange([...chosen, own])}
      />
      <div>
        <Button size="xs" variant="subtle" onClick={onOpenBank}>
          Edit the question bank
        </Button>
      </div>
    </div>
  );
}

function isShown({ theme, favourite }: OfferedQuestion, shown: Theme | "favourites" | "all"): boolean {
  return shown === "all" || (shown === "favourites" ? favourite : theme === shown);
}
