import { cellText } from "../../grid/cellText";
import type { Grid } from "../../grid/grid";
import { columnsByHeader } from "../report/reportColumns";
import type { StandingFinding } from "./findingRecord";

export const findingsSheetName = "核对记录";
export const findingsTableName = "绩效_表_核对记录";

/** The last is outside the print area: what a line is known by. */
export const findingHeaders = [
  "序号",
  "编号",
  "级别",
  "核对结论",
  "涉及单元格",
  "处理",
  "处理说明\n（忽略须写原因）",
  "键",
];

export const findingColumns = {
  number: 1,
  severity: 2,
  conclusion: 3,
  places: 4,
  state: 5,
  note: 6,
  key: 7,
} as const;

/** "评分-05:1k2f9x0c3ab" */
export const FINDING_KEY = /^(?:体系|评分|资金|问卷|一致)-\d{2}:[0-9a-z]+$/;

/** The lines of a standing 核对记录, wherever its columns and rows have moved. */
export function readStandingFindings(grid: Grid | undefined): readonly StandingFinding[] {
  if (!grid) return [];
  const column = columnsByHeader(findingHeaders, grid);
  const found: StandingFinding[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    const text = (index: number): string => cellText(grid.cell(row, column(index)).value).trim();
    const key = text(findingColumns.key);
    if (!FINDING_KEY.test(key)) continue;
    found.push({
      row,
      key,
      check: text(findingColumns.number),
      severity: text(findingColumns.severity),
      conclusion: text(findingColumns.conclusion),
      places: text(findingColumns.places),
      state: text(findingColumns.state),
      note: text(findingColumns.note),
    });
  }
  return found;
}
