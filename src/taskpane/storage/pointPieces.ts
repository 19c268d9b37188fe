import type { RestorePoint } from "../../core/patch/restorePoint";
import { pageClock } from "./pageClock";

/** Cells in one piece: some milliseconds of work. */
const inOnePiece = 1000;

type Lists = Pick<RestorePoint, "inverse" | "left" | "anchors">;

/** A way back as pieces of JSON; the page has a turn between two of them. */
export async function piecesOf({ inverse, left, anchors, made }: RestorePoint): Promise<readonly string[]> {
  const pieces = [JSON.stringify({ made })];
  const add = async (list: Partial<Lists>): Promise<void> => {
    pieces.push(JSON.stringify(list));
    await pageClock.rest();
  };
  for (const each of runsOf(inverse)) await add({ inverse: each });
  for (const each of runsOf(left)) await add({ left: each });
  for (const each of runsOf(anchors)) await add({ anchors: each });
  return pieces;
}

export async function pointOf(pieces: readonly string[]): Promise<RestorePoint> {
  let made: RestorePoint["made"] = { sheets: [], rows: [] };
  const lists = { inverse: [], left: [], anchors: [] } as { [List in keyof Lists]: Lists[List][number][] };
  for (const piece of pieces) {
    // Nothing but what piecesOf made is ever kept.
    const found = JSON.parse(piece) as Partial<RestorePoint>;
    made = found.made ?? made;
    lists.inverse.push(...(found.inverse ?? []));
    lists.left.push(...(found.left ?? []));
    lists.anchors.push(...(found.anchors ?? []));
    await pageClock.rest();
  }
  return { ...lists, made };
}

function runsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / inOnePiece) }, (_, place) =>
    list.slice(place * inOnePiece, (place + 1) * inOnePiece),
  );
}
