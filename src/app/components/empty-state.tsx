import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly title: string;
  /** 2 where no heading stands above it, 4 inside a part of a page. */
  readonly level?: 2 | 3 | 4;
  readonly children: ReactNode;
}

/** Says why there is nothing here and what would change that. */
export function EmptyState({ title, level = 3, children }: EmptyStateProps) {
  const Heading = level === 2 ? "h2" : level === 3 ? "h3" : "h4";
  return (
    <div className="empty-state">
      <Heading>{title}</Heading>
      <div className="stack">{children}</div>
    </div>
  );
}
