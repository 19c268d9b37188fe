/** @jest-environment jsdom */
import { sayProblem } from "../../../src/core/problems/say";
import { openExcel, readAll } from "../../support/excelWorkbook";

const entry = (row: number): readonly (string | number)[] => [
  `2024-0${String((row % 9) + 1)}-15凭证`,
  `记-${String(row)}`,
  `支付软件开发费第${String(row)}笔，合同约定按进度支付，附发票和验收单`,
  row + 0.25,
];

async function ledger(rows: number, payloadLimit?: number) {
  const opened = await openExcel({ flavour: "web", ...(payloadLimit === undefined ? {} : { payloadLimit }) });
  opened.excel.user.paste(
    "Sheet1!A1",
    Array.from({ length: rows }, (_, row) => entry(row)),
  );
  return opened;
}

test("明细账超过一次能读的行数：分几次读，一行不少一行不重", async () => {
  const { excel, host } = await ledger(5000);
  const said: string[] = [];
  const read = await host.workbook.read({ progress: (message) => said.push(message) });
  const grid = read.ok ? read.value.grids.get("Sheet1") : undefined;
  expect(grid?.rowCount).toBe(5000);
  for (const row of [0, 1999, 2000, 2001, 4999])
    expect([0, 1, 2, 3].map((column) => grid?.cell(row, column).value)).toEqual([
      { type: "text", text: entry(row)[0] },
      { type: "text", text: entry(row)[1] },
      { type: "text", text: entry(row)[2] },
      { type: "number", number: row + 0.25, format: "plain" },
    ]);
  expect(said.at(-1)).toMatch(/第 2\d\d\d 行/);
  excel.close();
});

test("第二次读知道有多大：一个往返", async () => {
  const { excel, host } = await ledger(3000);
  await readAll(host.workbook);
  const { cost } = await excel.log.during(() => readAll(host.workbook));
  expect(cost.syncs).toBe(1);
  excel.close();
});

test("网页版回答不超过限额：超了就一次少读些，读全为止", async () => {
  const limit = 300_000;
  const { excel, host } = await ledger(3000, limit);
  const snapshot = await readAll(host.workbook);
  expect(snapshot.grids.get("Sheet1")?.rowCount).toBe(3000);
  expect(snapshot.grids.get("Sheet1")?.cell(2999, 1).value).toEqual({ type: "text", text: "记-2999" });
  expect(Math.max(...excel.log.work.map(({ bytesOut }) => bytesOut))).toBeLessThanOrEqual(limit);
  excel.close();
});

test("读到一半取消：说明没有读完", async () => {
  const { excel, host } = await ledger(6000);
  let requests = 0;
  const read = await host.workbook.read({
    progress: (message) => {
      if (message.includes("行")) requests += 1;
    },
    cancel: { isWished: () => requests > 0 },
  });
  expect(read.ok ? [] : read.problems.map(sayProblem)).toEqual(["已取消，没有读完，表里的内容没有变。"]);
  excel.close();
});

describe("只有格式的格子", () => {
  test.each([
    ["六万行空格子带着格式", "Sheet1!A1:C60000", 2200, 3],
    ["每一列都带着格式", "Sheet1!A1:XFD40", 40, 13],
  ])("%s：不当内容读，两三个往返读完", async (_name, formatted, mostRows, mostColumns) => {
    const { excel, host } = await openExcel({ flavour: "web" });
    excel.user.paste("Sheet1!A1", [
      ["日期", "摘要", "金额"],
      [45_292, "付办公费", 12.5],
    ]);
    excel.user.type("Sheet1!C20", '=IF(C2>0,"","")');
    excel.user.setNumberFormat(formatted, "0.00");
    const { result, cost } = await excel.log.during(() => readAll(host.workbook));
    const grid = result.grids.get("Sheet1");
    expect(cost.syncs).toBeLessThanOrEqual(3);
    expect(grid?.rowCount).toBeLessThanOrEqual(mostRows);
    expect(grid?.columnCount).toBeLessThanOrEqual(mostColumns);
    expect(grid?.cell(1, 2).value).toEqual({ type: "number", number: 12.5, format: "plain" });
    // a formula that shows nothing is there all the same
    expect(grid?.cell(19, 2).formula).toBe('IF(C2>0,"","")');
    excel.close();
  });

  test("内容在最后一行：读到最后一行", async () => {
    const { excel, host } = await openExcel({ flavour: "desktop" });
    excel.user.type("Sheet1!A1", "金额");
    excel.user.type("Sheet1!A1048576", 3);
    const snapshot = await readAll(host.workbook);
    expect(snapshot.grids.get("Sheet1")?.rowCount).toBe(1_048_576);
    expect(snapshot.grids.get("Sheet1")?.cell(1_048_575, 0).value).toEqual({
      type: "number",
      number: 3,
      format: "plain",
    });
    excel.close();
  });
});
