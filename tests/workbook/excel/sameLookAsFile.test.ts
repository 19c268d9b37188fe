/** @jest-environment jsdom */
import { makePaper } from "../../../src/usecases/makePaper";
import { blankCase, papered } from "../../support/caseWorkbook";
import { openExcel } from "../../support/excelWorkbook";
import { plainPicture } from "../../support/plainPicture";
import { SimulatedExcel } from "../../support/simulatedExcel/simulatedExcel";

test("建立底稿：在 Excel 里画出来的每张表，和文件里的一个样", async () => {
  const { excel, host } = await openExcel({ workbook: blankCase() });
  const made = await makePaper(host.workbook, { progress: () => undefined });
  expect(made.ok).toBe(true);
  const file = await SimulatedExcel.open({ workbook: (await papered(blankCase())).bytes });
  const [found, wanted] = [plainPicture(excel.picture()), plainPicture(file.picture())];
  expect(found.names).toEqual(wanted.names);
  expect(found.sheets.map(({ name }) => name)).toEqual(wanted.sheets.map(({ name }) => name));
  for (const [place, sheet] of found.sheets.entries()) expect(sheet).toEqual(wanted.sheets[place]);
  // What is compared is there at all.
  const paper = found.sheets.find(({ name }) => name === "评价底稿");
  expect(paper?.validations.length).toBeGreaterThan(3);
  expect(paper?.conditionalFormats.length).toBeGreaterThan(2);
  expect(paper?.filter).toBeDefined();
  expect(paper?.frozen).toBeDefined();
  expect(paper?.page.rowBreaks.length).toBeGreaterThan(0);
  excel.close();
});
