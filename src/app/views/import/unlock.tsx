import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { LockedImport } from "../../state/import-state.ts";
import { useActions } from "../../state/use-app.ts";
import { unlockProblemInWords } from "../../words/backup.ts";
import { ShowPassword } from "../journey/share/show-password.tsx";

interface UnlockProps {
  readonly locked: LockedImport;
}

/** Asks for the password of a saved network. Nothing of it is taken before it is open, checked and confirmed. */
export function Unlock({ locked }: UnlockProps) {
  const actions = useActions();
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { file, trying, problem } = locked;

  useEffect(() => {
    // Back to what was typed, to mend it.
    if (problem !== null) field.current?.select();
  }, [problem]);

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== "") void actions.unlock(password);
      }}
    >
      <p>
        <strong>{file}</strong> is locked. Its password opens it on this device; nothing is sent anywhere, and nothing here
        changes before you have seen what is in it.
      </p>
      <TextInput
        ref={field}
        data-autofocus
        label="Password"
        type={shown ? "text" : "password"}
        value={password}
        autoComplete="off"
        spellCheck={false}
        readOnly={trying}
        error={problem === null ? null : unlockProblemInWords(problem)}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ShowPassword shown={shown} onShow={setShown} />
      <div className="row row-end">
        <p className="quiet small grow" role="status">
          {trying ? "Trying the password…" : problem === null ? "" : "It was not opened."}
        </p>
        <Button variant="default" onClick={actions.cancelImport}>
          Cancel
        </Button>
        <Button type="submit" loading={trying} disabled={password === ""}>
          Open
        </Button>
      </div>
    </form>
  );
}
