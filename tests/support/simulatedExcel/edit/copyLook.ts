import type { Area } from "../../../../src/core/grid/address";
import type { Excel } from "../excel";
import { overlap, rowsIn } from "../model/area";
import type { Sheet } from "../model/sheet";
import { clearRules } from "./rules";
import { changeStyles, clearStyles } from "./styles";

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * Paste of formats, repeated down the target: cells look as their models do, plain ones too, and follow the same
 * conditional formats. Validations are no formats.
 */
export function copyLook(excel: Excel, from: Place, to: Place): void {
  const models = [...from.sheet.cells.within(from.area)].flatMap(([row, column, { style }]) =>
    style === undefined ? [] : [{ row, column, style }],
  );
  clearStyles(excel, to.sheet, to.area);
  const height = rowsIn(from.area);
  for (let top = to.area.top; top <= to.area.bottom; top += height)
    for (const { row, column, style } of models) {
      const [down, across] = [top + row - from.area.top, to.area.left + column - from.area.left];
      if (down > to.area.bottom) continue;
      changeStyles(excel, to.sheet, { top: down, bottom: down, left: across, right: across }, () => style);
    }
  copyFormats(from, to);
}

/** Within one sheet a format copied is the same format over more cells. */
function copyFormats(from: Place, to: Place): void {
  const models = from.sheet.state.conditionalFormats.map(({ areas }) =>
    areas.flatMap((area) => overlap(area, from.area) ?? []),
  );
  const order = from.sheet.state.conditionalFormats.map(({ id }) => id);
  clearRules(to.sheet, to.area, ["conditionalFormats"]);
  if (from.sheet !== to.sheet) return;
  const height = rowsIn(from.area);
  const added = (id: string): readonly Area[] => {
    const own = models[order.indexOf(id)] ?? [];
    const copies: Area[] = [];
    for (let top = to.area.top; top <= to.area.bottom; top += height)
      for (const area of own) {
        const first = top + area.top - from.area.top;
        copies.push({ ...area, top: first, bottom: Math.min(to.area.bottom, first + rowsIn(area) - 1) });
      }
    return copies;
  };
  to.sheet.change({
    conditionalFormats: to.sheet.state.conditionalFormats.map((each) => ({
      ...each,
      areas: [...each.areas, ...added(each.id)],
    })),
  });
}
