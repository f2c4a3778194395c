import { Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useReturnFocus } from "../../components/use-return-focus.ts";
import { useActions } from "../../state/use-app.ts";
import { useFocusOutside } from "./use-focus-outside.ts";
import "./journey.css";

interface JourneyDialogProps {
  readonly title: string;
  /** Width in pixels where there is room; a phone gives all of it. */
  readonly size: number;
  /** Asked before the screen closes by Escape or its cross; false keeps it. */
  readonly mayClose?: () => boolean;
  readonly children: ReactNode;
}

/** What a screen of asks and conversations stands in. */
export function JourneyDialog({ title, size, mayClose, children }: JourneyDialogProps) {
  const actions = useActions();
  const phone = useMediaQuery("(max-width: 760px)", undefined, { getInitialValueInEffect: false }) ?? false;
  useReturnFocus();
  useFocusOutside();
  return (
    <Modal
      opened
      onClose={() => {
        if (mayClose === undefined || mayClose()) actions.closeJourney();
      }}
      title={title}
      size={size}
      fullScreen={phone}
      radius={phone ? 0 : "lg"}
      closeOnClickOutside={false}
      // Printing gives the page another width for a moment: what comes back after it comes back underneath.
      zIndex={210}
      classNames={{ body: "journey-body", content: "journey-dialog" }}
    >
      {children}
    </Modal>
  );
}
