/** What is drawn of a long list: lines, and the room of those left out. */
export type Drawn =
  { readonly kind: "line"; readonly index: number } | { readonly kind: "gap"; readonly height: number };

export interface View {
  /** Of what is seen, counted from the top of the first line. */
  readonly top: number;
  readonly height: number;
}

/** Lists up to here are drawn whole (pane.md §4). */
export const longestWhole = 200;

/** So much more above and below is drawn: a wheel turns faster than a page is drawn. */
const MARGIN = 600;

/**
 * The lines in view and around it, those in `kept` wherever they stand, and gaps as high as what lies between: the
 * list keeps its height and what is drawn its place.
 */
export function linesDrawn(
  heights: readonly number[],
  { top, height }: View,
  kept: ReadonlySet<number>,
): readonly Drawn[] {
  const drawn: Drawn[] = [];
  let offset = 0;
  let gap = 0;
  heights.forEach((own, index) => {
    const isNear = offset + own > top - MARGIN && offset < top + height + MARGIN;
    offset += own;
    if (!isNear && !kept.has(index)) {
      gap += own;
      return;
    }
    if (gap > 0) drawn.push({ kind: "gap", height: gap });
    gap = 0;
    drawn.push({ kind: "line", index });
  });
  if (gap > 0) drawn.push({ kind: "gap", height: gap });
  return drawn;
}
