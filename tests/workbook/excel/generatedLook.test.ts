/** @jest-environment jsdom */
// Issue 7, 4: what is generated in Excel and what is generated in a file look the same.
import type { Patch, PatchValue } from "../../../src/core/patch/patch";
import type { Result } from "../../../src/core/problems/problem";
import { makeAttachments } from "../../../src/usecases/attachments/makeAttachments";
import { makeSourceTables } from "../../../src/usecases/attachments/sourceTables";
import type { Workbook } from "../../../src/workbook/workbook";
import { filledCase } from "../../support/caseWorkbook";
import { openExcel } from "../../support/excelWorkbook";
import { plainPicture } from "../../support/plainPicture";
import type { SheetPicture } from "../../support/simulatedExcel/picture";
import { SimulatedExcel } from "../../support/simulatedExcel/simulatedExcel";
import { datedLedger, screenedAnswers } from "../../support/sourceWorkbooks";
import { fixtureWorkbook, opened } from "../../support/xlsxFiles";

type Command = (workbook: Workbook) => Promise<Result<unknown>>;

const progress = (): void => undefined;
const attachments: Command = (workbook) => makeAttachments(workbook, { names: [], progress });
const surveys: Command = (workbook) => makeSourceTables(workbook, { tables: "surveys", progress });
const funds: Command = (workbook) =>
  makeSourceTables(workbook, { tables: "funds", ledger: { side: "netDebit" }, progress });

test.each<readonly [string, () => Uint8Array, Command, number]>([
  ["一网通办的全部附表", filledCase, attachments, 4],
  ["昆明微信的附件5和满意度汇总表", () => fixtureWorkbook("kunming-weixin.xlsx"), surveys, 2],
  ["有无效答卷的问卷：清理数据", screenedAnswers, surveys, 2],
  ["按日期的明细账：附件4、支出汇总、支出进度", datedLedger, funds, 1],
])(
  "%s：每张表的内容、样式、行高列宽、合并、打印、条件格式和图表都一样",
  async (_name, bytes, command, charts) => {
    const { excel, host } = await openExcel({ workbook: bytes() });
    const file = opened(bytes());
    for (const workbook of [host.workbook, file]) {
      const done = await command(workbook);
      if (!done.ok) throw new Error(JSON.stringify(done.problems));
    }
    const written = await SimulatedExcel.open({ workbook: file.save() });
    const [found, wanted] = [plainPicture(excel.picture()), plainPicture(written.picture())];
    expect(found.names).toEqual(wanted.names);
    expect(found.sheets.map(({ name }) => name)).toEqual(wanted.sheets.map(({ name }) => name));
    for (const [place, sheet] of found.sheets.entries()) expect(sheet).toEqual(wanted.sheets[place]);
    // What is compared is there at all.
    expect(found.sheets.flatMap((sheet) => sheet.charts)).toHaveLength(charts);
    excel.close();
  },
);

/** Charts that stand already follow their cells or do not, as a person has set it. */
function withoutPlaces(sheet: SheetPicture): SheetPicture {
  return { ...sheet, charts: sheet.charts.map((chart) => ({ ...chart, top: 0, left: 0 })) };
}

const value = (content: string | number): PatchValue =>
  typeof content === "number" ? { type: "number", number: content } : { type: "text", text: content };

const rowAt = (sheet: string, row: number, contents: readonly (string | number)[]): Patch =>
  contents.map((content, column) => ({
    kind: "setCell",
    at: { sheet, row, column },
    value: value(content),
  }));

test.each<readonly [string, () => Uint8Array, Command, Patch]>([
  [
    "明细账多了两笔",
    datedLedger,
    funds,
    [
      ...rowAt("支出明细账", 8, [45_630, "记-338", "尾款二", "丙公司", "委托业务费", 12_000]),
      ...rowAt("支出明细账", 9, [45_640, "记-348", "会议费", "丁公司", "会议费", 300]),
    ],
  ],
  [
    "多了一份答卷，建议很长",
    screenedAnswers,
    surveys,
    rowAt("A卷 群众 原始数据", 8, [
      8,
      "2024/7/1 9:30:00",
      "微信",
      "1.1.1.8",
      "",
      1,
      1,
      0,
      "一般",
      "希望把办事指南写得更清楚一些，".repeat(12),
    ]),
  ],
])("再生成一次（%s）：添行以后也一样", async (_name, bytes, command, change) => {
  const { excel, host } = await openExcel({ workbook: bytes() });
  const file = opened(bytes());
  for (const workbook of [host.workbook, file])
    for (const step of [command, (each: Workbook) => each.apply(change), command]) {
      const done = await step(workbook);
      if (!done.ok) throw new Error(JSON.stringify(done.problems));
    }
  const written = await SimulatedExcel.open({ workbook: file.save() });
  const [found, wanted] = [plainPicture(excel.picture()), plainPicture(written.picture())];
  const [first] = change;
  const own = found.sheets.filter(({ name }) => first?.kind !== "setCell" || name !== first.at.sheet);
  expect(own.length).toBeGreaterThan(2);
  for (const sheet of own) {
    const other = wanted.sheets.find(({ name }) => name === sheet.name);
    expect(withoutPlaces(sheet)).toEqual(other && withoutPlaces(other));
  }
  excel.close();
});
