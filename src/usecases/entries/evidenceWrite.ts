import type { RowMatch } from "../../core/evidence/matchRows";
import type { PaperRow } from "../../core/evidence/paperRows";
import type { Write } from "../../core/patch/patch";
import { fail, ok, problem, type Result } from "../../core/problems/problem";
import { typedValue } from "./typedValue";

/** The three columns of 评价底稿 that an evaluator fills in. */
export type EvidenceField = "value" | "note" | "basis";

/** What an evaluator typed for one fact, as a write to its cell of 评价底稿. */
export function evidenceWrite(
  { line, row }: RowMatch,
  field: EvidenceField,
  typed: string,
): Result<readonly Write[]> {
  const at = row?.at(field);
  if (!row || !at) return fail(problem("entry-row-missing"));
  if (row.cell(field).formula !== undefined) return fail(problem("entry-from-formula", at));
  if (field !== "value") return ok(textWrite(row, field, typed));
  const value = typedValue(line, row, typed);
  return value.ok ? ok([{ kind: "setCell", at, value: value.value }]) : value;
}

/** Nothing where nothing changes, so that leaving a field is no command. */
export function textWrite(
  row: PaperRow,
  column: Exclude<EvidenceField, "value"> | "indicator" | "item",
  typed: string,
): readonly Write[] {
  const at = row.at(column);
  const text = typed.trim();
  if (!at || row.text(column) === text) return [];
  return [{ kind: "setCell", at, value: text === "" ? { type: "blank" } : { type: "text", text } }];
}
