import { ActionIcon, Menu } from "@mantine/core";
import { lazy, Suspense, useRef, useState } from "react";
import { MoreIcon } from "../../components/icons.tsx";
import type { JourneyScreen } from "../../state/journey-state.ts";
import type { UpkeepScreen } from "../../state/upkeep-state.ts";
import { useActions } from "../../state/use-app.ts";
import { AboutDialog } from "./about-dialog.tsx";
import { StartOverDialog } from "./start-over-dialog.tsx";

const ImportsDialog = lazy(() => import("../import/imports-dialog.tsx").then((module) => ({ default: module.ImportsDialog })));

export function MoreMenu() {
  const actions = useActions();
  const [open, setOpen] = useState<"about" | "imports" | "start-over" | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  /** The screens give the focus back to where it was: to the button, since the item is gone by then. */
  function openUpkeep(screen: UpkeepScreen) {
    button.current?.focus();
    actions.openUpkeep(screen);
  }

  function openJourney(screen: JourneyScreen) {
    button.current?.focus();
    actions.openJourney(screen);
  }

  function close() {
    setOpen(null);
    // The item that was chosen is gone with its menu; the button that opened it is where the person was.
    button.current?.focus();
  }

  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon ref={button} variant="subtle" color="gray" size={36} aria-label="More">
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => openUpkeep({ screen: "review" })}>Possible duplicates</Menu.Item>
          <Menu.Item onClick={() => openUpkeep({ screen: "freshness" })}>Still true?</Menu.Item>
          <Menu.Item onClick={() => openUpkeep({ screen: "decisions" })}>What you have decided</Menu.Item>
          <Menu.Item onClick={() => openJourney({ screen: "adviser" })}>Summary for an adviser</Menu.Item>
          <Menu.Item onClick={() => setOpen("imports")}>Your imports</Menu.Item>
          <Menu.Item onClick={() => setOpen("about")}>About &amp; privacy</Menu.Item>
          <Menu.Item color="var(--bad)" onClick={() => setOpen("start-over")}>
            Start over…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === "imports" ? (
        <Suspense fallback={null}>
          <ImportsDialog onClose={close} />
        </Suspense>
      ) : null}
      {open === "about" ? <AboutDialog onClose={close} /> : null}
      {open === "start-over" ? <StartOverDialog onClose={close} /> : null}
    </>
  );
}
