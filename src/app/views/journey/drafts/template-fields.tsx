import { Button } from "@mantine/core";
import { draftFields } from "../../../../core/journey/drafts/draft-fields.ts";
import { draftFieldNames } from "../../../words/drafts.ts";

interface TemplateFieldsProps {
  readonly onInsert: (tag: string) => void;
}

/** What can be filled in, to be inserted where the cursor stands. */
export function TemplateFields({ onInsert }: TemplateFieldsProps) {
  return (
    <details className="fold">
      <summary>Fields you can insert</summary>
      <div className="drafts-fields">
        {draftFields.map((field) => (
          <Button key={field} size="compact-sm" variant="default" onClick={() => onInsert(`{{${field}}}`)}>
            <span className="hidden-text">Insert: </span>
            {draftFieldNames[field]}
          </Button>
        ))}
      </div>
    </details>
  );
}
