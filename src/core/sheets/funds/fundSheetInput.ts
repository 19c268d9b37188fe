import type { FundArrangement } from "../../funds/fundArrangement";
import type { Ledger } from "../../funds/ledger";
import type { ReportFrame } from "../report/reportSheet";

/** What the tables of money are made from. */
export interface FundSheetInput extends ReportFrame {
  readonly ledger: Ledger;
  readonly arrangement?: FundArrangement;
  /** 项目名称: a formula where 评价设置 has it, else what was found. */
  readonly project: { readonly formula?: string; readonly text: string };
}

/** More rows than this are written as values: sheets.md §1.7. */
export const mostFormulaRows = 2000;

/** More vouchers than this stay in the ledger: domain.md, Sheets and cells we write, 4. */
export const mostDetailRows = 20_000;
