import { findFundArrangement } from "../../../src/core/funds/findFundArrangement";
import { findLedger } from "../../../src/core/funds/findLedger";
import type { Grid } from "../../../src/core/grid/grid";
import { findIndicatorTables } from "../../../src/core/indicators/findIndicatorTables";
import { findQuestionnaires } from "../../../src/core/surveys/findQuestionnaires";
import { readSharedStrings, sharedStringsInSteps } from "../../../src/workbook/xlsx/read/sharedStrings";
import { gridOf } from "../../support/gridOf";
import { stepped, watchedGrid } from "../../support/stepsOf";
import { opened, smallWorkbook, worksheetXml } from "../../support/xlsxFiles";

const ROWS = 1_048_576;

async function read(rows: string, dimension?: string): Promise<Grid> {
  const sheet = worksheetXml(rows);
  const claimed =
    dimension === undefined
      ? sheet
      : sheet.replace("<sheetData>", `<dimension ref="${dimension}"/><sheetData>`);
  expect(claimed.includes("dimension")).toBe(dimension !== undefined);
  return opened(smallWorkbook({ sheets: { 表: claimed } })).grid("表");
}

const cellXml = (name: string, number: number): string => `<c r="${name}"><v>${String(number)}</v></c>`;

test("三十万行只有格式的空行，一直到最后一行：按有内容的行算", async () => {
  const rows = Array.from({ length: 300_000 }, (_, index) => {
    const row = String(ROWS - 300_000 + index + 1);
    return `<row r="${row}" s="1" customFormat="1"><c r="A${row}" s="1"/></row>`;
  });
  const grid = await read(`<row r="1">${cellXml("A1", 7)}</row>${rows.join("")}`);
  expect([grid.rowCount, grid.columnCount]).toEqual([1, 1]);
});

test("16384列只有格式：按有内容的列算", async () => {
  const letters = (column: number): string =>
    column < 0 ? "" : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
  const cells = Array.from({ length: 16_384 }, (_, column) => `<c r="${letters(column)}1" s="1"/>`);
  const grid = await read(`<row r="1">${cells.join("")}</row><row r="2">${cellXml("B2", 7)}</row>`);
  expect([grid.rowCount, grid.columnCount]).toEqual([2, 2]);
});

test.each([
  ["说有整张表那么大，只有两格", "A1:XFD1048576"],
  ["说只有一格，其实有两格", "A1"],
  ["写的不是区域", "表!A1"],
])("文件声明的大小不算数：%s", async (_name, dimension) => {
  const grid = await read(
    `<row r="1">${cellXml("A1", 1)}</row><row r="${String(ROWS)}">${cellXml(`B${String(ROWS)}`, 2)}</row>`,
    dimension,
  );
  expect([grid.rowCount, grid.columnCount]).toEqual([ROWS, 2]);
  expect(grid.cell(ROWS - 1, 1).value).toEqual({ type: "number", number: 2, format: "plain" });
});

/** A few cells of a real table, in a sheet that claims to be as large as a sheet can be. */
const claims = (rows: readonly (readonly string[])[]): Grid => ({
  ...gridOf(rows, { rowCount: ROWS }),
  columnCount: 16_384,
});

test.each<[string, (grid: Grid) => unknown]>([
  ["指标体系", (grid) => findIndicatorTables([grid])],
  ["支出明细账", (grid) => findLedger([grid])],
  ["资金安排", (grid) => findFundArrangement([grid])],
  ["问卷", (grid) => findQuestionnaires([grid])],
])("整张表都算用过：找%s时看的格子不随行数乘列数", (_name, find) => {
  const headers = ["日期", "凭证号", "摘要", "收款方", "金额"];
  const { grid, looked } = watchedGrid(claims([headers, ["2024-1-5", "记-1", "电费", "甲公司", "12"]]));
  find(grid);
  expect(looked()).toBeLessThanOrEqual(12 * ROWS);
});

test("一笔一个摘要的文字表：读一段停一下，读出来一样", () => {
  const texts = Array.from({ length: 30_000 }, (_, index) => `<si><t>第${String(index)}笔</t></si>`);
  const bytes = new TextEncoder().encode(
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${texts.join("")}</sst>`,
  );
  const { value, count } = stepped(sharedStringsInSteps(bytes), () => 0);
  expect(count).toBe(3);
  expect(value.texts).toEqual(readSharedStrings(bytes).texts);
  expect(value.texts).toHaveLength(30_000);
});
