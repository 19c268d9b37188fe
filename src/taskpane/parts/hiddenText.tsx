import type { ReactElement } from "react";

/** For screen readers only. */
export function HiddenText({ children }: { readonly children: string }): ReactElement {
  return <span className="hidden-text">{children}</span>;
}
