import { ActionIcon, Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Notice } from "../state/app-state.ts";
import { counted } from "../words/counts.ts";
import { noticeInWords } from "../words/notices.ts";
import { CheckIcon, CloseIcon, UndoIcon, WarningIcon } from "./icons.tsx";

interface NoticeToastProps {
  readonly notice: Notice | null;
  readonly onUndo: () => void;
  /** Opens what may be one person twice. */
  readonly onReview: () => void;
  readonly onDismiss: () => void;
}

/** How long good news stays; what it offers stands in the header as well. */
const calmSeconds = 20;

/** Bad news stays until it is dismissed; good news goes by itself, though never while it is looked at. */
export function NoticeToast({ notice, onUndo, onReview, onDismiss }: NoticeToastProps) {
  const words = notice === null ? null : noticeInWords(notice);
  const alert = words?.tone === "alert";
  const [held, setHeld] = useState(false);
  const leaves = words !== null && !alert && !held;

  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(onDismiss, calmSeconds * 1000);
    return () => clearTimeout(timer);
  }, [leaves, onDismiss]);

  return (
    <section
      className="toast-place"
      aria-label="Messages"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status" className="toast-live">
        {words === null ? null : (
          <div className={alert ? "toast toast-alert" : "toast"}>
            {alert ? <WarningIcon /> : <CheckIcon />}
            <p>{words.text}</p>
            {notice?.code === "done" && (notice.duplicates ?? 0) > 0 ? (
              <Button
                size="xs"
                variant="light"
                onClick={() => {
                  onDismiss();
                  onReview();
                }}
              >
                Look at {counted(notice.duplicates ?? 0, "possible duplicate", "possible duplicates")}
              </Button>
            ) : null}
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
