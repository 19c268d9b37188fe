/** @jest-environment jsdom */
import { sayProblem } from "../../../src/core/problems/say";
import { excelVersionProblem } from "../../../src/workbook/excel/excelVersion";
import { openExcel } from "../../support/excelWorkbook";

test("比 Excel 2021 旧的：说明需要什么，改用什么", async () => {
  await openExcel({ excelApi: "1.13" });
  const problem = excelVersionProblem();
  expect(problem && sayProblem(problem)).toBe(
    "这个 Excel 版本太旧，需要 Excel 2021 或 Microsoft 365。可以改用浏览器版：拖入 .xlsx 文件，结果相同。",
  );
});
