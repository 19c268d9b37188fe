/** @jest-environment jsdom */
import { JsdomOffice } from "../support/simulatedExcel/jsdom";
import { SimulatedExcel } from "../support/simulatedExcel/simulatedExcel";

let excel: SimulatedExcel;
let office: JsdomOffice;

beforeAll(async () => {
  office = await JsdomOffice.start(await SimulatedExcel.open());
});

beforeEach(async () => {
  excel = await SimulatedExcel.open();
  office.show(excel);
});

afterEach(() => excel.close());

/** Three cells in one request. */
const writeThree = (options: Excel.RunOptions = {}): Promise<void> =>
  Excel.run(options, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const [index, name] of ["A1", "A2", "A3"].entries()) sheet.getRange(name).values = [[index + 1]];
    await context.sync();
  });

const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "it went through",
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

const column = (): readonly unknown[] => excel.values("Sheet1!A1:A3").flat();

test("a refused request does nothing", async () => {
  excel.faults.at(1, { kind: "refuse", code: "GeneralException" });
  expect(await codeOf(writeThree())).toBe("GeneralException");
  expect(column()).toEqual(["", "", ""]);
});

test("the second request is the second one that works, not the client's own tidying up", async () => {
  excel.faults.at(2, { kind: "refuse", code: "ActivityLimitReached" });
  expect(await codeOf(writeThree())).toBe("it went through");
  expect(await codeOf(writeThree())).toBe("ActivityLimitReached");
});

test("a batch is not a transaction: what came before the failing action stays", async () => {
  const found: string[] = [];
  excel.faults.at(1, { kind: "stopAfter", actions: 7, code: "GeneralException" });
  found.push(await codeOf(writeThree()));
  expect(found).toEqual(["GeneralException"]);
  expect(column()).toEqual([1, "", ""]);
});

test("an answer that is lost: all of it done, an error told", async () => {
  excel.faults.at(1, { kind: "loseAnswer", code: "RequestAborted" });
  expect(await codeOf(writeThree())).toBe("RequestAborted");
  expect(column()).toEqual([1, 2, 3]);
});

test("the sheet is deleted between two requests", async () => {
  excel.user.addSheet("别的");
  excel.faults.at(2, { kind: "before", act: () => excel.coAuthor.deleteSheet("Sheet1") });
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.load("name");
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(await codeOf(run)).toBe("ItemNotFound");
});

test("a slow answer comes in the end", async () => {
  excel.faults.at(1, { kind: "delay", milliseconds: 5 });
  await writeThree();
  expect(column()).toEqual([1, 2, 3]);
});

test("[DOC error codes] while a cell is edited requests fail", async () => {
  excel.user.enterCell();
  expect(await codeOf(writeThree())).toBe("InvalidOperationInCellEditMode");
  excel.user.leaveCell();
  await writeThree();
  expect(column()).toEqual([1, 2, 3]);
});

test("[DOC RunOptions.delayForCellEdit] or wait until the user leaves the cell", async () => {
  excel.user.enterCell();
  const run = writeThree({ delayForCellEdit: true });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(column()).toEqual(["", "", ""]);
  excel.user.leaveCell();
  await run;
  expect(column()).toEqual([1, 2, 3]);
});

test("[DOC resource limits] 5 MB for a request and for an answer on the web", async () => {
  excel.payloadLimit = 2000;
  const long = "证".repeat(1000);
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[long]];
    await context.sync();
  });
  expect(await codeOf(write)).toBe("RequestPayloadSizeLimitExceeded");
  excel.user.type("Sheet1!A1", long);
  const read = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
  });
  expect(await codeOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
});

test("what a command costs", async () => {
  const { cost } = await excel.log.during(async () => {
    await writeThree();
    await writeThree();
  });
  expect(cost.syncs).toBe(2);
  expect(cost.bytesIn).toBeGreaterThan(500);
  expect(cost.largestIn).toBeLessThan(cost.bytesIn);
});

test("a fault that never strikes fails the test", () => {
  excel.faults.at(3, { kind: "refuse", code: "AccessDenied" });
  expect(() => excel.close()).toThrow("never met");
  excel.faults.clear();
});

test("Ctrl+Z takes back one request at a time", async () => {
  await writeThree();
  excel.user.type("Sheet1!A1", "人写的");
  expect(excel.user.undo()).toBe(true);
  expect(column()).toEqual([1, 2, 3]);
  expect(excel.user.undo()).toBe(true);
  expect(column()).toEqual(["", "", ""]);
  expect(excel.user.undo()).toBe(false);
});

test("kept, the workbook can be put back again and again", async () => {
  await writeThree();
  const putBack = excel.keep();
  const kept = excel.picture();
  for (const _round of [1, 2]) {
    excel.user.insertRows("Sheet1", 0);
    excel.user.addSheet("别的");
    await writeThree();
    expect(excel.picture()).not.toEqual(kept);
    putBack();
    expect(excel.picture()).toEqual(kept);
  }
});
