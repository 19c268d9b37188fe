import type { CellAddress } from "../../core/grid/address";
import { showAddress } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import { findIndicatorTables } from "../../core/indicators/findIndicatorTables";
import { sayProblem } from "../../core/problems/say";
import { tableName } from "../chooseTable";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import type { Stage } from "../session/sessionState";
import { headerColumnsView } from "./headerColumns";

/** Nothing can be scored, or not yet: why, and the ways on. */
export type NoTableView =
  | {
      readonly kind: "none";
      readonly title: string;
      readonly sentence: string;
      readonly near?: NearMiss;
      readonly seen: string;
    }
  | {
      readonly kind: "several";
      readonly title: string;
      readonly sentence: string;
      readonly tables: readonly { readonly name: string; readonly label: string; readonly at: CellAddress }[];
      readonly seen: string;
    }
  | {
      readonly kind: "failed";
      readonly title: string;
      readonly lines: readonly string[];
      /** The table whose columns are to be named anew. */
      readonly near?: NearMiss;
      readonly seen: string;
    };

/** The row of headers that comes closest, what it has and what it lacks. */
export interface NearMiss {
  readonly at: CellAddress;
  readonly place: string;
  readonly sentence: string;
  readonly lacksStandard: boolean;
}

const headers = "评分表的表头要有“三级指标”“指标分值”和“评分标准”（或“评分细则”“计分方法”等）。";

export function noTableView({ problems, snapshot }: Extract<Stage, { kind: "unusable" }>): NoTableView {
  const grids = [...(snapshot?.grids.values() ?? [])];
  const seen = snapshot ? `看过 ${String(grids.length)} 张工作表` : "没有读到工作表";
  const [first] = problems;
  const isSeveral = first?.code === "several-tables" || first?.code === "table-not-found";
  if (isSeveral) return { ...severalTables, seen, tables: choices(grids) };
  const isNone = first?.code === "no-indicator-table" || first?.code === "no-indicator-table-near";
  const none = { kind: "none", title: "没有找到评分表", sentence: headers, seen } as const;
  if (isNone && first.at) {
    const { found = "", missing = "" } = first.about;
    const near = {
      at: first.at,
      place: placeOf(first.at, snapshot),
      // what was named before and is gone follows
      sentence: [`有${found}，缺${missing}。`, ...problems.slice(1).map(sayProblem)].join(""),
      lacksStandard: missing === "“评分标准”",
    };
    return { ...none, near };
  }
  if (isNone) return none;
  const lines = problems.map(sayProblem);
  if (first?.code === "named-column-missing" && first.at) {
    const sentence = problems.map(({ about }) => `缺“${about["header"] ?? ""}”。`).join("");
    const near = { at: first.at, place: placeOf(first.at, snapshot), sentence, lacksStandard: false };
    return { kind: "failed", title: "表头变了，先没有评分", lines, near, seen };
  }
  return { kind: "failed", title: "没有读取成功", lines, seen };
}

function placeOf(at: CellAddress, snapshot: WorkbookSnapshot | undefined): string {
  const grid = snapshot?.grids.get(at.sheet);
  return (grid && headerColumnsView(grid, at.row, [])?.place) ?? showAddress(at);
}

const severalTables = {
  kind: "several",
  title: "有几张评分表",
  sentence: "它们不会合并计算，请选这次要评的一张。选择会记在“评价设置”里。",
} as const;

function choices(grids: readonly Grid[]): Extract<NoTableView, { kind: "several" }>["tables"] {
  return findIndicatorTables(grids)
    .filter(({ kind }, _, all) => kind === "indicators" || !all.some((each) => each.kind === "indicators"))
    .map((table) => ({
      name: tableName(table),
      label: table.sheet,
      at: { sheet: table.sheet, row: table.headerRows.first, column: Math.min(...table.columns.levels) },
    }));
}
