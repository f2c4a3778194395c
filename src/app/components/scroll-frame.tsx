import type { ReactNode } from "react";

interface ScrollFrameProps {
  readonly label: string;
  readonly children: ReactNode;
}

// What scrolls must take the focus, or it cannot be scrolled by keyboard.
const focusable = { tabIndex: 0 } as const;

export function ScrollFrame({ label, children }: ScrollFrameProps) {
  return (
    <section {...focusable} className="plain-table-frame" aria-label={label}>
      {children}
    </section>
  );
}
