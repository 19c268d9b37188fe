import type { StopWatching, WorkbookChange } from "../../host";
import type { Memory } from "../memory";
import { sheetNamed } from "./sheetNamed";
import { demand } from "../request";
import { removing } from "./removing";

/**
 * Tells where cells may have changed. Our own writes are not told: their batches switch our events off, and what comes
 * through all the same names its source.
 */
export async function watchChanges(
  memory: Memory,
  handler: (change: WorkbookChange) => void,
): Promise<StopWatching> {
  const cells = async (id: string, by: "person" | "formula" | "coauthor"): Promise<void> => {
    const sheet = await sheetNamed(memory, id);
    handler(sheet === undefined ? { kind: "sheets" } : { kind: "cells", sheet, by });
  };
  const sheets = (): Promise<void> => {
    handler({ kind: "sheets" });
    return Promise.resolve();
  };
  const { context, handlers } = await demand((queued) => {
    const { worksheets } = queued.workbook;
    const added: OfficeExtension.EventHandlerResult<never>[] = [];
    const keep = (result: unknown): void => {
      added.push(result as OfficeExtension.EventHandlerResult<never>);
    };
    keep(
      worksheets.onChanged.add(async ({ worksheetId, source, triggerSource }) => {
        if (triggerSource === "ThisLocalAddin") return;
        await cells(worksheetId, source === "Remote" ? "coauthor" : "person");
      }),
    );
    keep(worksheets.onCalculated.add(({ worksheetId }) => cells(worksheetId, "formula")));
    keep(worksheets.onAdded.add(sheets));
    keep(worksheets.onDeleted.add(sheets));
    // Renaming and moving is told by later versions only; until then the list of sheets read next time shows it.
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.17")) {
      keep(worksheets.onNameChanged.add(sheets));
      keep(worksheets.onMoved.add(sheets));
    }
    return { context: queued, handlers: added };
  });
  return () => removing(context, handlers);
}
