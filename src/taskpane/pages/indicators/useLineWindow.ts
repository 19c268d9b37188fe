import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { type Drawn, linesDrawn, longestWhole, type View } from "./lineWindow";
import type { TreeLine } from "./treeLines";

/** Before a line was drawn once; px. */
const usualHeights = { group: 38, section: 28, row: 36 } as const satisfies Record<TreeLine["kind"], number>;

/** Where nothing is laid out there is no view: as much as a tall screen shows. */
const usualView: View = { top: 0, height: 1000 };

/** Scrolled less than this, the same lines are drawn; px. */
const STEP = 200;

/** Which lines of the tree are drawn: all of them, or of a long one those in view and those in `kept`. */
export function useLineWindow(
  tree: RefObject<HTMLElement | null>,
  lines: readonly TreeLine[],
  kept: ReadonlySet<string>,
): readonly Drawn[] {
  const isLong = lines.length > longestWhole;
  const [view, setView] = useState<View>(usualView);
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());

  const look = useCallback(() => {
    const main = tree.current?.closest<HTMLElement>(".pane-main");
    if (!tree.current || !main || main.clientHeight === 0) return;
    const top = main.getBoundingClientRect().top - tree.current.getBoundingClientRect().top;
    const { clientHeight: height } = main;
    setView((last) => (Math.abs(last.top - top) < STEP && last.height === height ? last : { top, height }));
  }, [tree]);

  useEffect(() => {
    const main = tree.current?.closest<HTMLElement>(".pane-main");
    if (!isLong || !main) return undefined;
    look();
    main.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      main.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [tree, isLong, look]);

  const drawn = useMemo((): readonly Drawn[] => {
    if (!isLong) return lines.map((_, index) => ({ kind: "line", index }));
    const places = new Set(lines.flatMap(({ key }, index) => (kept.has(key) ? [index] : [])));
    const heightOf = ({ key, kind }: TreeLine): number => heights.get(key) ?? usualHeights[kind];
    return linesDrawn(lines.map(heightOf), view, places);
  }, [isLong, lines, kept, heights, view]);

  useLayoutEffect(() => {
    if (!isLong) return;
    const measured = [...(tree.current?.querySelectorAll<HTMLElement>("[data-key]") ?? [])].map(
      ({ dataset, offsetHeight }) => [dataset["key"] ?? "", offsetHeight] as const,
    );
    const news = measured.filter(([key, height]) => height > 0 && heights.get(key) !== height);
    if (news.length > 0) setHeights(new Map([...heights, ...news]));
  }, [isLong, tree, heights, drawn]);

  return drawn;
}
