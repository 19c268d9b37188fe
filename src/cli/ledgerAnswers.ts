import { type LedgerSide, ledgerSideWords } from "../core/evidence/ledgerReading";
import type { LedgerAnswers } from "../usecases/material";
import type { WorkbookData } from "../usecases/workbookData";
import type { CommandLine } from "./arguments";

type Told =
  { readonly ok: true; readonly told: LedgerAnswers } | { readonly ok: false; readonly sentence: string };

/** --side and --ledger: what 评价设置 would say of a ledger. */
export function ledgerAnswers({ options }: CommandLine, { own }: Pick<WorkbookData, "own">): Told {
  const side = (Object.keys(ledgerSideWords) as LedgerSide[]).find(
    (each) => ledgerSideWords[each] === options.side,
  );
  if (options.side !== undefined && side === undefined)
    return { ok: false, sentence: `--side 请选：${Object.values(ledgerSideWords).join("、")}。` };
  const { ledger: sheet } = options;
  const names = own.map((grid) => grid.sheet);
  const missing = (sheet === undefined || names.includes(sheet) ? [] : sheet.split("、")).filter(
    (name) => !names.includes(name.trim()),
  );
  if (missing.length > 0) {
    const wanted = missing.map((name) => `“${name.trim()}”`).join("、");
    return { ok: false, sentence: `--ledger：没有工作表${wanted}。工作簿里有：${names.join("、")}。` };
  }
  return {
    ok: true,
    told: { ...(side === undefined ? {} : { side }), ...(sheet === undefined ? {} : { sheet }) },
  };
}

/** Where 评价设置 belongs to the workbook, the answer is written there and stays. */
export function answersOfSettings({ side, sheet }: LedgerAnswers): string | undefined {
  const where =
    side !== undefined
      ? (["--side", "支出明细借贷"] as const)
      : sheet !== undefined
        ? (["--ledger", "工作表对应"] as const)
        : undefined;
  return (
    where &&
    `有评分表的工作簿不用 ${where[0]}：请在“评价设置”的“${where[1]}”中选，还没有这张表的先运行 paper。`
  );
}
