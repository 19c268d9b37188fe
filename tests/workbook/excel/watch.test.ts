/** @jest-environment jsdom */
import type { CellAddress } from "../../../src/core/grid/address";
import type { WorkbookChange } from "../../../src/workbook/host";
import { openExcel, type OpenedExcel, readAll } from "../../support/excelWorkbook";

let opened: OpenedExcel;
let heard: WorkbookChange[];
let chosen: CellAddress[];

beforeEach(async () => {
  opened = await openExcel({});
  heard = [];
  chosen = [];
  opened.excel.user.paste("Sheet1!A1", [
    [1, "=A1*2"],
    [2, ""],
  ]);
  await readAll(opened.host.workbook);
});

afterEach(() => opened.excel.close());

const watching = (): Promise<() => Promise<void>> =>
  opened.host.watch((change) => {
    heard.push(change);
  });
const following = (): Promise<() => Promise<void>> =>
  opened.host.watchSelection((at) => {
    chosen.push(at);
  });

test("有人填了一格，连带公式变了，都说出是哪张表、谁改的", async () => {
  await watching();
  opened.excel.user.type("Sheet1!A1", 5);
  await opened.excel.idle();
  expect(heard).toEqual([
    { kind: "cells", sheet: "Sheet1", by: "person" },
    { kind: "cells", sheet: "Sheet1", by: "formula" },
  ]);
});

test("合作的人在别处改的，说是合作的人", async () => {
  await watching();
  opened.excel.coAuthor.type("Sheet1!A2", 7);
  await opened.excel.idle();
  expect(heard).toContainEqual({ kind: "cells", sheet: "Sheet1", by: "coauthor" });
});

test("加表、删表都说", async () => {
  await watching();
  opened.excel.user.addSheet("Sheet2");
  opened.excel.user.deleteSheet("Sheet2");
  await opened.excel.idle();
  expect(heard.filter(({ kind }) => kind === "sheets").length).toBeGreaterThanOrEqual(2);
});

test("我们自己写的不说", async () => {
  await watching();
  const basis = await readAll(opened.host.workbook);
  const at = { sheet: "Sheet1", row: 1, column: 1 };
  const applied = await opened.host.workbook.apply(
    [{ kind: "setCell", at, value: { type: "number", number: 9 } }],
    { basis },
  );
  await opened.excel.idle();
  expect(applied.ok).toBe(true);
  expect(heard).toEqual([]);
});

test("写到一半断了以后，别人再改还听得见", async () => {
  await watching();
  const basis = await readAll(opened.host.workbook);
  opened.excel.faults.at(1, { kind: "stopAfter", actions: 12, code: "GeneralException" });
  const at = { sheet: "Sheet1", row: 1, column: 1 };
  const applied = await opened.host.workbook.apply(
    [{ kind: "setCell", at, value: { type: "number", number: 9 } }],
    { basis },
  );
  expect(applied.ok).toBe(false);
  await opened.excel.idle();
  heard.length = 0;
  opened.excel.user.type("Sheet1!A2", 3);
  await opened.excel.idle();
  expect(heard).toContainEqual({ kind: "cells", sheet: "Sheet1", by: "person" });
});

test("停下以后不再说", async () => {
  const stop = await watching();
  await stop();
  opened.excel.user.type("Sheet1!A1", 5);
  await opened.excel.idle();
  expect(heard).toEqual([]);
});

test("选中的格子：人选的说，我们选的不说", async () => {
  await following();
  opened.excel.user.select("Sheet1!B2");
  await opened.excel.idle();
  expect(chosen).toEqual([{ sheet: "Sheet1", row: 1, column: 1 }]);
  expect(await opened.host.select({ sheet: "Sheet1", row: 0, column: 0 })).toEqual({
    ok: true,
    value: undefined,
  });
  await opened.excel.idle();
  expect(chosen).toHaveLength(1);
  opened.excel.user.select("Sheet1!A2");
  await opened.excel.idle();
  expect(chosen.at(-1)).toEqual({ sheet: "Sheet1", row: 1, column: 0 });
});

test("要选的表没有了：说明找不到，什么也没选", async () => {
  const result = await opened.host.select({ sheet: "没有这张", row: 0, column: 0 });
  expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(["excel-no-cell"]);
});
