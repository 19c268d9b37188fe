/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalFormula } from "../../../src/core/formulas/canonicalFormula";
import { cellName } from "../../../src/core/grid/address";
import type { Cell } from "../../../src/core/grid/grid";
import { makePaper } from "../../../src/usecases/makePaper";
import { scoreWorkbook, type ScoreOutcome } from "../../../src/usecases/scoreWorkbook";
import type { Workbook, WorkbookSnapshot } from "../../../src/workbook/workbook";
import { blankCase, samples, totalOf } from "../../support/caseWorkbook";
import { openExcel, readAll } from "../../support/excelWorkbook";
import { type CaseEvidence, type CaseSettings, fillPaper } from "../../support/fillPaper";
import { opened } from "../../support/xlsxFiles";

const read = (name: string): unknown => JSON.parse(readFileSync(join(samples, name), "utf8"));
const progress = (): void => undefined;

/** 建立底稿, the case's evidence, 重新评分: the same commands on any workbook. */
async function scoredCase(workbook: Workbook): Promise<ScoreOutcome> {
  const made = await makePaper(workbook, { progress });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const questions = made.value.assessment.indicators.flatMap(({ evidence }) => evidence.reading.questions);
  const evidence = await fillPaper(
    workbook,
    read("evidence.json") as CaseEvidence,
    read("settings.json") as CaseSettings,
    (row) => questions.find(({ text, item }) => text === row.need && item === row.item)?.choices ?? [],
  );
  const filled = await workbook.apply(evidence);
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
  const scored = await scoreWorkbook(workbook, { mode: "keep", time: "2024-11-21 15:40", progress });
  if (!scored.ok) throw new Error(JSON.stringify(scored.problems));
  return scored.value;
}

test("同样的证据，在 Excel 里和在文件里评出来的分、原因和每一格都一样：84.94 良", async () => {
  const { excel, host } = await openExcel({ workbook: blankCase() });
  const file = opened(blankCase());
  const inExcel = await scoredCase(host.workbook);
  const inFile = await scoredCase(file);
  expect(totalOf(inExcel.assessment)).toBe("84.94 良");
  expect(totalOf(inFile.assessment)).toBe("84.94 良");
  expect(inExcel.problems).toEqual(inFile.problems);
  expect(inExcel.kept).toEqual(inFile.kept);
  const [one, other] = [await readAll(host.workbook), await readAll(file)];
  expect(one.sheets).toEqual(other.sheets);
  expect(one.names).toEqual(other.names);
  expect(differences(one, other)).toEqual([]);
  excel.close();
});

function differences(one: WorkbookSnapshot, other: WorkbookSnapshot): readonly string[] {
  const found: string[] = [];
  for (const [sheet, wanted] of other.grids) {
    const grid = one.grids.get(sheet)!;
    for (let row = 0; row < Math.max(grid.rowCount, wanted.rowCount); row += 1)
      for (let column = 0; column < Math.max(grid.columnCount, wanted.columnCount); column += 1) {
        const [a, b] = [shown(grid.cell(row, column)), shown(wanted.cell(row, column))];
        if (a !== b) found.push(`${sheet}!${cellName(row, column)}: ${a} ≠ ${b}`);
      }
  }
  return found;
}

function shown({ value, formula }: Cell): string {
  return JSON.stringify([formula === undefined ? "" : canonicalFormula(formula), value]);
}
