import { attached } from "../support/caseAttachments";
import { blankCase, filledCase } from "../support/caseWorkbook";
import { formulaCount, otherValues } from "../support/formulaValues";
import { convert } from "../support/libreOffice";
import { manyAnswers } from "../support/longWorkbooks";
import { fixtureWorkbook, opened } from "../support/xlsxFiles";
import { makeSourceTables } from "../../src/usecases/attachments/sourceTables";
import { formWithMoney } from "../support/formWithMoney";
import { datedLedger, filledInAnswers, screenedAnswers } from "../support/sourceWorkbooks";

const tables = ["附件4", "附件5"];

async function fromAnswers(bytes: Uint8Array, kind: "surveys" | "funds"): Promise<Uint8Array> {
  const workbook = opened(bytes);
  const done = await makeSourceTables(workbook, { tables: kind, progress: () => undefined });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.save();
}

describe("LibreOffice 重算的结果就是我们写的缓存值", () => {
  test.each<[string, () => Promise<Uint8Array>, number]>([
    ["一网通办：只有原始数据", async () => (await attached(blankCase(), tables)).bytes, 600],
    ["一网通办：底稿已填", async () => (await attached(filledCase(), tables)).bytes, 600],
    ["昆明微信", () => fromAnswers(fixtureWorkbook("kunming-weixin.xlsx"), "surveys"), 250],
    ["有日期、类别、借贷的明细账", () => fromAnswers(datedLedger(), "funds"), 100],
    ["有不计入的答卷，选项按序号、0和1填", () => fromAnswers(screenedAnswers(), "surveys"), 80],
    ["两千多份答卷，有不计入的", () => fromAnswers(manyAnswers(2100, "some"), "surveys"), 150],
    ["选项后面填了文字的答卷", () => fromAnswers(filledInAnswers(), "surveys"), 40],
    ["自评表的项目资金", async () => (await attached(await formWithMoney(), ["附件4", "自评表"])).bytes, 60],
  ])("%s", async (_name, make, least) => {
    const bytes = await make();
    const [ours, theirs] = [opened(bytes), opened(await convert(bytes, "xlsx"))];
    let formulas = 0;
    for (const { name } of await ours.sheets()) {
      const grid = await ours.grid(name);
      formulas += formulaCount(grid);
      expect(otherValues(grid, await theirs.grid(name))).toEqual([]);
    }
    expect(formulas).toBeGreaterThan(least);
  });
});

test("LibreOffice 存过以后再生成一次，数字、公式都不变，也不多出表", async () => {
  const first = (await attached(filledCase(), tables)).bytes;
  const saved = await convert(first, "xlsx");
  const again = await attached(saved, tables);
  expect((await opened(again.bytes).sheets()).map(({ name }) => name)).toEqual(
    (await opened(first).sheets()).map(({ name }) => name),
  );
  expect(again.outcome.problems.filter(({ code }) => code === "formula-overwritten")).toEqual([]);
  const [before, after] = [opened(first), opened(again.bytes)];
  for (const sheet of ["附件5 A.工作人员", "附件4 支出明细表", "满意度汇总表"])
    expect(otherValues(await before.grid(sheet), await after.grid(sheet))).toEqual([]);
});
