import { useEffect, useRef } from "react";
import { isOpenList } from "./paneKeys";

interface NeighbourKeys {
  readonly previous: () => void;
  readonly next: () => void;
}

/** Alt+↑ and Alt+↓ go through indicators or findings, wherever the focus is but in a list of its own. */
export function useNeighbourKeys(keys: NeighbourKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isArrow = event.key === "ArrowUp" || event.key === "ArrowDown";
      if (!event.altKey || !isArrow || event.isComposing || event.target === null) return;
      if (isOpenList(event.target) || isCombobox(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      // what is being typed is stored on leaving its field
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      current.current[event.key === "ArrowUp" ? "previous" : "next"]();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isCombobox(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute("role") === "combobox";
}
