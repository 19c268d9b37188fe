import { parseArea, type Area } from "../../../core/grid/address";
import { areasWithout } from "../formula/areas";
import { contentText, elementAt, elementsNamed } from "../xml/elements";
import { splice, type Splice } from "../xml/splices";
import { attribute, localName, nextTag, withAttribute } from "../xml/tags";
import { sqrefOf } from "./standingRule";

/** Rows that were put in, and the row they are to be like, as rows stand with them. */
export interface RowsLike {
  readonly first: number;
  readonly count: number;
  readonly like: number;
}

const ruled = new Set(["conditionalFormatting", "dataValidation"]);

/** The frame of a sheet in which rows put in follow the rules of the row they are like, and no others. */
export function withRulesLike(frame: string, rows: RowsLike): string {
  const splices: Splice[] = [];
  let tag = nextTag(frame, 0);
  while (tag) {
    let next = tag.end;
    const element =
      tag.kind !== "close" && ruled.has(localName(tag.name)) ? elementAt(frame, tag.start) : undefined;
    if (element) {
      const xml = frame.slice(element.start, element.end);
      const text = ruleLike(xml, rows);
      if (text !== xml) splices.push({ start: element.start, end: element.end, text });
      next = element.end;
    }
    tag = nextTag(frame, next);
  }
  return splice(frame, splices);
}

/** In an extension the areas are an element of their own. A rule that names nothing but whole columns holds already. */
function ruleLike(xml: string, rows: RowsLike): string {
  const end = nextTag(xml, 0)?.end ?? 0;
  const stated = attribute(xml.slice(0, end), "sqref");
  const inner = elementsNamed(xml, "sqref").at(0);
  const sqref = stated ?? (inner ? contentText(xml, inner) : undefined);
  const changed = sqref === undefined ? undefined : sqrefLike(sqref, rows);
  if (changed === undefined || changed === sqref) return xml;
  if (stated !== undefined) return withAttribute(xml.slice(0, end), "sqref", changed) + xml.slice(end);
  return inner ? splice(xml, [{ start: inner.contentStart, end: inner.contentEnd, text: changed }]) : xml;
}

/** The first area keeps its first cell: formulas count from there. */
function sqrefLike(sqref: string, { first, count, like }: RowsLike): string | undefined {
  const refs = sqref.trim().split(/\s+/);
  const areas = refs.flatMap((ref) => parseArea(ref) ?? []);
  if (areas.length !== refs.length) return undefined;
  const made = { top: first, bottom: first + count - 1 };
  const across = { left: 0, right: Number.MAX_SAFE_INTEGER };
  const copies = areas
    .filter(({ top, bottom }) => top <= like && like <= bottom)
    .map((area): Area => ({ ...area, ...made }));
  const kept = areasWithout(areas, [{ ...made, ...across }]);
  return sqrefOf(copies.reduce(joined, kept));
}

/** An area below or between others of the same columns is one with them. */
function joined(areas: readonly Area[], made: Area): readonly Area[] {
  const isSameColumns = (area: Area): boolean => area.left === made.left && area.right === made.right;
  const above = areas.find((area) => isSameColumns(area) && area.bottom === made.top - 1);
  if (!above) return [...areas, made];
  const below = areas.slice(1).find((area) => isSameColumns(area) && area.top === made.bottom + 1);
  return areas.flatMap((area) => {
    if (area === below) return [];
    return area === above ? [{ ...above, bottom: (below ?? made).bottom }] : [area];
  });
}
