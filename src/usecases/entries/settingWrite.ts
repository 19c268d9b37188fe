import { settingsSections, type SettingsRow } from "../../core/evidence/settingsRows";
import type { Grid } from "../../core/grid/grid";
import { type Exact, exact } from "../../core/number/exact";
import { readNumber } from "../../core/number/read";
import { toCellNumber, toPlainText } from "../../core/number/round";
import type { PatchValue, Write } from "../../core/patch/patch";
import { fail, ok, problem, type Result } from "../../core/problems/problem";
import type { GradeCutOff } from "../../core/scores/rollUp";

/** One choice of 评价设置 that the pane offers, by the label of its row. */
export type ChoiceLabel =
  "写入方式" | "扣分原因编号" | "阶梯扣分" | "满意度计法" | "金额单位" | "支出明细借贷";

/** 二、评价等级 and 六、工作表对应, counted from 0. */
const gradeSection = 1;
const roleSection = 5;

export function choiceWrite(
  settings: Grid | undefined,
  label: ChoiceLabel,
  value: string,
): Result<readonly Write[]> {
  const row = settings && rowLabelled(settingsSections(settings).flat(), label);
  return writeTo(row, { type: "text", text: value });
}

/** The lower bound of a grade; the best comes first and each must be below the one before. */
export function gradeWrite(
  settings: Grid | undefined,
  grades: readonly GradeCutOff[],
  grade: string,
  typed: string,
): Result<readonly Write[]> {
  const amount = readNumber(typed);
  if (!amount || !["", "分"].includes(amount.unit))
    return fail(problem("entry-not-a-number", undefined, { found: typed.trim() }));
  const place = grades.findIndex((each) => each.grade === grade);
  const [better, worse] = [grades[place - 1], grades[place + 1]];
  if (better && amount.value.gte(better.from)) return fail(outOfOrder(grade, better.grade, better.from));
  if (worse && amount.value.lte(worse.from)) return fail(outOfOrder(worse.grade, grade, amount.value));
  const row = settings && rowLabelled(settingsSections(settings)[gradeSection] ?? [], grade);
  return writeTo(row, { type: "number", number: toCellNumber(amount.value) });
}

/** Which sheet plays a role; "" lets it be found again. */
export function roleWrite(settings: Grid | undefined, role: string, sheet: string): Result<readonly Write[]> {
  const row = settings && rowLabelled(settingsSections(settings)[roleSection] ?? [], role);
  if (settings && !row) return fail(problem("entry-setting-row-missing", undefined, { label: role }));
  return writeTo(row, sheet === "" ? { type: "blank" } : { type: "text", text: sheet });
}

/** What the pane's 恢复默认 puts back: what an empty 评价设置 begins with. */
export function defaultWrites(settings: Grid | undefined): Result<readonly Write[]> {
  if (!settings) return fail(problem("entry-settings-missing"));
  const sections = settingsSections(settings);
  const number = (value: string): PatchValue => ({ type: "number", number: toCellNumber(exact(value)) });
  const text = (value: string): PatchValue => ({ type: "text", text: value });
  const grades: readonly (readonly [string, PatchValue])[] = [
    ["优", number("90")],
    ["良", number("80")],
    ["中", number("60")],
  ];
  const choices: readonly (readonly [ChoiceLabel, PatchValue])[] = [
    ["写入方式", text("先看再写")],
    ["扣分原因编号", text("按顺序")],
    ["阶梯扣分", text("按整次")],
  ];
  const write = (rows: readonly SettingsRow[], label: string, value: PatchValue): readonly Write[] => {
    const row = rowLabelled(rows, label);
    return row ? [{ kind: "setCell", at: row.at(0), value }] : [];
  };
  return ok([
    ...grades.flatMap(([label, value]) => write(sections[gradeSection] ?? [], label, value)),
    ...choices.flatMap(([label, value]) => write(sections.flat(), label, value)),
  ]);
}

function outOfOrder(grade: string, better: string, from: Exact): ReturnType<typeof problem> {
  return problem("entry-grades-order", undefined, { grade, better, from: toPlainText(from, 2) });
}

function rowLabelled(rows: readonly SettingsRow[], label: string): SettingsRow | undefined {
  return rows.find((row) => row.label === label);
}

function writeTo(row: SettingsRow | undefined, value: PatchValue): Result<readonly Write[]> {
  if (!row) return fail(problem("entry-settings-missing"));
  return ok([{ kind: "setCell", at: row.at(0), value }]);
}
