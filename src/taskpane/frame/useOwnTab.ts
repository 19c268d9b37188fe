import { useEffect } from "react";
import type { PaneHost } from "../boot";

/**
 * In Excel on the web, office.js takes Tab from the page: it goes by a list of its own, stops at the sentinels of the
 * focus library, and from whatever is not in the list, such as a heading that was given the focus, goes straight out of
 * the pane (excel-web-16.00.debug.js, onWindowKeydown). Tab stays the browser's own here, in the pane and out of it.
 */
export function useOwnTab(host: PaneHost): void {
  const isTaken = host.kind === "excel" && host.platform === "web";
  useEffect(() => {
    if (!isTaken) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === "Tab") event.stopPropagation();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isTaken]);
}
