import { Button } from "@mantine/core";
import { useApp } from "../state/use-app.ts";

/** The store could not be opened at all. */
export function Unusable() {
  const reason = useApp((state) => state.unusable);
  return (
    <main className="whole-page">
      <h1>Your network could not be opened</h1>
      <p>
        Intrograph keeps your network in this browser’s own storage, and the browser does not let it in. Private windows and
        strict privacy settings do this; so does a full disk. Nothing has been changed.
      </p>
      <ul className="bullets">
        <li>Close other tabs with Intrograph and reload this page.</li>
        <li>If this is a private window, open Intrograph in an ordinary one.</li>
        <li>Allow this page to store data in the browser’s settings.</li>
      </ul>
      {reason === null ? null : <p className="technical">What the browser says: {reason}</p>}
      <p>
        <Button onClick={() => window.location.reload()}>Reload the page</Button>
      </p>
    </main>
  );
}
