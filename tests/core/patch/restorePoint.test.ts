import fc from "fast-check";
import type { CellAddress } from "../../../src/core/grid/address";
import type { Grid } from "../../../src/core/grid/grid";
import type { Patch, Write } from "../../../src/core/patch/patch";
import { takeBack } from "../../../src/core/patch/rehearsal/takeBack";
import { changedSince, restorePointOf } from "../../../src/core/patch/restorePoint";
import { sameContent } from "../../../src/core/patch/sameContent";
import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { opened, smallWorkbook, worksheetXml } from "../../support/xlsxFiles";
import { number, sheetOf, text } from "../../support/xlsxSheets";

const rowsOfA = [
  `<row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c><c r="B1" t="inlineStr"><is><t>评分</t></is></c></row>`,
  `<row r="2"><c r="A2" t="inlineStr"><is><t>立项依据充分性</t></is></c><c r="B2"><v>3</v></c><c r="C2" t="b"><v>1</v></c></row>`,
  `<row r="3"><c r="A3" t="inlineStr"><is><t>预算执行率</t></is></c><c r="B3"><f>B2*2</f><v>6</v></c><c r="C3" t="e"><v>#N/A</v></c></row>`,
  `<row r="4"><c r="A4" t="inlineStr"><is><t>合计</t></is></c><c r="B4"><f>SUM(B2:B3)</f><v>9</v></c></row>`,
].join("");
const rowsOfB = `<row r="1"><c r="A1"><f>甲!B2+1</f><v>4</v></c></row>`;

const added = sheetOf("评价底稿", [[text("三级指标"), number(1)]]);

const workbook = (): XlsxWorkbook =>
  opened(smallWorkbook({ sheets: { 甲: worksheetXml(rowsOfA), 乙: worksheetXml(rowsOfB) } }));

async function snapshot(of: XlsxWorkbook): Promise<WorkbookSnapshot> {
  const read = await of.read();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

async function written(to: XlsxWorkbook, patch: Patch): Promise<void> {
  const applied = await to.apply(patch);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
}

function differences(one: WorkbookSnapshot, other: WorkbookSnapshot): readonly string[] {
  expect(other.sheets).toEqual(one.sheets);
  expect(other.names).toEqual(one.names);
  return [...one.grids].flatMap(([name, grid]) => gridDifferences(grid, other.grids.get(name)));
}

function gridDifferences(one: Grid, other: Grid | undefined): readonly string[] {
  if (!other) return [`${one.sheet} is not there`];
  const found: string[] = [];
  for (let row = 0; row < Math.max(one.rowCount, other.rowCount); row += 1)
    for (let column = 0; column < Math.max(one.columnCount, other.columnCount); column += 1)
      if (!sameContent(one.cell(row, column), other.cell(row, column)))
        found.push(`${one.sheet} ${String(row)},${String(column)}`);
  return found;
}

const place = fc.record({
  sheet: fc.constant("甲"),
  row: fc.integer({ min: 0, max: 5 }),
  column: fc.integer({ min: 0, max: 3 }),
});
const setCell = fc
  .record({ at: place, text: fc.constantFrom("①未按要求开展，扣1分。", "=1+1", "") })
  .map(({ at, text }): Write => ({ kind: "setCell", at, value: { type: "text", text } }));
const setFormula = place.map((at): Write => ({
  kind: "setCell",
  at,
  value: { type: "formula", formula: "SUM(D9:D10)", cached: 0 },
}));
const rows = fc.record({ row: fc.integer({ min: 0, max: 3 }), count: fc.integer({ min: 1, max: 2 }) });
const insertRows = rows.map((each): Write => ({ kind: "insertRows", sheet: "甲", ...each }));
const deleteRows = rows.map((each): Write => ({ kind: "deleteRows", sheet: "甲", ...each }));
const defineName = fc.constantFrom("绩效_总分", "绩效_等级").map((name): Write => ({
  kind: "defineName",
  name,
  sheet: "乙",
  area: { top: 0, left: 0, bottom: 0, right: 0 },
}));
const addSheet = fc.constant<Write>({ kind: "addSheet", sheet: added });
const patches = fc
  .tuple(
    fc.array(fc.oneof(setCell, setFormula, insertRows, deleteRows, defineName), { maxLength: 8 }),
    addSheet,
  )
  .map(([writes, added]) => [...writes, added]);

test("what a patch changed is taken back cell by cell, with its rows, sheets and names", async () => {
  await fc.assert(
    fc.asyncProperty(patches, async (patch) => {
      const at = workbook();
      const before = await snapshot(at);
      const point = restorePointOf(patch, before, []);
      await written(at, patch);
      expect(changedSince(point, (await snapshot(at)).grids)).toEqual([]);
      await written(at, point.inverse);
      expect(differences(before, await snapshot(at))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a patch that broke off is taken back from wherever it broke", async () => {
  await fc.assert(
    fc.asyncProperty(patches, fc.nat(8), async (patch, length) => {
      const at = workbook();
      const before = await snapshot(at);
      await written(at, patch.slice(0, length));
      const back = takeBack(patch, before, (await snapshot(at)).grids)?.patch;
      if (!back) throw new Error("the sheets fit no part of the patch");
      await written(at, back);
      expect(differences(before, await snapshot(at))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const B2: CellAddress = { sheet: "甲", row: 1, column: 1 };
const score: Patch = [{ kind: "setCell", at: B2, value: { type: "number", number: 2.5 } }];

test("a cell that somebody changed since is named before it is taken back", async () => {
  const at = workbook();
  const point = restorePointOf(score, await snapshot(at), []);
  await written(at, score);
  await written(at, [{ kind: "setCell", at: B2, value: { type: "number", number: 1 } }]);
  expect(changedSince(point, (await snapshot(at)).grids)).toEqual([B2]);
});

test("evidence filled in on a sheet the command made is named before the sheet goes", async () => {
  const at = workbook();
  const made: Patch = [{ kind: "addSheet", sheet: added }];
  const point = restorePointOf(made, await snapshot(at), []);
  await written(at, made);
  const filled = { sheet: "评价底稿", row: 3, column: 5 };
  await written(at, [{ kind: "setCell", at: filled, value: { type: "text", text: "符合" } }]);
  expect(changedSince(point, (await snapshot(at)).grids)).toEqual([filled]);
});

test("a restore point survives being kept as text", async () => {
  const at = workbook();
  const before = await snapshot(at);
  const point: unknown = JSON.parse(JSON.stringify(restorePointOf(score, before, [])));
  expect(point).toEqual(restorePointOf(score, before, []));
});
