import { Textarea, TextInput } from "@mantine/core";
import type { Reflection } from "../../../../core/model/conversation.ts";
import { happiness } from "../../../words/after.ts";
import { Choice } from "./choice.tsx";

interface ReflectionFieldsProps {
  readonly reflection: Reflection;
  readonly onChange: (reflection: Reflection) => void;
}

type Text = Exclude<keyof Reflection, "happyThere">;

const questions = [
  { field: "liked", label: "What did you like?" },
  { field: "disliked", label: "What did you not like?" },
  { field: "advantages", label: "What speaks for you there?", hint: "Advantages you have that you had not seen before" },
  { field: "concerns", label: "What worries you now?", hint: "Concerns that are new" },
  { field: "advice", label: "What did they advise?" },
] as const satisfies readonly { field: Text; label: string; hint?: string }[];

/** One's own thoughts, while they are fresh. */
export function ReflectionFields({ reflection, onChange }: ReflectionFieldsProps) {
  const write = (field: Text, text: string) => onChange({ ...reflection, [field]: text });
  return (
    <section className="after-part" aria-labelledby="after-thoughts">
      <h3 id="after-thoughts">What you think of it</h3>
      <Choice
        label="Would you be happy there?"
        value={reflection.happyThere}
        choices={happiness}
        onChange={(happyThere) => onChange({ ...reflection, happyThere })}
      />
      <div className="after-two">
        <Textarea
          label="Why?"
          autosize
          minRows={2}
          value={reflection.happyWhy}
          onChange={(event) => write("happyWhy", event.currentTarget.value)}
        />
        {questions.map((question) => (
          <Textarea
            key={question.field}
            label={question.label}
            {...("hint" in question ? { placeholder: question.hint } : {})}
            autosize
            minRows={2}
            value={reflection[question.field]}
            onChange={(event) => write(question.field, event.currentTarget.value)}
          />
        ))}
      </div>
      <TextInput
        label="Another occupation you came across"
        placeholder="medical writer"
        value={reflection.otherOccupation}
        autoComplete="off"
        onChange={(event) => write("otherOccupation", event.currentTarget.value)}
      />
    </section>
  );
}
