import { Button, Tabs } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { UndoIcon } from "../../components/icons.tsx";
import type { AddForm } from "../../state/upkeep-state.ts";
import { useActions } from "../../state/use-app.ts";
import { AddIntroductionForm } from "./add-introduction-form.tsx";
import { AddPersonForm } from "./add-person-form.tsx";
import { AddTieForm } from "./add-tie-form.tsx";
import { UpkeepDialog } from "./upkeep-dialog.tsx";

const tabs = [
  { adds: "person", label: "A person" },
  { adds: "introduction", label: "An introduction" },
  { adds: "tie", label: "A tie" },
] as const;

/** Adding by hand: a person, an introduction, or that two people know each other. */
export function AddDialog({ form }: { readonly form: AddForm }) {
  const actions = useActions();
  const [adds, setAdds] = useState<AddForm["adds"]>(form.adds);
  const [added, setAdded] = useState<{ readonly text: string; readonly undone: boolean } | null>(null);
  const another = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (added !== null && !added.undone) another.current?.focus();
  }, [added]);

  function addAnother() {
    setAdded(null);
    // What is kept from the last one is filled in: on to the first field that is not.
    requestAnimationFrame(() => {
      const fields = [...(panel.current?.querySelectorAll("input") ?? [])];
      (fields.find((field) => field.value === "") ?? fields[0])?.focus();
    });
  }

  async function undo() {
    await actions.undo();
    actions.dismissNotice();
    setAdded((before) => (before === null ? null : { text: "Taken back.", undone: true }));
    another.current?.focus();
  }

  const onAdded = (text: string) => setAdded({ text, undone: false });
  return (
    <UpkeepDialog title="Add by hand" size={620}>
      <Tabs
        value={adds}
        keepMounted={false}
        onChange={(next) => {
          const known = tabs.find((tab) => tab.adds === next);
          if (known === undefined) return;
          setAdds(known.adds);
          setAdded(null);
        }}
        classNames={{ panel: "add-panel" }}
      >
        <Tabs.List grow>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.adds} value={tab.adds}>
              {tab.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((tab) => (
          <Tabs.Panel key={tab.adds} value={tab.adds}>
            <div ref={panel} hidden={added !== null}>
              {tab.adds === "person" ? (
                <AddPersonForm start={form.adds === "person" ? form : null} onAdded={onAdded} />
              ) : tab.adds === "introduction" ? (
                <AddIntroductionForm start={form.adds === "introduction" ? form : null} onAdded={onAdded} />
              ) : (
                <AddTieForm start={form.adds === "tie" ? form : null} onAdded={onAdded} />
              )}
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
      <p role="status" className={added === null ? "hidden-text" : "added"}>
        {added?.text}
      </p>
      {added === null ? null : (
        <div className="row row-end">
          {added.undone ? null : (
            <Button variant="light" leftSection={<UndoIcon size={15} />} onClick={() => void undo()}>
              Undo
            </Button>
          )}
          <Button variant="default" onClick={actions.closeUpkeep}>
            Close
          </Button>
          <Button ref={another} onClick={addAnother}>
            Add another
          </Button>
        </div>
      )}
    </UpkeepDialog>
  );
}
