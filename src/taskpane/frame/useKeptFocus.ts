import { type RefObject, useEffect, useRef } from "react";
import { usePane } from "./paneContext";

/**
 * What is pressed may be disabled while it works, and gone with its page afterwards. The focus comes back to it, or to
 * the heading of what is there instead; it never comes from the sheet.
 */
export function useKeptFocus(isBusy: boolean, heading: RefObject<HTMLElement | null>): void {
  const { focused } = usePane();
  const wasBusy = useRef(false);
  useEffect(() => {
    const isOver = wasBusy.current && !isBusy;
    wasBusy.current = isBusy;
    const { current } = focused;
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (isBusy || !isLost || !(current instanceof HTMLElement)) return;
    if (!current.isConnected) heading.current?.focus({ preventScroll: true });
    else if (isOver) current.focus();
  });
}
