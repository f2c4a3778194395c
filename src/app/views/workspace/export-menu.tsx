import { Button, Menu } from "@mantine/core";
import { Fragment, useRef } from "react";
import { ExportIcon } from "../../components/icons.tsx";
import type { ExportKind } from "../../state/app-state.ts";
import { useActions } from "../../state/use-app.ts";

interface Choice {
  readonly kind: ExportKind;
  readonly label: string;
  readonly detail: string;
}

const groups: readonly { readonly label: string; readonly choices: readonly Choice[] }[] = [
  {
    label: "To keep",
    choices: [{ kind: "workspace", label: "Whole network", detail: "everything, to open again with Import" }],
  },
  {
    label: "For your calendar",
    choices: [{ kind: "ics", label: "Calendar file (.ics)", detail: "conversations, and what is due on which day" }],
  },
  {
    label: "For a spreadsheet",
    choices: [
      { kind: "contacts-csv", label: "Contacts (CSV)", detail: "one person a row" },
      { kind: "introductions-csv", label: "Introductions (CSV)", detail: "who introduced whom, and when" },
    ],
  },
  {
    label: "Pictures of the map",
    choices: [
      { kind: "png", label: "Picture (PNG)", detail: "the whole map, for a document" },
      { kind: "svg", label: "Drawing (SVG)", detail: "the whole map, sharp at any size" },
    ],
  },
  {
    label: "For graph programs",
    choices: [
      { kind: "gexf", label: "GEXF", detail: "for Gephi" },
      { kind: "graphml", label: "GraphML", detail: "for yEd, Cytoscape and others" },
    ],
  },
];

/** Files saved on this device. They hold names, so the menu says that they are for the person's own eyes. */
export function ExportMenu() {
  const actions = useActions();
  const button = useRef<HTMLButtonElement>(null);

  function openBackup() {
    // The item is gone with its menu: the screen gives the focus back to the button.
    button.current?.focus();
    actions.openJourney({ screen: "backup" });
  }

  return (
    <Menu width={300}>
      <Menu.Target>
        <Button ref={button} variant="default" leftSection={<ExportIcon />} className="labelled-tool">
          <span>Export</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((group) => (
          <Fragment key={group.label}>
            <Menu.Label>{group.label}</Menu.Label>
            {group.choices.map((choice) => (
              <Menu.Item key={choice.kind} onClick={() => void actions.saveAs(choice.kind)}>
                {choice.label}
                <span className="menu-detail">{choice.detail}</span>
              </Menu.Item>
            ))}
            {group.label === "To keep" ? (
              <Menu.Item onClick={openBackup}>
                Everything, locked with a password
                <span className="menu-detail">for another machine, or to keep somewhere safe</span>
              </Menu.Item>
            ) : null}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
