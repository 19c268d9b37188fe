import { type CellAddress, parseArea } from "../../../core/grid/address";
import type { StopWatching } from "../../host";
import type { Memory } from "../memory";
import { demand } from "../request";
import { removing } from "./removing";
import { chosenKey } from "./select";
import { sheetNamed } from "./sheetNamed";

/** The first cell of what a person chose; what `select` chose is not told. */
export async function watchSelection(
  memory: Memory,
  handler: (at: CellAddress) => void,
): Promise<StopWatching> {
  const { context, handlers } = await demand((queued) => {
    const result = queued.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const area = parseArea(address.split(",")[0]?.replace(/^.*!/, "") ?? "");
      const sheet = await sheetNamed(memory, worksheetId);
      if (!area || sheet === undefined) return;
      const isOurs = memory.chosen === chosenKey(sheet, address.replace(/^.*!/, ""));
      memory.chosen = undefined;
      if (!isOurs) handler({ sheet, row: area.top, column: area.left });
    });
    return { context: queued, handlers: [result] };
  });
  return () => removing(context, handlers);
}
