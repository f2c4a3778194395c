import { Button } from "@mantine/core";
import { addQuestion, allQuestions } from "../../../../core/journey/question-bank.ts";
import { useActions, useApp } from "../../../state/use-app.ts";

interface AskNextTimeProps {
  /** What is to be asked, as it is put. */
  readonly question: string;
}

/** Puts a question among the favourites of the bank, so that it is offered first when the next conversation is prepared. */
export function AskNextTime({ question }: AskNextTimeProps) {
  const actions = useActions();
  const settings = useApp((state) => state.records.settings);
  const planned = allQuestions(settings).some(({ text, hidden }) => text === question && !hidden);
  return (
    <>
      {planned ? (
        <Button size="compact-sm" variant="default" onClick={() => actions.openJourney({ screen: "questions" })}>
          In your questions: “{question}”
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() =>
            void actions.edit((records) => addQuestion(records, { theme: "advice", text: question, favourite: true }))
          }
        >
          Put “{question}” among my questions
        </Button>
      )}
    </>
  );
}
