/** @jest-environment jsdom */
import type { Probe } from "../../../../src/workbook/excel/probes/probe";
import { runProbes } from "../../../../src/workbook/excel/probes/runProbes";
import { JsdomOffice } from "../../../support/simulatedExcel/jsdom";
import { SimulatedExcel } from "../../../support/simulatedExcel/simulatedExcel";

let office: JsdomOffice;
let excel: SimulatedExcel;

beforeAll(async () => {
  office = await JsdomOffice.start(await SimulatedExcel.open());
});

beforeEach(async () => {
  excel = await SimulatedExcel.open();
  office.show(excel);
});

afterEach(() => excel.close());

const probe = (id: string, run: Probe["run"]): Probe => ({ id, what: `问题 ${id}`, believed: null, run });

const selfTest = (probes: readonly Probe[], progress: (line: string) => void = () => undefined) =>
  runProbes({
    probes,
    wait: () => Promise.resolve(),
    progress: (done, total, next) => progress(`${done}/${total} ${next?.id ?? "完"}`),
  });

const sheetNames = () =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

test("每条问题有自己的空工作表，做完都删掉", async () => {
  const before = await sheetNames();
  const seen: string[] = [];
  const noted = (id: string) =>
    probe(id, async ({ context, sheet }) => {
      sheet.load("name");
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      seen.push(`${sheet.name} ${used.isNullObject ? "空" : "有内容"}`);
      sheet.getRange("A1").values = [["用过"]];
      await context.sync();
      return null;
    });
  const lines: string[] = [];
  const result = await selfTest([noted("one"), noted("two")], (line) => lines.push(line));
  expect(result).toMatchObject({ kind: "done", sheetsLeft: [] });
  expect(seen).toEqual(["自检 one 空", "自检 two 空"]);
  expect(lines).toEqual(["0/2 one", "1/2 two", "2/2 完"]);
  expect(await sheetNames()).toEqual(before);
});

test("一条做坏了、留下保护，也删得掉，后面的照做", async () => {
  const before = await sheetNames();
  const result = await selfTest([
    probe("broken", async ({ context, sheet }) => {
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("A1").values = [["写不进去"]];
      await context.sync();
      return null;
    }),
    probe("next", () => Promise.resolve("照做")),
  ]);
  expect(result).toMatchObject({
    kind: "done",
    sheetsLeft: [],
    outcomes: [
      { kind: "failed", code: "AccessDenied" },
      { kind: "seen", seen: "照做" },
    ],
  });
  expect(await sheetNames()).toEqual(before);
});

test("工作簿有内容就不开始，一条也不做", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2").values = [["评分表"]];
    await context.sync();
  });
  const asked: string[] = [];
  const result = await selfTest([
    probe("one", () => {
      asked.push("one");
      return Promise.resolve(null);
    }),
  ]);
  expect(result).toEqual({ kind: "workbookNotEmpty", sheets: ["Sheet1"] });
  expect(asked).toEqual([]);
});
