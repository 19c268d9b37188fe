import type { PatchValue } from "../../src/core/patch/patch";
import { blankForm, withCells } from "./selfEvaluationForm";
import { opened } from "./xlsxFiles";
import { number, sheetOf, text } from "./xlsxSheets";

const values = (rows: readonly (readonly (string | number)[])[]): readonly (readonly PatchValue[])[] =>
  rows.map((row) => row.map((each) => (typeof each === "number" ? number(each) : text(each))));

/** The form with its money still to be filled in, beside 资金安排 and a ledger: 年初 13 万元，执行 12.5 万元. */
export async function formWithMoney(): Promise<Uint8Array> {
  const workbook = opened(await withCells(blankForm(), { C6: "", D6: "", E6: "", G6: "" }));
  const done = await workbook.apply([
    {
      kind: "addSheet",
      sheet: sheetOf(
        "资金安排",
        values([
          ["上年结转", "年初预算数", "追加/调减", "到位数"],
          [0, 130_000, 0, 130_000],
        ]),
      ),
    },
    {
      kind: "addSheet",
      sheet: sheetOf(
        "支出明细账",
        values([
          ["日期", "凭证号", "摘要", "收款方", "金额"],
          ["2022-03-05", "记-1", "运维", "甲公司", 100_000],
          ["2022-09-05", "记-2", "运维", "甲公司", 25_000],
        ]),
      ),
    },
  ]);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.save();
}
