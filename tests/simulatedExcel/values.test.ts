/** @jest-environment jsdom */
// What Excel makes of written values. [DOC] is the Office documentation, ISS an issue of OfficeDev/office-js.
import { JsdomOffice } from "../support/simulatedExcel/jsdom";
import { SimulatedExcel } from "../support/simulatedExcel/simulatedExcel";

let excel: SimulatedExcel;
let office: JsdomOffice;

beforeAll(async () => {
  office = await JsdomOffice.start(await SimulatedExcel.open());
});

beforeEach(async () => {
  excel = await SimulatedExcel.open({ year: 2026 });
  office.show(excel);
});

afterEach(() => excel.close());

async function write(address: string, values: unknown): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = values as unknown[][];
    await context.sync();
  });
}

const errorOf = (run: Promise<unknown>): Promise<OfficeExtension.Error> =>
  run.then(
    () => {
      throw new Error("it went through");
    },
    (error: unknown) => error as OfficeExtension.Error,
  );

test("what is written is read back, formulas calculated", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    range.values = [
      [1, 2],
      ["资金到位率", "=A1+B1"],
    ];
    await context.sync();
    range.load("values,formulas,address,valueTypes,text,rowIndex,columnIndex,rowCount,columnCount,hasSpill");
    await context.sync();
    expect(range.values).toEqual([
      [1, 2],
      ["资金到位率", 3],
    ]);
    expect(range.formulas[1]).toEqual(["资金到位率", "=A1+B1"]);
    expect(range.valueTypes).toEqual([
      ["Double", "Double"],
      ["String", "Double"],
    ]);
    expect(range.address).toBe("Sheet1!A1:B2");
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([0, 0, 2, 2]);
    expect(range.text[1]).toEqual(["资金到位率", "3"]);
    expect(range.hasSpill).toBe(false);
  });
});

test.each([
  ["[DOC Range.values] = makes a formula", "=1+1", 2, "=1+1", "General"],
  ["[DOC Range.values] + makes a formula", "+1+1", 2, "=+1+1", "General"],
  ["[DOC Range.values] - makes a formula", "-1+1", 0, "=-1+1", "General"],
  ["a text after - is a name nobody knows", "-未达到", "#NAME?", "=-未达到", "General"],
  ["a minus sign before digits is a number", "-5", -5, undefined, "General"],
  ["a dash alone is text", "-", "-", undefined, "General"],
  ["[ISS 6687] an apostrophe forces text and is not returned", "'=1+1", "=1+1", undefined, "General"],
  ["[DOC blank and null values] numbers as text are numbers", "29.96", 29.96, undefined, "General"],
  ["leading zeros are lost", "007", 7, undefined, "General"],
  ["a percentage brings its format", "95%", 0.95, undefined, "0%"],
  ["thousands bring their format", "1,234.5", 1234.5, undefined, "#,##0.00"],
  ["[DOC Range.values] an ISO date is a date", "2026-03-05", 46086, undefined, "m/d/yyyy"],
  ["6-1 is a date", "6-1", 46174, undefined, "d-mmm"],
  ["[DOC blank and null values] 15-Feb is a date", "15-Feb", 46068, undefined, "d-mmm"],
  ["[DOC Range.values] locale-shaped dates stay text", "19-8-2025", "19-8-2025", undefined, "General"],
  ["a text date that is none", "2026-02-30", "2026-02-30", undefined, "General"],
  ["a time", "12:30", 0.520833333333333, undefined, "h:mm"],
  ["TRUE in any case", "true", true, undefined, "General"],
  ["an error value", "#N/A", "#N/A", undefined, "General"],
  ["full-width digits stay text", "９５", "９５", undefined, "General"],
  ["a range of numbers stays text", "90-95", "90-95", undefined, "General"],
])("%s", async (_name, written, value, formula, format) => {
  await write("A1", [[written]]);
  const cell = excel.cell("Sheet1!A1");
  if (typeof value === "number") expect(cell.value).toBeCloseTo(value, 12);
  else expect(cell.value).toBe(value);
  expect(cell.formula).toBe(formula);
  expect(cell.numberFormat).toBe(format);
});

test.each(["=A1", "-5", "6-1", "007", "95%", "TRUE"])(
  "the format @, set before, keeps %s as text",
  async (text) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.numberFormat = [["@"]];
      range.values = [[text]];
      await context.sync();
    });
    expect(excel.cell("Sheet1!A1")).toMatchObject({ value: text, type: "String", numberFormat: "@" });
  },
);

test("[DOC blank and null values] null leaves a cell as it is, an empty text empties it", async () => {
  excel.user.paste("Sheet1!A1", [["a", "b", "c"]]);
  await write("A1:C1", [[null, "", "d"]]);
  expect(excel.values("Sheet1!A1:C1")).toEqual([["a", "", "d"]]);
});

test("a scalar fills the range", async () => {
  await write("A1:B2", "同一句");
  expect(excel.values("Sheet1!A1:B2").flat()).toEqual(["同一句", "同一句", "同一句", "同一句"]);
});

test("[ISS 1025] rows and columns must match", async () => {
  const error = await errorOf(write("A1:B2", [[1, 2, 3]]));
  expect(error.code).toBe("InvalidArgument");
  expect(error.message).toContain("doesn't match the size or dimensions of the range");
  expect(error.debugInfo.errorLocation).toBe("Range.values");
});

test.each([
  ["a formula that is none", "=SUM("],
  ["words that are no formula", "-未达到，扣分"],
  ["a text longer than a cell holds", "长".repeat(32_768)],
])("%s is refused", async (_name, written) => {
  expect(await errorOf(write("A1", [[written]]))).toMatchObject({ code: "InvalidArgument" });
  expect(excel.cell("Sheet1!A1").type).toBe("Empty");
});

test("[DOC unbounded ranges] a whole column has no values to read and takes none", async () => {
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets.getItem("Sheet1").getRange("A:A");
    column.load("values,address");
    await context.sync();
    expect([column.values, column.address]).toEqual([null, "Sheet1!A:A"]);
  });
  expect(await errorOf(write("A:A", 1))).toMatchObject({ code: "InvalidArgument" });
});

test("the client splits writes above 1,500 cells, one change event each", async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => [index]);
  await write("A1:A3000", rows);
  expect(excel.log.work).toHaveLength(1);
  expect(excel.log.work[0]?.members.filter((member) => member === "Values=")).toHaveLength(2);
  expect(excel.values("Sheet1!A3000")).toEqual([[2999]]);
});

test("manual calculation keeps old results until calculate()", async () => {
  excel.user.type("Sheet1!A1", 1);
  excel.user.type("Sheet1!B1", "=A1*2");
  excel.user.setCalculation("Manual");
  excel.user.type("Sheet1!A1", 5);
  expect(excel.cell("Sheet1!B1").value).toBe(2);
  await Excel.run(async (context) => {
    context.application.calculate("Recalculate");
    await context.sync();
  });
  expect(excel.cell("Sheet1!B1").value).toBe(10);
});

test("what is not simulated fails loudly, and again at the end", async () => {
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").moveTo("B1");
      await context.sync();
    }),
  );
  expect(error.message).toContain("Range.moveTo()");
  const failed = excel;
  excel = await SimulatedExcel.open();
  expect(() => failed.close()).toThrow("Range.moveTo()");
});
