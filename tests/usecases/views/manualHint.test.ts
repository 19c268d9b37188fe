import { assess } from "../../../src/usecases/assess";
import { manualHint } from "../../../src/usecases/views/detail/manualHint";
import { filledCase } from "../../support/caseWorkbook";
import { dataOf } from "../../support/dataOf";
import { opened } from "../../support/xlsxFiles";

async function readingOf(name: string) {
  const assessed = assess(await dataOf(opened(filledCase())), undefined);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.problems));
  const found = assessed.value.indicators.find(({ indicator }) => indicator.name === name);
  if (!found) throw new Error(name);
  return found.evidence.reading;
}

test.each([
  ["③", "3", undefined],
  ["③", "3.5", "超过要点③的 3 分，会照算，并在核对中提示。"],
  ["①", "2.51", "超过要点①的 2.5 分，会照算，并在核对中提示。"],
  ["", "5", undefined],
  ["③", "", undefined],
])("项目可持续性 要点%s 认定扣 %s 分：%s", async (item, points, said) => {
  const reading = await readingOf("项目可持续性");
  expect(manualHint(reading, { item, points, reason: "", basis: "" })).toBe(said);
});
