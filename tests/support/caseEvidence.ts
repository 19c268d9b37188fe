import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Patch } from "../../src/core/patch/patch";
import { assess } from "../../src/usecases/assess";
import type { Workbook } from "../../src/workbook/workbook";
import { samples } from "./caseWorkbook";
import { dataOf } from "./dataOf";
import { type CaseEvidence, type CaseSettings, fillPaper } from "./fillPaper";

const read = (name: string): unknown => JSON.parse(readFileSync(join(samples, name), "utf8"));

/** The evidence of the case 一网通办 as writes to the 评价底稿 and 评价设置 that stand in the workbook. */
export async function caseEvidence(workbook: Workbook): Promise<Patch> {
  const assessed = assess(await dataOf(workbook), undefined);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.problems));
  const questions = assessed.value.indicators.flatMap(({ evidence }) => evidence.reading.questions);
  return fillPaper(
    workbook,
    read("evidence.json") as CaseEvidence,
    read("settings.json") as CaseSettings,
    (row) => questions.find(({ text, item }) => text === row.need && item === row.item)?.choices ?? [],
  );
}
