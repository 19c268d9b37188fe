import type { Area } from "../../../../src/core/grid/address";
import type { Excel } from "../excel";
import { columnsIn, holds, overlap, rowsIn, without } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Link } from "../model/sheetState";
import { recordOf, textOf } from "../protocol/arguments";
import type { Json } from "../protocol/json";
import { enterValues } from "./content";
import { requireUnprotected } from "./guards";
import { changeStyles } from "./styles";
import { asValue } from "../calc/displayed";

/** Range.hyperlink: that of the first cell; null where there is none. */
export function linkAt(sheet: Sheet, area: Area): Json {
  const link = sheet.state.links.find((each) => holds(each.area, area.top, area.left));
  if (!link) return null;
  const { address, documentReference, screenTip } = link;
  const text = asValue(sheet.cells.get(area.top, area.left)?.value);
  return { address, documentReference, screenTip, textToDisplay: String(text) };
}

/**
 * Setting a link writes its text into the cell and gives the cell the look of a link, blue and underlined, as the
 * built-in style "Hyperlink" has it; an empty address takes the link away.
 */
export function setLink(excel: Excel, sheet: Sheet, area: Area, value: unknown, location: string): void {
  requireUnprotected(sheet, location);
  const links = withoutLinks(sheet.state.links, area);
  const wanted = value === null || value === "" ? {} : recordOf(value, location);
  const text = (key: string): string | undefined => {
    const found = wanted[key];
    return found === undefined || found === null || found === "" ? undefined : textOf(found, location);
  };
  const [address, documentReference, screenTip] = [
    text("address"),
    text("documentReference"),
    text("screenTip"),
  ];
  if (address === undefined && documentReference === undefined) {
    sheet.change({ links });
    return;
  }
  const link: Link = {
    area,
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  };
  sheet.change({ links: [...links, link] });
  const shown = text("textToDisplay");
  const isBlank = sheet.cells.get(area.top, area.left)?.value === undefined;
  if (shown !== undefined || (isBlank && rowsIn(area) * columnsIn(area) === 1))
    enterValues(excel, sheet, area, `'${shown ?? address ?? documentReference ?? ""}`, location);
  changeStyles(excel, sheet, area, (style) => ({
    ...style,
    font: { ...style.font, color: "#0563C1", underline: "Single" },
  }));
}

export function clearLinks(sheet: Sheet, area: Area): void {
  sheet.change({ links: withoutLinks(sheet.state.links, area) });
}

function withoutLinks(links: readonly Link[], area: Area): readonly Link[] {
  return links.flatMap((link) =>
    overlap(link.area, area) ? without(link.area, area).map((rest) => ({ ...link, area: rest })) : [link],
  );
}
