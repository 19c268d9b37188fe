/** What a cell holds; the number beside it is the value or the number of its text. */
export const held = {
  blank: 0,
  plain: 1,
  percent: 2,
  date: 3,
  boolean: 4,
  text: 5,
  error: 6,
} as const;

/** The bits that say so; others say how the cell is formatted. */
export const HELD = 7;
