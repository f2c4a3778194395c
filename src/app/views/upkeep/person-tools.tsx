import { ActionIcon, Button, Menu } from "@mantine/core";
import { useRef } from "react";
import type { Contact } from "../../../core/model/contact.ts";
import { MoreIcon } from "../../components/icons.tsx";
import type { UpkeepScreen } from "../../state/upkeep-state.ts";
import { useActions } from "../../state/use-app.ts";

interface PersonToolsProps {
  readonly contact: Contact;
  readonly isEgo: boolean;
}

/** What can be done about one person by hand. */
export function PersonTools({ contact, isEgo }: PersonToolsProps) {
  const actions = useActions();
  const { id } = contact;
  const more = useRef<HTMLButtonElement>(null);

  /** The dialog gives the focus back to where it was: to the button, since the item is gone by then. */
  function openFromMenu(screen: UpkeepScreen) {
    more.current?.focus();
    actions.openUpkeep(screen);
  }

  return (
    <div className="row person-tools">
      <Button size="xs" variant="default" onClick={() => actions.openUpkeep({ screen: "edit", contact: id })}>
        {contact.kind === "placeholder" ? "Say who it is" : "Edit"}
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={() => actions.openUpkeep({ screen: "add", form: { adds: "introduction", introducer: id } })}
      >
        Add introduction
      </Button>
      <Button size="xs" variant="default" onClick={() => actions.openUpkeep({ screen: "add", form: { adds: "tie", one: id } })}>
        Add tie
      </Button>
      {isEgo && contact.sources.length < 2 ? null : (
        <Menu>
          <Menu.Target>
            <ActionIcon ref={more} variant="default" size={30} aria-label={`More about ${contact.name}`}>
              <MoreIcon size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {contact.sources.length < 2 ? null : (
              <Menu.Item onClick={() => openFromMenu({ screen: "rows-apart", contact: id })}>
                These rows are about two people…
              </Menu.Item>
            )}
            {isEgo ? null : (
              <Menu.Item color="var(--bad)" onClick={() => openFromMenu({ screen: "remove", contact: id })}>
                Remove…
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
