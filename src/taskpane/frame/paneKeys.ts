import type { KeyboardEvent } from "react";
import type { Pane } from "./paneContext";

/**
 * Keys of the whole pane (pane.md §5). Nothing acts while an input method composes: its Enter and arrows choose
 * characters. A key that did something here goes no further: in Excel on the web, office.js passes it on to Excel, which
 * takes the focus at Escape.
 */
export function handleKey(event: KeyboardEvent<HTMLElement>, pane: Pane): void {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return;
  if (event.key === "Enter" && event.ctrlKey) {
    primaryAction(event.currentTarget);
    event.preventDefault();
    event.stopPropagation();
  } else if (event.key === "Escape") {
    if (isOpenList(event.target)) event.stopPropagation();
    else escape(event, pane);
  }
}

function primaryAction(frame: HTMLElement): void {
  const primary = frame.querySelector<HTMLElement>("[data-primary]");
  if (!primary || primary.getAttribute("aria-disabled") === "true") return;
  // what is being typed is stored on leaving its field, and comes before the action
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  primary.click();
  primary.focus();
}

function escape(event: KeyboardEvent<HTMLElement>, { session, state, place, go }: Pane): void {
  if (state.work) session.cancel();
  else if (state.preview) session.dismiss("preview");
  else if (place.page === "indicators" && place.detail !== undefined) go({ kind: "leaveDetail" });
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** An open list takes Escape and the arrows for itself. */
export function isOpenList(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  // a part of the page that stands open is no list
  const hasList = target.matches("[role=combobox],[aria-haspopup]");
  const isOpen = hasList && target.getAttribute("aria-expanded") === "true";
  return isOpen || target.closest("[role=menu],[role=listbox]") !== null;
}
