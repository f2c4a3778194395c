import { ActionIcon, Button, Menu } from "@mantine/core";
import type { Contact } from "../../../core/model/contact.ts";
import { MoreIcon } from "../../components/icons.tsx";
import { useActions } from "../../state/use-app.ts";

interface PersonToolsProps {
  readonly contact: Contact;
  readonly isEgo: boolean;
}

/** What can be done about one person by hand. */
export function PersonTools({ contact, isEgo }: PersonToolsProps) {
  const actions = useActions();
  const { id } = contact;
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
            <ActionIcon variant="default" size={30} aria-label={`More about ${contact.name}`}>
              <MoreIcon size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {contact.sources.length < 2 ? null : (
              <Menu.Item onClick={() => actions.openUpkeep({ screen: "rows-apart", contact: id })}>
                These rows are about two people…
              </Menu.Item>
            )}
            {isEgo ? null : (
              <Menu.Item color="var(--bad)" onClick={() => actions.openUpkeep({ screen: "remove", contact: id })}>
                Remove…
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
