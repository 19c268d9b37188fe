/** @jest-environment jsdom */
// Rows of ours that a command took away come back with 撤销 or a roll-back: with their look, in Excel and in files.
import type { Patch } from "../../../src/core/patch/patch";
import { restorePointOf } from "../../../src/core/patch/restorePoint";
import type { Workbook } from "../../../src/workbook/workbook";
import { papered, filledCase } from "../../support/caseWorkbook";
import { openExcel } from "../../support/excelWorkbook";
import { plainPicture } from "../../support/plainPicture";
import type { SheetPicture } from "../../support/simulatedExcel/picture";
import { SimulatedExcel } from "../../support/simulatedExcel/simulatedExcel";
import { opened } from "../../support/xlsxFiles";

const PAPER = "评价底稿";
/** A fact in the middle of others, the first of an indicator, and two in a row. */
const gone: Patch = [
  { kind: "deleteRows", sheet: PAPER, row: 30, count: 2 },
  { kind: "deleteRows", sheet: PAPER, row: 12, count: 1 },
  { kind: "deleteRows", sheet: PAPER, row: 7, count: 1 },
];

async function thereAndBack(workbook: Workbook): Promise<void> {
  const read = await workbook.read();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { inverse } = restorePointOf(gone, read.value, []);
  for (const patch of [gone, inverse]) {
    const done = await workbook.apply(patch);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
  }
}

/**
 * Fonts, fills, alignment and heights, where there is something to be seen of them; lines between rows belong to both
 * of them.
 */
function look({ styles, rowHeights, merges, contents }: SheetPicture): unknown {
  const seen = Object.entries(styles).filter(
    ([at, { fill }]) => contents[at] !== undefined || fill !== undefined,
  );
  const plain = seen.map(([at, { borders: _lines, ...style }]) => [at, style]);
  return { styles: Object.fromEntries(plain) as unknown, rowHeights, merges, contents };
}

const paperOf = (excel: SimulatedExcel): unknown => {
  const found = plainPicture(excel.picture()).sheets.find(({ name }) => name === PAPER);
  return found && look(found);
};

test("Excel：撤销以后，底稿的每一行又是原来的样子", async () => {
  const { bytes } = await papered(filledCase());
  const { excel, host } = await openExcel({ workbook: bytes });
  const before = paperOf(excel);
  await thereAndBack(host.workbook);
  expect(paperOf(excel)).toEqual(before);
  excel.close();
});

test("文件：撤销以后，底稿的每一行又是原来的样子", async () => {
  const { bytes } = await papered(filledCase());
  const file = opened(bytes);
  const before = paperOf(await SimulatedExcel.open({ workbook: bytes }));
  await thereAndBack(file);
  expect(paperOf(await SimulatedExcel.open({ workbook: file.save() }))).toEqual(before);
});
