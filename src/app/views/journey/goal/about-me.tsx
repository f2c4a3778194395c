import { nobodySaid, rhythmOf } from "../../../../core/journey/defaults.ts";
import { rhythmLimits, setAboutMe, setRhythm } from "../../../../core/journey/goal.ts";
import type { AboutMe, Rhythm } from "../../../../core/model/goal.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { rhythmProblemInWords } from "../../../words/goal.ts";
import { SavedField } from "./saved-field.tsx";

const fields: readonly {
  readonly field: keyof AboutMe;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly type?: "email" | "tel";
}[] = [
  { field: "name", label: "Your name" },
  {
    field: "introduction",
    label: "I am…",
    hint: "As it follows “I am” in a letter",
    placeholder: "a final-year biology student at Leeds",
  },
  { field: "email", label: "Your e-mail", type: "email" },
  { field: "phone", label: "Your phone", type: "tel" },
];

/** What drafts say of their sender. */
export function AboutMeSection() {
  const actions = useActions();
  const me = useApp((state) => state.records.settings.me ?? nobodySaid);

  async function save(field: keyof AboutMe, text: string): Promise<string | null> {
    const made = await actions.edit((records) => setAboutMe(records, { [field]: text }));
    return "problem" in made && made.problem !== "nothing-new" ? "It could not be kept. Try again." : null;
  }

  return (
    <section className="goal-section" aria-labelledby="goal-me">
      <h3 id="goal-me">About you</h3>
      <p className="quiet">Used to fill in letters and notes. Nothing is sent from here.</p>
      <div className="goal-two">
        {fields.map(({ field, label, ...more }) => (
          <SavedField key={field} label={label} value={me[field]} {...more} onSave={(text) => save(field, text)} />
        ))}
      </div>
    </section>
  );
}

const parts: readonly { readonly part: keyof Rhythm; readonly label: string }[] = [
  { part: "thankWithinDays", label: "Say thank you within (days)" },
  { part: "nudgeAfterDays", label: "Remind of an ask after (days)" },
  { part: "keepInTouchDays", label: "Keep in touch every (days)" },
  { part: "conversationMinutes", label: "Ask for a conversation of (minutes)" },
];

/** Days and minutes that are proposed. */
export function RhythmSection() {
  const actions = useActions();
  const settings = useApp((state) => state.records.settings);
  const rhythm = rhythmOf(settings);

  async function save(part: keyof Rhythm, text: string): Promise<string | null> {
    const typed = text.trim() === "" ? Number.NaN : Number(text);
    const made = await actions.edit((records) => setRhythm(records, { [part]: typed }));
    return "problem" in made && made.problem !== "nothing-new" ? rhythmProblemInWords(made.problem, rhythmLimits[part]) : null;
  }

  return (
    <section className="goal-section" aria-labelledby="goal-rhythm">
      <h3 id="goal-rhythm">Your rhythm</h3>
      <p className="quiet">Proposed from now on; each can be changed where it is used.</p>
      <div className="goal-two">
        {parts.map(({ part, label }) => (
          <SavedField key={part} label={label} value={String(rhythm[part])} numeric onSave={(text) => save(part, text)} />
        ))}
      </div>
    </section>
  );
}
