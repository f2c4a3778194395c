import { ActionIcon, Menu } from "@mantine/core";
import { useState } from "react";
import { MoreIcon } from "../../components/icons.tsx";
import { AboutDialog } from "./about-dialog.tsx";
import { StartOverDialog } from "./start-over-dialog.tsx";

export function MoreMenu() {
  const [open, setOpen] = useState<"about" | "start-over" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label="More">
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen("about")}>About &amp; privacy</Menu.Item>
          <Menu.Item color="var(--bad)" onClick={() => setOpen("start-over")}>
            Start over…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === "about" ? <AboutDialog onClose={close} /> : null}
      {open === "start-over" ? <StartOverDialog onClose={close} /> : null}
    </>
  );
}
