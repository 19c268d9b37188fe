import { settingsSections, type SettingsRow } from "../../core/evidence/settingsRows";
import { columnLetters } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import { type Exact, HUNDRED, ZERO } from "../../core/number/exact";
import { readNumber } from "../../core/number/read";
import { toCellNumber } from "../../core/number/round";
import type { PatchValue, Write } from "../../core/patch/patch";
import { fail, ok, problem, type Result } from "../../core/problems/problem";
import { optionKey } from "../../core/surveys/wording";

/** 三、满意度计法, 四、调查对象 and 六、工作表对应 of 评价设置, counted from 0. */
const methodSection = 2;
const groupSection = 3;
const placeSection = 5;

/** 系数 of an option, typed out of 100: 80 is 0.8. */
export function optionWrite(
  settings: Grid | undefined,
  option: string,
  typed: string,
): Result<readonly Write[]> {
  const share = shareOf(typed, ["", "分", "%"]);
  if (!share) return fail(problem("entry-not-a-number", undefined, { found: typed.trim() }));
  const rows = settings ? (settingsSections(settings)[methodSection] ?? []) : [];
  return writeTo(
    rows.find(({ label }) => optionKey(label) === optionKey(option)),
    [[0, number(share)]],
  );
}

/** 权重 of the group that answered a sheet, typed in percent. */
export function weightWrite(
  settings: Grid | undefined,
  sheet: string,
  typed: string,
): Result<readonly Write[]> {
  const share = shareOf(typed, ["", "%"]);
  if (!share) return fail(problem("entry-not-a-number", undefined, { found: typed.trim() }));
  const rows = settings ? (settingsSections(settings)[groupSection] ?? []) : [];
  return writeTo(
    rows.find(({ label }) => label === sheet),
    [[1, number(share)]],
  );
}

/** Where the question is to be found that a standard names by paper and number; columns from 0. */
export function questionWrite(
  settings: Grid | undefined,
  asked: { readonly paper: string; readonly question: number },
  place: { readonly sheet: string; readonly column: number },
): Result<readonly Write[]> {
  const rows = settings ? (settingsSections(settings)[placeSection] ?? []) : [];
  const row = rows.find(
    ({ label, texts }) => label.replace(/卷$/, "") === asked.paper && texts[0] === String(asked.question),
  );
  return writeTo(row, [
    [1, { type: "text", text: place.sheet }],
    [3, { type: "text", text: columnLetters(place.column) }],
  ]);
}

/** From 0 to 100, as a share of 1. */
function shareOf(typed: string, units: readonly string[]): Exact | undefined {
  const amount = readNumber(typed.trim().replace(/[%％]$/, ""));
  if (!amount || !units.includes(amount.unit)) return undefined;
  return amount.value.lt(ZERO) || amount.value.gt(HUNDRED) ? undefined : amount.value.div(HUNDRED);
}

function number(share: Exact): PatchValue {
  return { type: "number", number: toCellNumber(share) };
}

function writeTo(
  row: SettingsRow | undefined,
  values: readonly (readonly [number, PatchValue])[],
): Result<readonly Write[]> {
  if (!row) return fail(problem("entry-settings-missing"));
  return ok(values.map(([index, value]): Write => ({ kind: "setCell", at: row.at(index), value })));
}
