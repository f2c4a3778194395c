import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { addQuestion } from "../../../../core/journey/question-bank.ts";
import type { ChosenQuestion, Theme } from "../../../../core/model/conversation.ts";
import { AddIcon } from "../../../components/icons.tsx";
import { useActions } from "../../../state/use-app.ts";
import { questionProblemInWords, themeInWords } from "../../../words/questions.ts";

interface OwnQuestionProps {
  readonly theme: Theme;
  readonly onAdded?: (question: ChosenQuestion) => void;
}

/** A question of one's own: kept in the bank, and chosen at once. */
export function OwnQuestion({ theme, onAdded }: OwnQuestionProps) {
  const actions = useActions();
  const [text, setText] = useState("");
  const [told, setTold] = useState<{ readonly text: string; readonly isProblem: boolean } | null>(null);

  async function add() {
    const made = await actions.edit((records) => addQuestion(records, { theme, text }), { quiet: true });
    if ("problem" in made) {
      setTold({ text: questionProblemInWords(made.problem), isProblem: true });
      return;
    }
    const kept = made.changes.find((change) => change.of === "settings");
    const own = kept?.of === "settings" ? kept.after.questions?.find((one) => one.text === text.trim()) : undefined;
    setText("");
    setTold({ text: "Added to your bank.", isProblem: false });
    if (own !== undefined) onAdded?.({ id: own.id, theme: own.theme, text: own.text });
  }

  return (
    <form
      className="prepare-own"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        label={`Your own question (${themeInWords(theme).toLowerCase()})`}
        className="grow"
        value={text}
        autoComplete="off"
        onChange={(event) => {
          setText(event.currentTarget.value);
          setTold(null);
        }}
      />
      <Button type="submit" variant="default" leftSection={<AddIcon size={16} />}>
        Add
      </Button>
      <p role="status" className={told?.isProblem === true ? "field-problem small prepare-wide" : "quiet small prepare-wide"}>
        {told?.text}
      </p>
    </form>
  );
}
