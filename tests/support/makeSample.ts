import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePaper } from "../../src/usecases/makePaper";
import { openXlsx } from "../../src/workbook/xlsx/xlsxWorkbook";
import { type CaseEvidence, type CaseSettings, fillPaper } from "./fillPaper";

/** The bundled sample: the case's workbook with its 底稿 made by us and filled from evidence.json, not yet scored. */
export async function filledSample(samples: string): Promise<Uint8Array> {
  const opened = openXlsx(readFileSync(join(samples, "一网通办-评价前.xlsx")));
  if (!opened.ok) throw new Error("The sample workbook cannot be opened");
  const workbook = opened.value;
  const made = await makePaper(workbook, { progress: () => undefined });
  if (!made.ok) throw new Error("The sample's 底稿 cannot be made");
  const questions = made.value.assessment.indicators.flatMap(({ evidence }) => evidence.reading.questions);
  const evidence = JSON.parse(readFileSync(join(samples, "evidence.json"), "utf8")) as CaseEvidence;
  const settings = JSON.parse(readFileSync(join(samples, "settings.json"), "utf8")) as CaseSettings;
  const patch = await fillPaper(
    workbook,
    evidence,
    settings,
    (row) => questions.find(({ text, item }) => text === row.need && item === row.item)?.choices ?? [],
  );
  const filled = await workbook.apply(patch);
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
  const again = await makePaper(workbook, { progress: () => undefined });
  if (!again.ok) throw new Error("The sample's 底稿 cannot be brought up to date");
  return workbook.save();
}

export async function writeSample(samples: string): Promise<void> {
  writeFileSync(join(samples, "一网通办-已填底稿.xlsx"), await filledSample(samples));
}
