import { useEffect } from "react";
import type { PaneHost } from "../boot";

/**
 * In Excel on the web, office.js takes Tab from the page: it goes by a list of its own, and from whatever is not in it,
 * such as a heading that was given the focus, straight out of the pane (excel-web-16.00.debug.js, onWindowKeydown). Tab
 * stays the browser's own here, until there is nothing left to go to.
 */
export function useOwnTab(host: PaneHost): void {
  const isTaken = host.kind === "excel" && host.platform === "web";
  useEffect(() => {
    if (!isTaken) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === "Tab" && hasNext(event.shiftKey ? "before" : "after")) event.stopPropagation();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isTaken]);
}

const stops = "a[href],button,input,select,textarea,[tabindex]";

function hasNext(where: "before" | "after"): boolean {
  const { activeElement } = document;
  if (!activeElement) return false;
  const wanted = where === "after" ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return [...document.querySelectorAll<HTMLElement>(stops)].some(
    (stop) => (activeElement.compareDocumentPosition(stop) & wanted) !== 0 && takesFocus(stop),
  );
}

function takesFocus(stop: HTMLElement): boolean {
  // the focus library's own sentinels lead nowhere
  const isSentinel = stop.hasAttribute("data-tabster-dummy");
  return !isSentinel && stop.tabIndex >= 0 && !stop.matches(":disabled") && stop.getClientRects().length > 0;
}
