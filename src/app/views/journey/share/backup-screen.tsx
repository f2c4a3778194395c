import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useActions, useApp } from "../../../state/use-app.ts";
import { lockProblemInWords, strengthInWords, strengthOf } from "../../../words/backup.ts";
import { people } from "../../../words/counts.ts";
import { peopleHeld } from "../../people-held.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import { ShowPassword } from "./show-password.tsx";
import "./share.css";

type Step = { readonly at: "typing" | "locking" } | { readonly at: "saved"; readonly file: string };

/** Everything as one file that only a password opens: for a memory stick, another machine, a bad day. */
export function BackupScreen() {
  const actions = useActions();
  const held = useApp((state) => peopleHeld(state.records));
  const [step, setStep] = useState<Step>({ at: "typing" });
  const underWay = useRef<AbortController | null>(null);

  useEffect(() => () => underWay.current?.abort(), []);

  async function lock(password: string): Promise<string | null> {
    const controller = new AbortController();
    underWay.current = controller;
    setStep({ at: "locking" });
    const made = await actions.saveLocked(password, controller.signal);
    if (controller.signal.aborted) return null;
    setStep("file" in made ? { at: "saved", file: made.file } : { at: "typing" });
    return "file" in made ? null : lockProblemInWords(made.problem);
  }

  return (
    <JourneyDialog title="Save everything, locked with a password" size={620}>
      {step.at === "saved" ? (
        <Saved file={step.file} onClose={actions.closeJourney} />
      ) : held === 0 ? (
        <div className="stack">
          <p>There is nothing to save yet. Once your contacts are here, this makes a copy of them that only a password opens.</p>
          <div className="row row-end">
            <Button data-autofocus onClick={actions.closeJourney}>
              Close
            </Button>
          </div>
        </div>
      ) : (
        <div className="stack">
          <p>
            One file with all of it: {people(held)}, what you know of them, your asks, conversations, notes, drafts and reminders.
            Open it with Import, here or on another machine, and everything stands as it stands now.
          </p>
          <PasswordForm locking={step.at === "locking"} onLock={lock} />
        </div>
      )}
    </JourneyDialog>
  );
}

interface PasswordFormProps {
  readonly locking: boolean;
  /** @returns what went wrong, null where nothing did */
  readonly onLock: (password: string) => Promise<string | null>;
}

function PasswordForm({ locking, onLock }: PasswordFormProps) {
  const actions = useActions();
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const strength = strengthOf(password);
  const tooShort = strength === "none" || strength === "short";
  const differs = again !== password;

  async function submit() {
    setTried(true);
    setProblem(null);
    if (tooShort) first.current?.focus();
    else if (differs) second.current?.focus();
    else setProblem(await onLock(password));
  }

  const kind = shown ? "text" : "password";
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!locking) void submit();
      }}
    >
      <TextInput
        ref={first}
        data-autofocus
        label="Password"
        type={kind}
        value={password}
        autoComplete="new-password"
        spellCheck={false}
        readOnly={locking}
        description={strengthInWords(strength)}
        inputWrapperOrder={["label", "input", "error", "description"]}
        error={tried && tooShort ? "Choose a longer password." : null}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <TextInput
        ref={second}
        label="The same password again"
        type={kind}
        value={again}
        autoComplete="new-password"
        spellCheck={false}
        readOnly={locking}
        error={tried && !tooShort && differs ? "The two are not the same." : null}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      <ShowPassword shown={shown} onShow={setShown} />
      <p className="callout callout-fair">
        <strong>Nobody can recover this password.</strong> It is kept nowhere, not here either. Without it the file cannot be
        opened, by you or by anyone: write it down and keep it away from the file.
      </p>
      {problem === null ? null : (
        <p className="callout callout-bad" role="alert">
          {problem}
        </p>
      )}
      {locking ? <progress className="share-progress" aria-label="Locking everything" /> : null}
      <div className="row row-end">
        <p className="quiet small grow" role="status">
          {locking ? "Locking everything… this is slow on purpose, so that guessing is too." : ""}
        </p>
        <Button variant="default" onClick={actions.closeJourney}>
          Cancel
        </Button>
        <Button type="submit" loading={locking}>
          Save locked file
        </Button>
      </div>
    </form>
  );
}

function Saved({ file, onClose }: { readonly file: string; readonly onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <div className="stack">
      <p role="status">
        <strong>{file}</strong> is with your downloads.
      </p>
      <ul className="bullets">
        <li>Put it where this machine is not: a memory stick, another computer.</li>
        <li>Keep the password somewhere else than the file.</li>
        <li>
          To see that all is well, choose Import, pick the file and type the password: it says what is in it before anything
          changes.
        </li>
      </ul>
      <div className="row row-end">
        <Button ref={close} onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}
