import type { ReactElement, ReactNode } from "react";

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly sentence: string;
  readonly children?: ReactNode;
}

/** Nothing to show here: what that means, and where to go on. */
export function EmptyState({ icon, title, sentence, children }: EmptyStateProps): ReactElement {
  return (
    <div className="pane-empty">
      {icon}
      <h2>{title}</h2>
      <p>{sentence}</p>
      {children}
    </div>
  );
}
