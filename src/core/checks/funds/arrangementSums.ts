import type { CellAddress } from "../../grid/address";
import { cellText } from "../../grid/cellText";
import type { Grid } from "../../grid/grid";
import { readAmountCell } from "../../funds/amountCell";
import { findFundArrangement } from "../../funds/findFundArrangement";
import { findFundLabels } from "../../funds/fundPlaces";
import type { FundArrangement } from "../../funds/fundArrangement";
import { type Fen, showYuan } from "../../number/money";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import type { Finding } from "../finding";

const head = { id: "资金-02", severity: "错误", name: "小计和结余" } as const satisfies CheckHead;

/** 上年结转＋年初预算数＋追加/调减＝小计, 到位数−支出数＝结余: 附件4, note. In every sheet that prints them. */
export const arrangementSums: Check = {
  ...head,
  find: (context) => context.sheets.flatMap((grid) => sumsOn(presentGrid(grid, context))),
};

/** Formulas with their present values. */
function presentGrid(grid: Grid, { cell }: CheckContext): Grid {
  return {
    ...grid,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    merges: grid.merges,
    isHiddenRow: (row) => grid.isHiddenRow(row),
    rowHeight: (row) => grid.rowHeight(row),
    cell: (row, column) => {
      const plain = grid.cell(row, column);
      return plain.formula === undefined ? plain : cell({ sheet: grid.sheet, row, column });
    },
  };
}

function sumsOn(grid: Grid): readonly Finding[] {
  if (!findFundLabels(grid)) return [];
  const { arrangement, problems } = findFundArrangement([grid]);
  return [...subtotals(problems), ...(arrangement ? balances(grid, arrangement) : [])];
}

function subtotals(problems: ReturnType<typeof findFundArrangement>["problems"]): readonly Finding[] {
  return problems
    .filter(({ code }) => code === "funds-subtotal-differs")
    .map(({ at, about }) =>
      finding(head, "check-subtotal", {
        about,
        places: at ? [cellPlace(at)] : [],
        subject: [at?.sheet ?? "", about["stated"] ?? "", about["sum"] ?? ""],
      }),
    );
}

function balances(grid: Grid, { figures }: FundArrangement): readonly Finding[] {
  const arrived = figures.get("arrived");
  const spent = figures.get("spent");
  if (arrived?.state !== "amount" || spent?.state !== "amount") return [];
  const at = balanceCell(grid, arrived.at);
  const printed = at && readAmountCell(grid.cell(at.row, at.column), arrived.unit, at);
  if (!at || printed?.state !== "amount") return [];
  const left = (arrived.amount - spent.amount) as Fen;
  if (printed.amount === left) return [];
  const about = {
    stated: showYuan(printed.amount),
    arrived: showYuan(arrived.amount),
    spent: showYuan(spent.amount),
    left: showYuan(left),
  };
  const places = [at, arrived.at, spent.at].map(cellPlace);
  return [finding(head, "check-balance", { about, places, subject: [grid.sheet, ...Object.values(about)] })];
}

/** The figure under the header 结余, in the row of the others. */
function balanceCell(grid: Grid, beside: CellAddress): CellAddress | undefined {
  for (let row = Math.max(0, beside.row - 3); row < beside.row; row += 1) {
    for (let column = 0; column < Math.min(grid.columnCount, 40); column += 1) {
      if (/^结余(?:数|资金|金额)?$/.test(cellText(grid.cell(row, column).value).replace(/\s/g, "")))
        return { sheet: grid.sheet, row: beside.row, column };
    }
  }
  return undefined;
}
