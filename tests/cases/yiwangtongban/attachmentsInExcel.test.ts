/** @jest-environment jsdom */
import { canonicalFormula } from "../../../src/core/formulas/canonicalFormula";
import { cellName, parseArea } from "../../../src/core/grid/address";
import type { Cell } from "../../../src/core/grid/grid";
import type { PatchValue } from "../../../src/core/patch/patch";
import { readPaperRows } from "../../../src/core/evidence/paperRows";
import { makeAttachments } from "../../../src/usecases/attachments/makeAttachments";
import { presentCells } from "../../../src/usecases/presentCells";
import { scoreWorkbook } from "../../../src/usecases/scoreWorkbook";
import { workbookData } from "../../../src/usecases/workbookData";
import type { Workbook, WorkbookSnapshot } from "../../../src/workbook/workbook";
import feedback from "../../fixtures/cases/yiwangtongban/feedback.json";
import { filledCase, totalOf } from "../../support/caseWorkbook";
import { openExcel, readAll } from "../../support/excelWorkbook";
import { rowOf } from "../../support/paperRow";
import { opened } from "../../support/xlsxFiles";

const progress = (): void => undefined;
const opinions = feedback["意见"];

type Input = readonly [sheet: string, cell: string, value: string | number];

async function type(workbook: Workbook, inputs: readonly Input[]): Promise<void> {
  const done = await workbook.apply(
    inputs.map(([sheet, cell, value]) => {
      const { top: row = 0, left: column = 0 } = parseArea(cell) ?? {};
      const written: PatchValue =
        typeof value === "number" ? { type: "number", number: value } : { type: "text", text: value };
      return { kind: "setCell", at: { sheet, row, column }, value: written };
    }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
}

/** 取值 of a fact in 评价底稿, by the words of its row. */
async function answer(
  workbook: Workbook,
  answers: readonly (readonly [indicator: string, words: string, value: string | number])[],
): Promise<void> {
  const data = workbookData(await readAll(workbook));
  const paper = data.paper && readPaperRows(data.paper, presentCells(data.grids, data.names).text);
  if (!paper) throw new Error("The workbook has no 评价底稿");
  await type(
    workbook,
    answers.map(([indicator, words, value]) => {
      const at = rowOf(paper, indicator, words).at("value");
      if (!at) throw new Error("评价底稿 has no 取值");
      return [at.sheet, cellName(at.row, at.column), value];
    }),
  );
}

async function score(workbook: Workbook, time: string): Promise<string> {
  const done = await scoreWorkbook(workbook, { mode: "keep", time, progress });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return totalOf(done.value.assessment);
}

async function attach(workbook: Workbook, names: readonly string[]): Promise<readonly unknown[]> {
  const done = await makeAttachments(workbook, { names, progress });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value.changed;
}

/** The draft, the eight opinions, three adopted, the new score, and all tables: on any workbook. */
async function consulted(workbook: Workbook): Promise<readonly string[]> {
  await answer(workbook, [
    ["管理制度健全性", "① 次数", 1],
    ["验收合格率", "② 符合性", "不符合"],
    ["设备或网络正常运转", "② 符合性", "不符合"],
  ]);
  const draft = await score(workbook, "2024-11-18 09:12");
  await attach(workbook, ["附件8"]);
  await type(
    workbook,
    opinions.flatMap((each, index): readonly Input[] => [
      ["附件8 意见反馈表", `C${7 + index}`, each["指标"]],
      ["附件8 意见反馈表", `D${7 + index}`, each["单位意见"]],
    ]),
  );
  await attach(workbook, ["附件9"]);
  await type(
    workbook,
    opinions.flatMap((each, index): readonly Input[] => [
      ["附件9 采纳情况表", `D${7 + index}`, each["是否采纳"]],
      ["附件9 采纳情况表", `E${7 + index}`, each["理由"] || "予以采纳。"],
    ]),
  );
  await answer(workbook, [
    ["管理制度健全性", "① 次数", 0],
    ["验收合格率", "② 符合性", "符合"],
    ["设备或网络正常运转", "② 符合性", "符合"],
  ]);
  const final = await score(workbook, "2024-11-21 15:40");
  await attach(workbook, ["表1", "表2", "附件6", "附件2", "附件8", "附件9", "概要表", "绩效评价情况分析"]);
  return [draft, final];
}

test("八条意见走一遍，在 Excel 里和在文件里每一张表每一格都一样；再生成什么也不变", async () => {
  const { excel, host } = await openExcel({ workbook: filledCase() });
  const file = opened(filledCase());
  expect(await consulted(host.workbook)).toEqual(["79.44 中", "84.94 良"]);
  expect(await consulted(file)).toEqual(["79.44 中", "84.94 良"]);
  const [one, other] = [await readAll(host.workbook), await readAll(file)];
  expect(one.sheets).toEqual(other.sheets);
  expect([...one.names].sort(byName)).toEqual([...other.names].sort(byName));
  expect(differences(one, other)).toEqual([]);
  expect(await attach(host.workbook, ["表1", "表2", "附件6", "附件8", "附件9", "概要表"])).toEqual([]);
  excel.close();
}, 120_000);

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}

function differences(one: WorkbookSnapshot, other: WorkbookSnapshot): readonly string[] {
  const found: string[] = [];
  for (const [sheet, wanted] of other.grids) {
    const grid = one.grids.get(sheet);
    for (let row = 0; row < wanted.rowCount; row += 1)
      for (let column = 0; column < wanted.columnCount; column += 1) {
        const [a, b] = [grid && shown(grid.cell(row, column)), shown(wanted.cell(row, column))];
        if (a !== b) found.push(`${sheet}!${cellName(row, column)}: ${a ?? "没有这张表"} ≠ ${b}`);
      }
  }
  return found;
}

function shown({ value, formula }: Cell): string {
  const shownValue =
    value.type === "number" ? value.number.toFixed(9) : value.type === "text" ? value.text : "";
  return JSON.stringify([formula === undefined ? "" : canonicalFormula(formula), shownValue]);
}
