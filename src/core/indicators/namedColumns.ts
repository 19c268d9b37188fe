import type { ColumnRole } from "./columnRoles";
import { headerKey } from "./headerKey";
import type { IndicatorTable } from "./indicatorTable";

/**
 * A column that an evaluator names himself, by the words of its header: rows and columns that come or go do not move
 * it to another one, and a header that was renamed is missed instead of mistaken.
 */
export interface NamedColumn {
  readonly role: NamedRole;
  /** As it stands in the cell. */
  readonly header: string;
  /** Which of several columns with that header; from 0. */
  readonly column?: number;
  /** undefined: wherever such a header is. */
  readonly sheet?: string;
}

/** What an evaluator calls the columns that can be named. */
export const namedRoles = {
  三级指标: "name",
  分值: "full",
  评分标准: "standard",
  指标说明: "guidance",
  评分: "score",
  扣分原因: "reason",
} as const satisfies Readonly<Record<string, ColumnRole>>;

export type NamedRole = keyof typeof namedRoles;

export const namedRoleNames = Object.keys(namedRoles) as readonly NamedRole[];

/** The row of 评价设置 that remembers it. */
export function columnLabel(role: NamedRole): string {
  return `${role}列`;
}

export function isColumnLabel(label: string): boolean {
  return namedRoleNames.some((role) => columnLabel(role) === label);
}

/** Before every header that is recognised by its words alone. */
export const NAMED_RANK = -1;

export function sameHeader(one: string, other: string): boolean {
  const [a, b] = [headerKey(one), headerKey(other)];
  // a header longer than any that we know is still one that somebody can name
  return a && b ? a.whole === b.whole : one.trim() !== "" && one.trim() === other.trim();
}

/** Columns that were named and are not among those of the table that was found. */
export function missingColumns(
  { sheet, reasons }: IndicatorTable,
  named: readonly NamedColumn[],
): readonly NamedColumn[] {
  return named
    .filter((each) => each.sheet === undefined || each.sheet === sheet)
    .filter(
      ({ role, header }) =>
        !reasons.some(
          (reason) =>
            reason.used &&
            reason.role === namedRoles[role] &&
            reason.header.split(" / ").some((part) => sameHeader(part, header)),
        ),
    );
}
