/** @jest-environment jsdom */
import { excelVersionProblem } from "../../../src/workbook/excel/excelVersion";
import { openExcel } from "../../support/excelWorkbook";

test("Excel 2021（ExcelApi 1.14）够用", async () => {
  await openExcel({ excelApi: "1.14" });
  expect(excelVersionProblem()).toBeUndefined();
});
