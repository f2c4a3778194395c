import { Button } from "@mantine/core";
import { undoable } from "../../../core/workspace/undo.ts";
import { FileButton } from "../../components/file-button.tsx";
import { ImportIcon, LockIcon, UndoIcon } from "../../components/icons.tsx";
import { useActions, useApp } from "../../state/use-app.ts";
import { operationName } from "../../words/operations.ts";
import { ThemeMenu } from "../workspace/theme-menu.tsx";
import { LinkedInSteps } from "./linked-in-steps.tsx";
import { PasteBox } from "./paste-box.tsx";
import { WelcomePicture } from "./welcome-picture.tsx";
import "./welcome.css";

/** The first screen, while nothing is recorded: what this answers, and three ways to begin. */
export function Welcome() {
  const actions = useActions();
  const last = useApp((state) => undoable(state.history));

  return (
    <div className="welcome">
      <header className="welcome-top">
        <span className="wordmark">Intrograph</span>
        <ThemeMenu />
      </header>
      <main>
        <div className="welcome-lead">
          <div>
            <h1>Who could introduce me to someone there?</h1>
            <p className="welcome-answer">
              Bring the contacts you already have. Name a company, and see whom to ask, along which path, and why.
            </p>
            <p className="privacy-line">
              <LockIcon size={18} />
              <span>
                <strong>Nothing leaves this device.</strong> No account, no server, no tracking.
              </span>
            </p>
            {last === null ? null : (
              <Button variant="default" leftSection={<UndoIcon />} onClick={actions.undo}>
                Undo {operationName(last.summary)}
              </Button>
            )}
          </div>
          <WelcomePicture />
        </div>
        <div className="ways-in">
          <section className="way-in" aria-labelledby="way-files">
            <h2 id="way-files">Bring your files</h2>
            <p>
              Contact lists and records of who introduced whom. Drop them anywhere on this page, several at once, or choose them.
            </p>
            <p className="small">
              Spreadsheets (.csv, .tsv, .txt, .xlsx, .ods), address books (.vcf), the LinkedIn archive (.zip), graphs (.gexf,
              .graphml), and networks saved here (.json).
            </p>
            <FileButton size="md" leftSection={<ImportIcon />} onFiles={actions.readFiles}>
              Choose files
            </FileButton>
            <LinkedInSteps />
          </section>
          <section className="way-in" aria-labelledby="way-paste">
            <h2 id="way-paste">Paste from a spreadsheet</h2>
            <PasteBox onPaste={(files) => void actions.readFiles(files)} />
          </section>
          <section className="way-in" aria-labelledby="way-sample">
            <h2 id="way-sample">Look around first</h2>
            <p>A made-up network of a student looking for a first job. Try every answer on it; one click takes it away again.</p>
            <Button size="md" variant="light" onClick={actions.loadSample}>
              Try the sample network
            </Button>
          </section>
        </div>
      </main>
    </div>
  );
}
