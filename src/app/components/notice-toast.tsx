import { ActionIcon, Button } from "@mantine/core";
import type { Notice } from "../state/app-state.ts";
import { noticeInWords } from "../words/notices.ts";
import { CheckIcon, CloseIcon, UndoIcon, WarningIcon } from "./icons.tsx";

interface NoticeToastProps {
  readonly notice: Notice | null;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Stays until it is dismissed or something newer is said: nobody has to read fast. */
export function NoticeToast({ notice, onUndo, onDismiss }: NoticeToastProps) {
  const words = notice === null ? null : noticeInWords(notice);
  const alert = words?.tone === "alert";
  return (
    <section className="toast-place" aria-label="Messages">
      <div role="status" className="toast-live">
        {words === null ? null : (
          <div className={alert ? "toast toast-alert" : "toast"}>
            {alert ? <WarningIcon /> : <CheckIcon />}
            <p>{words.text}</p>
            {notice?.code === "done" && notice.undo ? (
              <Button size="xs" variant="light" leftSection={<UndoIcon size={15} />} onClick={onUndo}>
                Undo
              </Button>
            ) : null}
            <ActionIcon variant="subtle" color="gray" aria-label="Dismiss this message" onClick={onDismiss}>
              <CloseIcon size={16} />
            </ActionIcon>
          </div>
        )}
      </div>
    </section>
  );
}
