import type { Area } from "../../grid/address";
import { formulaCell, inputCell, type PlannedCell, type PlannedRow, textCell } from "../planned";
import type { PaperInput } from "./paperInput";
import type { PaperStyles } from "./paperStyles";

const TITLE_HEIGHT = 37.5;
const LINE_HEIGHT = 18;

/** Title, project line and index line above the header of 评价底稿 (sheets.md §3, rows 1–3). */
export const topRows = {
  /** Row of the header, from 0. */
  header: 3,
  cells(
    input: PaperInput,
    styles: PaperStyles,
  ): { readonly rows: readonly PlannedRow[]; readonly merges: readonly Area[] } {
    const { projectName, evaluated, year } = input.settings;
    const labelled = (label: string, cell: string): PlannedCell =>
      formulaCell(`"${label}："&${cell}`, styles.label);
    const fill = (label: string): PlannedCell =>
      inputCell({ type: "text", text: `${label}：` }, styles.label);
    const rows: readonly PlannedRow[] = [
      { height: TITLE_HEIGHT, cells: new Map([[0, textCell("评价底稿", styles.title)]]) },
      {
        height: LINE_HEIGHT,
        cells: new Map([
          [0, labelled("项目名称", projectName)],
          [7, labelled("被评价单位", evaluated)],
        ]),
      },
      {
        height: LINE_HEIGHT,
        cells: new Map([
          [0, formulaCell(`"评价年度："&IF(${year}="","",${year}&"年")`, styles.label)],
          [3, fill("索引号")],
          [4, fill("编制人")],
          [7, fill("编制日期")],
          [8, fill("复核人")],
          [10, fill("复核日期")],
        ]),
      },
    ];
    const area = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });
    return {
      rows,
      merges: [
        area(0, 0, 12),
        area(1, 0, 6),
        area(1, 7, 12),
        area(2, 0, 2),
        area(2, 4, 6),
        area(2, 8, 9),
        area(2, 10, 12),
      ],
    };
  },
} as const;
