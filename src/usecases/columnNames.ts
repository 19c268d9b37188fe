import type { SheetRole } from "../core/evidence/evaluationSettings";
import { cellName, parseArea } from "../core/grid/address";
import type { IndicatorTable } from "../core/indicators/indicatorTable";
import { columnLabel, type NamedColumn, namedRoleNames, namedRoles } from "../core/indicators/namedColumns";
import { fail, ok, problem, type Result } from "../core/problems/problem";

/**
 * Columns as 评价设置 remembers them, among the rows of 六、工作表对应: 用途 “评分标准列”, beside it the words of the
 * header, and where it stood.
 */
export function rememberedColumns(roles: readonly SheetRole[]): readonly NamedColumn[] {
  return roles.flatMap(({ role, sheet: header, area }): readonly NamedColumn[] => {
    const named = namedRoleNames.find((each) => columnLabel(each) === role);
    if (named === undefined || header === "") return [];
    const column = parseArea(area)?.left;
    return [{ role: named, header, ...(column === undefined ? {} : { column }) }];
  });
}

/** What was named now goes before what is remembered. */
export function mergedColumns(
  wished: readonly NamedColumn[],
  remembered: readonly NamedColumn[],
): readonly NamedColumn[] {
  return [...wished, ...remembered.filter(({ role }) => !wished.some((each) => each.role === role))];
}

/** The rows of 评价设置 that remember the columns of this table. */
export function columnRoles(
  { sheet, reasons }: IndicatorTable,
  named: readonly NamedColumn[],
): readonly SheetRole[] {
  return named
    .filter((each) => each.sheet === undefined || each.sheet === sheet)
    .map(({ role, header }) => {
      const used = reasons.find((reason) => reason.used && reason.role === namedRoles[role]);
      const area = used ? cellName(used.at.row, used.at.column) : "";
      return { role: columnLabel(role), sheet: header, area };
    });
}

/** 评分标准=评分办法，分值=权重分: as it is typed on a command line. */
export function readColumnNames(text: string): Result<readonly NamedColumn[]> {
  const named: NamedColumn[] = [];
  for (const part of text.split(/[，,；;]/).filter((each) => each.trim() !== "")) {
    const [left = "", ...rest] = part.split(/[=＝]/);
    const role = namedRoleNames.find((each) => each === left.trim());
    const header = rest.join("=").trim();
    if (role === undefined || header === "")
      return fail(
        problem("columns-not-understood", undefined, {
          found: part.trim(),
          roles: namedRoleNames.join("、"),
        }),
      );
    named.push({ role, header });
  }
  return ok(named);
}
