import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArea, type CellAddress } from "../../src/core/grid/address";
import { readPaperRows } from "../../src/core/evidence/paperRows";
import type { PatchValue, Write } from "../../src/core/patch/patch";
import { presentCells } from "../../src/usecases/presentCells";
import { dataOf } from "./dataOf";
import { opened } from "./xlsxFiles";

/** 盐池县政务新媒体运行维护费的自评表，得分栏还空着. */
export const blankForm = (): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "..", "fixtures", "workbooks", "yanchi-zipingbiao.xlsx")));

export const formSheet = "项目支出绩效自评表";

/** "G29", on the form. */
export function formCell(name: string): CellAddress {
  const area = parseArea(name);
  if (!area) throw new Error(`No cell is called ${name}`);
  return { sheet: formSheet, row: area.top, column: area.left };
}

/** The file with other values in some cells of the form. */
export async function withCells(
  bytes: Uint8Array,
  cells: Readonly<Record<string, string | number>>,
  sheet = formSheet,
): Promise<Uint8Array> {
  const workbook = opened(bytes);
  const patch = Object.entries(cells).map(([name, value]): Write => ({
    kind: "setCell",
    at: { ...formCell(name), sheet },
    value: valueOf(value),
  }));
  const done = await workbook.apply(patch);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.save();
}

/** Answers of an evaluator in 评价底稿: by indicator, what begins the need, and what goes into 取值. */
export type Answers = readonly (readonly [indicator: string, need: string, value: string | number])[];

/** 三处文字按定性指标计分，都达成预期指标，得满分. */
export const wordsAnswered: Answers = [
  "指标1:维护工作开展期间",
  "指标1:数据检测合格率",
  "指标1:新媒体运行维护合同履约进度",
].flatMap((name): Answers => [
  [name, "年度指标值是", "定性指标"],
  [name, "@档次", "达成预期指标"],
  [name, "@得分", 10],
]);

/** Writes the answers whose rows are there already; a second call finds the rows that the first answers brought. */
export async function answered(bytes: Uint8Array, answers: Answers): Promise<Uint8Array> {
  const workbook = opened(bytes);
  const data = await dataOf(workbook);
  const cells = presentCells(data.grids, data.names);
  const paper = data.paper && readPaperRows(data.paper, cells.text);
  if (!paper) throw new Error("The workbook has no 评价底稿 yet");
  const patch = answers.flatMap(([name, need, value]): readonly Write[] => {
    const row = paper.rows.find((each) => each.name === name && isMeant(each.need, need));
    const at = row?.at("value");
    return at ? [{ kind: "setCell", at, value: valueOf(value) }] : [];
  });
  const done = await workbook.apply(patch);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.save();
}

function isMeant(need: string, wanted: string): boolean {
  if (wanted === "@得分") return need.endsWith("：所选档次内的得分");
  if (wanted === "@档次") return /的完成情况(?!.*所选档次)/.test(need);
  return need.startsWith(wanted);
}

function valueOf(value: string | number): PatchValue {
  return typeof value === "number" ? { type: "number", number: value } : { type: "text", text: value };
}
