import { canonicalFormula } from "../../../src/core/formulas/canonicalFormula";
import { areaName, cellName } from "../../../src/core/grid/address";
import type { Grid } from "../../../src/core/grid/grid";
import type { Patch } from "../../../src/core/patch/patch";
import { planAttachments } from "../../../src/usecases/attachments/planAttachments";
import { rehearsedSnapshot } from "../../../src/usecases/rehearsedSnapshot";
import type { NamedArea, WorkbookSnapshot } from "../../../src/workbook/workbook";
import { attached, gridIn } from "../../support/caseAttachments";
import { filledCase, papered, tableSheet, typed } from "../../support/caseWorkbook";
import { opened } from "../../support/xlsxFiles";

const names = ["附件4", "附件5"];

/** 底稿 is filled in; then a standard is changed, so that it loses rows and gets others. */
const changedStandard = papered(filledCase()).then(({ bytes }) =>
  typed(bytes, [
    [
      `${tableSheet}!G4`,
      "①项目按规定的程序申请设立，得0.5分；②审批文件符合要求，得0.5分；③事前评估，得0.5分；④集体决策，得0.5分。",
    ],
  ]),
);

async function read(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const found = await opened(bytes).read();
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

function plan(snapshot: WorkbookSnapshot): Patch {
  const planned = planAttachments(snapshot, { names });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return planned.value.patch;
}

function formulasOf(grid: Grid): readonly string[] {
  const found: string[] = [];
  for (let row = 0; row < grid.rowCount; row += 1)
    for (let column = 0; column < grid.columnCount; column += 1) {
      const { formula } = grid.cell(row, column);
      if (formula !== undefined) found.push(`${cellName(row, column)} ${canonicalFormula(formula)}`);
    }
  return found;
}

const shown = (areas: readonly NamedArea[]): readonly string[] =>
  areas.map(({ name, sheet, area }) => `${name} ${sheet}!${areaName(area)}`).sort();

test("底稿要增减行的那一次，就指到新生成的附件4、附件5；再生成一次什么也不变", async () => {
  const before = await changedStandard;
  const kinds = new Set(plan(await read(before)).map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(["addSheet", "insertRows", "deleteRows"]));
  const once = await attached(before, names);
  const paper = formulasOf(await gridIn(once.bytes, "评价底稿"));
  for (const words of ["绩效_支出数", "附件5A.工作人员!", "附件5B.社会公众!"])
    expect([words, paper.some((formula) => formula.includes(words))]).toEqual([words, true]);
  expect(paper.filter((formula) => formula.includes("原始数据"))).toEqual([]);
  const twice = await attached(once.bytes, names);
  expect(twice.outcome.changed).toEqual([]);
  expect(twice.bytes).toEqual(once.bytes);
});

test("预演出来的公式和名称，和文件里写成的一样", async () => {
  const before = await changedStandard;
  const snapshot = await read(before);
  const patch: Patch = [
    ...plan(snapshot),
    { kind: "insertRows", sheet: tableSheet, row: 1, count: 2 },
    { kind: "deleteRows", sheet: "评价设置", row: 9, count: 1 },
  ];
  const workbook = opened(before);
  const done = await workbook.apply(patch);
  expect(done.ok).toBe(true);
  const [found, wanted] = [rehearsedSnapshot(snapshot, patch), await read(workbook.save())];
  expect(shown(found.names)).toEqual(shown(wanted.names));
  for (const [sheet, grid] of wanted.grids) {
    const rehearsed = found.grids.get(sheet);
    expect([sheet, rehearsed && formulasOf(rehearsed)]).toEqual([sheet, formulasOf(grid)]);
  }
});
