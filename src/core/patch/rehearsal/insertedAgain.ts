import type { Grid } from "../../grid/grid";
import type { Write } from "../patch";
import { rowLike } from "./rowLike";

type InsertRows = Extract<Write, { readonly kind: "insertRows" }>;

/** Rows of a longer run are all of one kind. */
const LOOKED_AT = 50;

/** Brings rows back that are about to go, each with the look of a row that stays; those that look alike come together. */
export function insertedAgain(grid: Grid, row: number, count: number): readonly InsertRows[] {
  const stays = (each: number): boolean => each < row || each >= row + count;
  const looked = Math.min(count, LOOKED_AT);
  const likes = Array.from({ length: looked }, (_, place) => rowLike(grid, row + place, stays));
  const runs: { readonly like: number | undefined; count: number }[] = [];
  for (const like of likes) {
    const last = runs.at(-1);
    if (last && last.like === like) last.count += 1;
    else runs.push({ like, count: 1 });
  }
  const longest = runs.at(-1);
  if (longest) longest.count += count - looked;
  let top = row;
  return runs.map((run): InsertRows => {
    const insert = { kind: "insertRows", sheet: grid.sheet, row: top, count: run.count } as const;
    top += run.count;
    if (run.like === undefined) return insert;
    // rows below have moved down as far as rows have come back by then
    const missing = row + count - top;
    return { ...insert, like: run.like >= row + count ? run.like - missing : run.like };
  });
}
