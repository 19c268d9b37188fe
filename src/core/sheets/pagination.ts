/**
 * Where pages end: sheets.md §1.4 rules 1, 3 and 5. We know every row's height, so we decide, instead of leaving an
 * indicator's heading at the foot of a page.
 */
export interface PageBlock {
  /** Points of its rows together; a block is never split unless it is longer than a page. */
  readonly height: number;
  /** Last row of the block, from 0. */
  readonly lastRow: number;
}

/** More manual breaks than this and Excel refuses the sheet. */
const MOST_BREAKS = 1023;

/** Rows after which a page ends. `first` is what stands above the blocks on page one, `repeated` the print titles. */
export function breaksAfter(
  blocks: readonly PageBlock[],
  heights: { readonly page: number; readonly first: number; readonly repeated: number },
): readonly number[] {
  const breaks: number[] = [];
  let used = heights.first;
  let previous: PageBlock | undefined;
  for (const block of blocks) {
    if (previous && used + block.height > heights.page) {
      breaks.push(previous.lastRow);
      used = heights.repeated;
    }
    used += block.height;
    previous = block;
  }
  return breaks.length > MOST_BREAKS ? [] : breaks;
}
