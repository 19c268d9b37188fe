import { cellName, showAddress } from "../../../src/core/grid/address";
import { blankCase, filledCase, scored, tableSheet } from "../../support/caseWorkbook";
import { paperOf, placeOf, rowOf } from "../../support/paperRow";
import { evidenceToType, faultless, paneInExcel, typeAll } from "../../support/paneInExcel";
import { tableResults } from "../../support/tableResults";
import { closeChromium } from "../../support/simulatedExcel/chromium";
import type { BrowserExcel, CellContent } from "../../support/simulatedExcel/simulator";
import { until } from "../../support/until";

afterAll(closeChromium);

/** Scores, reasons and 合计 of the table. */
const results = `'${tableSheet}'!H4:I27`;
const firstRow = 3;
const firstColumn = 7;

type Values = readonly (readonly CellContent[])[];

const patience = 60_000;

async function press(excel: BrowserExcel, name: string | RegExp): Promise<void> {
  const exact = typeof name === "string";
  await excel.frame.getByRole("button", { name, exact }).first().click({ timeout: patience });
}

/** Waits until the pane shows the words, anywhere. */
async function shows(excel: BrowserExcel, words: string): Promise<void> {
  await excel.frame.getByText(words).first().waitFor({ timeout: patience });
}

/** 重新评分, the preview read, the cells written. */
async function rescore(excel: BrowserExcel): Promise<void> {
  await press(excel, "重新评分");
  await press(excel, /^写入 \d+ 格$/);
  await shows(excel, "已写入");
  await excel.simulator.idle();
}

function differences(before: Values, after: Values): readonly string[] {
  return before.flatMap((row, down) =>
    row.flatMap((value, right) =>
      value === after[down]?.[right] ? [] : [cellName(firstRow + down, firstColumn + right)],
    ),
  );
}

describe.each(["desktop", "web"] as const)("Excel，%s", (flavour) => {
  test("从打开工作簿到84.94良，改一格证据，撤销，关掉再打开接着做", async () => {
    const excel = await paneInExcel(blankCase(), flavour);
    const { simulator } = excel;
    await press(excel, "读取评分标准");
    await until("评价底稿", () => simulator.sheetNames().includes("评价底稿"));
    await simulator.idle();

    typeAll(excel, await evidenceToType(excel));
    await shows(excel, "84.94");
    await rescore(excel);
    const written = simulator.values(results);
    const byFile = (await scored(filledCase())).bytes;
    expect(await tableResults(simulator.save())).toEqual(await tableResults(byFile));

    const paper = await paperOf(simulator.save());
    const approval = showAddress(placeOf(rowOf(paper, "立项程序规范性", "② 符合性"), "value"));
    simulator.user.type(approval, "不符合");
    await shows(excel, "83.94");
    await rescore(excel);
    expect(differences(written, simulator.values(results))).toEqual(["H5", "I5", "H27"]);

    await excel.closePane();
    await excel.open();
    await shows(excel, "83.94");
    await press(excel, "撤销");
    await until("3分", () => simulator.cell(`'${tableSheet}'!H5`).value === 3);
    await simulator.idle();
    expect(simulator.values(results)).toEqual(written);
    simulator.user.type(approval, "符合");
    await shows(excel, "84.94");
    faultless(excel);
    await excel.close();
  });
});
