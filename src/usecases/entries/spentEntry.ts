import { fundNames } from "../../core/funds/fundArrangement";
import type { SpentPlace } from "../../core/funds/spentPlace";
import { fenToYuan, yuanToWan } from "../../core/number/money";
import { toCellNumber } from "../../core/number/round";
import type { Write } from "../../core/patch/patch";
import { fail, ok, problem, type Result } from "../../core/problems/problem";
import { typedAmount } from "./fundTotals";

/** 支出数 alone, typed where 资金安排 stands and no ledger: into a blank cell of it, in the unit of its figures. */
export function spentWrites(typed: string, { at, unit, label }: SpentPlace): Result<readonly Write[]> {
  const text = typed.trim();
  const name = fundNames.spent;
  if (text === "") return fail(problem("entry-total-missing", undefined, { name }));
  const amount = typedAmount(text, "spent");
  if (amount === undefined) return fail(problem("entry-not-an-amount", undefined, { found: text }));
  const inYuan = fenToYuan(amount);
  const number = toCellNumber(unit === "万元" ? yuanToWan(inYuan) : inYuan);
  const figure: Write = { kind: "setCell", at, value: { type: "number", number } };
  if (!label) return ok([figure]);
  const words = { type: "text", text: `${name}（${unit}）` } as const;
  return ok([{ kind: "setCell", at: label, value: words }, figure]);
}
