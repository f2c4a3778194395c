import { SegmentedControl } from "@mantine/core";
import { useActions, useApp } from "../../../state/use-app.ts";

const either = "either";

/** What meetings are for: whoever serves that counts for more. */
export function PurposeSwitch() {
  const actions = useActions();
  const purpose = useApp((state) => state.purpose);
  return (
    <fieldset className="bare-fieldset">
      <legend className="field-label">What for?</legend>
      <SegmentedControl
        size="xs"
        fullWidth
        value={purpose ?? either}
        data={[
          { value: either, label: "Either" },
          { value: "informational", label: "To learn" },
          { value: "lead", label: "A lead on a job" },
        ]}
        onChange={(value) => actions.setPurpose(value === "lead" || value === "informational" ? value : null)}
      />
      <p className="quiet small">
        {purpose === "lead"
          ? "Managers, directors and recruiters count for more: they hear of openings."
          : purpose === "informational"
            ? "Those who do the work, offer to help or went to your school count for more."
            : "Everybody counts alike, whatever you meet them for."}
      </p>
    </fieldset>
  );
}
