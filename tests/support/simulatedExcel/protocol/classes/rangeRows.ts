import { NotSimulated } from "../../excelError";
import { recordOf } from "../arguments";
import type { ExcelClass } from "../excelClass";
import type { Json } from "../json";
import { areaIn } from "../rangeAt";

/** Properties of each row of a range in one answer [DOC Range.getRowProperties]; only what is wished is in it. */
export const rangeRows: ExcelClass<"Range">["methods"] = {
  GetRowProperties: ({ sheet, ...range }, args, { excel }) => {
    const area = areaIn({ sheet, ...range }, excel, args.location);
    const { rowHidden, format, ...others } = args.record(0);
    const { rowHeight, ...further } = format === undefined ? {} : recordOf(format, args.location);
    const lacking = [...Object.keys(others), ...Object.keys(further)];
    if (lacking.length > 0) throw new NotSimulated(`Range.getRowProperties of ${lacking.join(", ")}`);
    const rows: Json[] = [];
    for (let row = area.top; row <= area.bottom; row += 1)
      rows.push({
        ...(rowHidden === true ? { rowHidden: sheet.state.rows.get(row)?.isHidden === true } : {}),
        ...(rowHeight === true ? { format: { rowHeight: sheet.height(row) } } : {}),
      });
    return rows;
  },
};
