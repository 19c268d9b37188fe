// What the simulated Excel saves is what it had open: our own adapter and the simulated Excel read it back alike.
import { openXlsx } from "../../src/workbook/xlsx/xlsxWorkbook";
import { filledCase } from "../support/caseWorkbook";
import { SimulatedExcel } from "../support/simulatedExcel/simulatedExcel";

test("the case's workbook, saved and opened again", async () => {
  const excel = await SimulatedExcel.open({ workbook: filledCase() });
  excel.user.type("评价底稿!F34", 361_900.5);
  excel.user.type("绩效目标!A1", "'=不是公式");
  const saved = excel.save();
  const again = await SimulatedExcel.open({ workbook: saved });
  const compared = ({ sheets, names }: ReturnType<SimulatedExcel["picture"]>): unknown => ({
    names,
    sheets: sheets.map(
      ({
        name,
        contents,
        results,
        merges,
        rowHeights,
        columnWidths,
        frozen,
        filter,
        page,
        showGridlines,
      }) => ({
        name,
        contents,
        results,
        merges,
        rowHeights,
        columnWidths: Object.keys(columnWidths),
        frozen,
        filter,
        page: { ...page, margins: Object.values(page.margins).map(Math.round) },
        showGridlines,
      }),
    ),
  });
  expect(compared(again.picture())).toEqual(compared(excel.picture()));
  expect(again.cell("评价底稿!F34").style).toEqual(excel.cell("评价底稿!F34").style);
  const opened = openXlsx(saved);
  expect(opened.ok).toBe(true);
});
