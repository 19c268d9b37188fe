/** @jest-environment jsdom */
import { JsdomOffice } from "../support/simulatedExcel/jsdom";
import { SimulatedExcel } from "../support/simulatedExcel/simulatedExcel";

let excel: SimulatedExcel;
let office: JsdomOffice;
let heard: string[];
let handlers: OfficeExtension.EventHandlerResult<never>[] = [];

beforeAll(async () => {
  // onNameChanged belongs to ExcelApi 1.17; this client library still has it under the set of the web client
  office = await JsdomOffice.start(await SimulatedExcel.open({ furtherSets: { ExcelApiOnline: "1.1" } }));
});

beforeEach(async () => {
  excel = await SimulatedExcel.open();
  office.show(excel);
  heard = [];
});

/** The page of this file stays, and with it the handlers a test added. */
afterEach(async () => {
  await Promise.all(
    handlers.map((handler) =>
      Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      }),
    ),
  );
  handlers = [];
  excel.close();
});

async function listen(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const note = (text: string): Promise<void> => {
      heard.push(text);
      return Promise.resolve();
    };
    const keep = (handler: unknown): unknown => handlers.push(handler as (typeof handlers)[number]);
    keep(
      worksheets.onChanged.add((event) =>
        note(`${event.changeType} ${event.address} ${event.source} ${event.triggerSource}`),
      ),
    );
    keep(worksheets.onSelectionChanged.add((event) => note(`selected ${event.address}`)));
    keep(worksheets.onAdded.add((event) => note(`added ${event.source}`)));
    keep(worksheets.onDeleted.add((event) => note(`deleted ${event.source}`)));
    keep(worksheets.onNameChanged.add((event) => note(`${event.nameBefore} is now ${event.nameAfter}`)));
    keep(worksheets.onActivated.add(() => note("activated")));
    keep(worksheets.onCalculated.add(() => note("calculated")));
    await context.sync();
  });
}

const write = (address: string, value: unknown): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[value]];
    await context.sync();
  });

test("[DOC events] own writes, the user's and a co-author's are told apart", async () => {
  await listen();
  await write("A1", 1);
  excel.user.type("Sheet1!A2", 2);
  excel.coAuthor.type("Sheet1!A3", 3);
  await excel.idle();
  expect(heard).toEqual([
    "RangeEdited A1 Local ThisLocalAddin",
    "RangeEdited A2 Local Unknown",
    "RangeEdited A3 Remote Unknown",
  ]);
});

test("[DOC Runtime.enableEvents] switched off, this pane hears nothing", async () => {
  await listen();
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [[2]];
    await context.sync();
  });
  await excel.idle();
  expect(heard).toEqual(["RangeEdited A2 Local ThisLocalAddin"]);
});

test("[ISS 5347] details come only with edits of one cell", async () => {
  const details: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onChanged.add((event) => {
      details.push(event.details);
      return Promise.resolve();
    });
    await context.sync();
  });
  excel.user.type("Sheet1!A1", "旧");
  excel.user.type("Sheet1!A1", "新");
  excel.user.paste("Sheet1!B1", [[1, 2]]);
  await excel.idle();
  expect(details[1]).toMatchObject({ valueBefore: "旧", valueAfter: "新", valueTypeAfter: "String" });
  expect(details[2]).toBeUndefined();
});

test("[ISS 3899] a formula's new result is no change; onCalculated tells of it", async () => {
  excel.user.type("Sheet1!B1", "=A1*2");
  await listen();
  excel.user.type("Sheet1!A1", 4);
  await excel.idle();
  expect(heard).toEqual(["RangeEdited A1 Local Unknown", "calculated"]);
});

test("sheets and selections", async () => {
  await listen();
  excel.user.addSheet("评价底稿");
  excel.user.select("评价底稿!B2:C3");
  excel.user.renameSheet("评价底稿", "底稿");
  excel.coAuthor.deleteSheet("底稿");
  excel.user.insertRows("Sheet1", 2, 2);
  await excel.idle();
  expect(heard).toEqual([
    "added Local",
    "activated",
    "selected B2:C3",
    "评价底稿 is now 底稿",
    "deleted Remote",
    "RowInserted 3:4 Local Unknown",
  ]);
});

test("[DOC events] a handler goes only with the context that added it", async () => {
  const added = await Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(() => {
      heard.push("heard");
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  await Excel.run(added.context, async (context) => {
    added.remove();
    await context.sync();
  });
  excel.user.type("Sheet1!A1", 1);
  await excel.idle();
  expect(heard).toEqual([]);
});

test("a closed page hears nothing any more", async () => {
  await listen();
  const first = excel;
  excel = await SimulatedExcel.open();
  office.show(excel);
  first.user.type("Sheet1!A1", 1);
  await first.idle();
  expect(heard).toEqual([]);
  first.close();
});
