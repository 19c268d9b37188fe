import { type RefObject, useEffect, useState } from "react";

/** What part of a scrolling element is in view, in CSS pixels. */
export interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export function useView(element: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 800, height: 600 });
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const look = (): void =>
      setView({
        top: current.scrollTop,
        left: current.scrollLeft,
        width: current.clientWidth,
        height: current.clientHeight,
      });
    const observer = new ResizeObserver(look);
    observer.observe(current);
    current.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      current.removeEventListener("scroll", look);
    };
  }, [element]);
  return view;
}
