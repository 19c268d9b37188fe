import fc from "fast-check";
import { SimulatedExcel } from "../support/simulatedExcel/simulatedExcel";

const columnA = fc.constantFrom("A1", "A2", "A3");
const constant = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom("待补", "", null, "=1/0", "=总分"),
);
/** Column A looks at the other sheet, column B at column A: no circles, whose results would depend on the order. */
const edit = fc.oneof(
  fc.record({ at: columnA.map((at) => `另一张!${at}`), content: constant }),
  fc.record({
    at: columnA.map((at) => `Sheet1!${at}`),
    content: fc.oneof(
      constant,
      columnA.map((at) => `=COUNTIF(另一张!A1:B3,3)+另一张!${at}`),
    ),
  }),
  fc.record({
    at: fc.constantFrom("Sheet1!B1", "Sheet1!B2", "Sheet1!B3"),
    content: fc.oneof(
      fc.tuple(columnA, columnA).map(([one, other]) => `=${one}+${other}*2`),
      columnA.map((one) => `=IF(ISNUMBER(${one}),${one}&"分","")`),
      columnA.map((one) => `=SUM(A1:A3)-N(${one})`),
    ),
  }),
  fc.record({ insert: fc.constantFrom(0, 1, 2) }),
);

async function twoSheets(): Promise<SimulatedExcel> {
  const excel = await SimulatedExcel.open();
  excel.user.addSheet("另一张");
  return excel;
}

/** What everything comes to when it is entered at once. */
async function fromScratch(excel: SimulatedExcel): Promise<unknown> {
  const fresh = await twoSheets();
  for (const { name, contents } of excel.picture().sheets)
    for (const [at, each] of Object.entries(contents)) fresh.user.type(`${name}!${at}`, each);
  return fresh.picture().sheets.map(({ results }) => results);
}

test("however it is edited, formulas come to what they would come to if all were entered anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
      const excel = await twoSheets();
      for (const each of edits) {
        if ("insert" in each) excel.user.insertRows("Sheet1", each.insert);
        else excel.user.type(each.at, each.content);
        // looked at in between, results are kept
        excel.picture();
      }
      const results = excel.picture().sheets.map((sheet) => sheet.results);
      expect(results).toEqual(await fromScratch(excel));
    }),
    { numRuns: 60 },
  );
});
