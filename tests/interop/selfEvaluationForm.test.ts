import { cellText } from "../../src/core/grid/cellText";
import { papered, scored } from "../support/caseWorkbook";
import { formulaCount, otherValues } from "../support/formulaValues";
import { convert } from "../support/libreOffice";
import { answered, blankForm, formSheet, withCells, wordsAnswered } from "../support/selfEvaluationForm";
import { opened } from "../support/xlsxFiles";

/** Values as forms have them: percentages as text, a bound, a unit, 万元. */
const written = { D15: "≥100%", E15: "98%", D13: "≥36个", E13: "36个", E6: 12.35 };

test("LibreOffice重算自评表和底稿，结果就是我们写的缓存值", async () => {
  const form = await withCells(blankForm(), written);
  const first = await answered((await papered(form)).bytes, wordsAnswered);
  const full = await answered((await papered(first)).bytes, wordsAnswered);
  const { bytes } = await scored(full);
  const [ours, theirs] = [opened(bytes), opened(await convert(bytes, "xlsx"))];
  for (const sheet of ["评价底稿", "评价设置", formSheet])
    expect(otherValues(await ours.grid(sheet), await theirs.grid(sheet))).toEqual([]);
  expect(formulaCount(await ours.grid("评价底稿"))).toBeGreaterThan(100);
  const paper = await theirs.grid("评价底稿");
  const status = Array.from({ length: paper.rowCount }, (_, row) =>
    Array.from({ length: paper.columnCount }, (__, column) => cellText(paper.cell(row, column).value)),
  ).flat();
  expect(status.filter((text) => text === "已评" || text === "人工核")).toHaveLength(9);
  expect(status).not.toContain("与评分表不符");
});
