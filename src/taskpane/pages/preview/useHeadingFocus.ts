import { useEffect } from "react";

/**
 * A preview is opened by a command, not by a move: its heading gets the focus, so that Enter writes nothing by itself.
 * Who has gone to the sheet meanwhile stays there.
 */
export function useHeadingFocus(): void {
  useEffect(() => {
    if (document.hasFocus())
      document.querySelector<HTMLElement>(".pane-main h1")?.focus({ preventScroll: true });
  }, []);
}
