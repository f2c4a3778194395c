import { Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { KeyboardEvent, ReactNode } from "react";
import { useReturnFocus } from "../../components/use-return-focus.ts";
import { useActions } from "../../state/use-app.ts";

interface UpkeepDialogProps {
  readonly title: string;
  /** Width in pixels where there is room; a phone gives all of it. */
  readonly size: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** What a screen of upkeep stands in. */
export function UpkeepDialog({ title, size, onKeyDown, children }: UpkeepDialogProps) {
  const actions = useActions();
  const phone = useMediaQuery("(max-width: 760px)", undefined, { getInitialValueInEffect: false }) ?? false;
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={actions.closeUpkeep}
      title={title}
      size={size}
      fullScreen={phone}
      radius={phone ? 0 : "lg"}
      closeOnClickOutside={false}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
      classNames={{ body: "upkeep-body" }}
    >
      {children}
    </Modal>
  );
}

/** The letter of a key pressed by itself, in lower case; null in a field that takes text. */
export function commandKey(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  const { target } = event;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return null;
  if (target instanceof HTMLInputElement && !["radio", "checkbox", "button", "submit"].includes(target.type)) return null;
  const isArrow = event.key.startsWith("Arrow");
  // The arrows choose among the radio buttons they are on.
  if (isArrow && target instanceof HTMLInputElement && target.type === "radio") return null;
  return isArrow ? event.key : event.key.length === 1 ? event.key.toLowerCase() : null;
}
