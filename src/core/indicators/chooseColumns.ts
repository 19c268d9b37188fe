import type { ColumnRole } from "./columnRoles";
import type { HeaderColumn } from "./headerBlock";
import { headerKey } from "./headerKey";
import type { ColumnReason, HeaderCell, TableColumns } from "./indicatorTable";
import { NAMED_RANK } from "./namedColumns";

/** The columns of a table, as far as the headers tell: level, 分值 and 评分标准 are needed, the rest may be missing. */
export interface ChosenColumns {
  readonly levels: readonly number[];
  readonly levelPoints: ReadonlyMap<number, number>;
  readonly full?: number;
  readonly fullIsWeight: boolean;
  readonly others: Readonly<Partial<Record<OtherRole, number>>>;
  readonly reasons: readonly ColumnReason[];
  readonly unread: readonly HeaderCell[];
}

type OtherRole = Exclude<
  keyof TableColumns,
  "levels" | "levelPoints" | "full" | "fullIsWeight" | "standardMore" | "before"
>;

const OTHER_ROLES: readonly OtherRole[] = [
  "definition",
  "guidance",
  "standard",
  "score",
  "reason",
  "target",
  "actual",
  "ordinal",
];

type Known = HeaderColumn & { readonly match: NonNullable<HeaderColumn["match"]> };

/** Gives each role its best column. Of several 分值 columns, one right after a higher level belongs to that level. */
export function chooseColumns(headers: readonly HeaderColumn[]): ChosenColumns {
  const known = headers.filter((header): header is Known => header.match !== undefined);
  const levelHeaders = chooseLevels(known);
  const levels = levelHeaders.map(({ column }) => column);
  const levelPoints = chooseLevelPoints(known, headers, levelHeaders);
  const higherPoints = new Set(levelPoints.values());
  const full =
    best(known.filter(({ match, column }) => match.role === "full" && !higherPoints.has(column))) ??
    known.find(({ match, column }) => match.role === "levelPoints" && !higherPoints.has(column)) ??
    levelHeaders.slice(-1).find(({ header }) => /分值|权重|标准分|满分/.test(header));
  const others = Object.fromEntries(
    OTHER_ROLES.flatMap((role) => {
      const column = best(known.filter((header) => serves(header, role)))?.column;
      return column === undefined ? [] : [[role, column]];
    }),
  );
  const used = new Set([...levels, ...higherPoints, ...Object.values(others), full?.column]);
  return {
    levels,
    levelPoints,
    ...(full ? { full: full.column } : {}),
    fullIsWeight: full !== undefined && (headerKey(full.header)?.base ?? "").includes("权重"),
    others,
    reasons: known.map(({ match, at, column, header }) => ({
      at,
      column,
      header,
      role: match.role,
      ...(match.level === undefined ? {} : { level: match.level }),
      used: used.has(column),
    })),
    unread: headers.filter(({ match }) => !match).map(({ at, column, header }) => ({ at, column, header })),
  };
}

/** 指标名称 beside 一级指标 and 二级指标 is the deepest level; above them (in a header of two rows) it is only a heading. */
function chooseLevels(known: readonly Known[]): readonly Known[] {
  const numbered = known.filter(({ match }) => match.role === "level");
  const unique = numbered.filter(
    (header, index) => numbered.findIndex((other) => other.match.level === header.match.level) === index,
  );
  const sorted = unique.sort((a, b) => (a.match.level ?? 0) - (b.match.level ?? 0));
  const name = best(known.filter(({ match }) => match.role === "name"));
  const isMeant = name !== undefined && (sorted.length < 3 || name.match.rank === NAMED_RANK);
  return isMeant ? [...sorted, name] : sorted;
}

/** By the level's place; the deepest level's own points are the 分值 itself. */
function chooseLevelPoints(
  known: readonly Known[],
  headers: readonly HeaderColumn[],
  levels: readonly Known[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const isOneOfSeveral = known.filter(({ match }) => match.role === "full").length > 1;
  levels.slice(0, -1).forEach((level, place) => {
    const after = headers[headers.findIndex(({ column }) => column === level.column) + 1];
    const said = known.find(({ match }) => match.role === "levelPoints" && match.level === level.match.level);
    if (said) found.set(place, said.column);
    else if (isOneOfSeveral && after?.match?.role === "full" && after.match.rank !== NAMED_RANK)
      found.set(place, after.column);
  });
  return found;
}

function serves({ match }: Known, role: ColumnRole): boolean {
  if (match.role === role) return true;
  return match.role === "definitionAndGuidance" && (role === "definition" || role === "guidance");
}

function best(headers: readonly Known[]): Known | undefined {
  return headers.reduce<Known | undefined>(
    (kept, header) => (kept && kept.match.rank <= header.match.rank ? kept : header),
    undefined,
  );
}
