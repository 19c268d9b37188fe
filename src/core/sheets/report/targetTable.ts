import type { TargetRow, TargetTable } from "../../indicators/findTargets";
import { headingFont, lookOf } from "../look";
import { formulaCell, inputCell, type PlannedCell, type PlannedReport, textCell } from "../planned";
import { formHeading } from "./formHeading";
import { levelAreas, startsLevel, withContinuations } from "./levelMerges";
import { orBlank, reference } from "./reportFormulas";
import type { ReportLine } from "./reportLine";
import { planReport, type ReportFrame } from "./reportSheet";
import { plainText } from "./reportTexts";
import type { StandingRow } from "./standingRows";

/** 附件2 绩效目标表: the evaluator's targets as the report prints them, every text a reference to its cell. */
export interface TargetTableInput extends ReportFrame {
  /** "附件2", "附件2-1" */
  readonly number: string;
  readonly table: TargetTable;
}

const LEVEL_WIDTHS = [[120], [60, 78], [52, 64, 70]] as const;
const NUMERALS = ["一", "二", "三", "四", "五", "六"];
const SIZE = 10;
const TEXT_WIDTH = 728;

export function planTargetTable(input: TargetTableInput): PlannedReport {
  const levels = Math.max(1, ...input.table.rows.map(({ cells }) => cells.levels.length));
  const widths = widthsFor(levels);
  const headers = headersFor(levels);
  const columns = Array.from({ length: levels }, (_, level) => level);
  const rows = input.table.rows.map((row) => ({ levels: row.path.slice(0, -1), key: rowKey(row) }));
  const report = planReport({
    ...input,
    widths,
    lines: lines(input, levels, headers),
    keyOf: keyOf(levels),
    header: { key: "header", texts: headers },
    orientation: "landscape",
    family: "report",
    freezeBelow: "header",
    titles: "header",
    size: SIZE,
    merges: (places) => levelAreas(rows, places, columns),
  });
  const { paginate } = report;
  return paginate ? { ...report, paginate: (sheet) => withContinuations(paginate(sheet), columns) } : report;
}

function rowKey({ cells }: TargetRow): string {
  return `target ${String(cells.name.row + 1)}`;
}

function widthsFor(levels: number): readonly number[] {
  const above: readonly number[] = LEVEL_WIDTHS[levels - 1] ?? Array.from({ length: levels }, () => 50);
  const left = TEXT_WIDTH - above.reduce((sum, width) => sum + width, 0);
  const [name, value] = [150, 70];
  const meaning = Math.round((left - name - value) * 0.45);
  return [...above, name, value, meaning, left - name - value - meaning];
}

function headersFor(levels: number): readonly string[] {
  const names = Array.from({ length: levels + 1 }, (_, index) => `${NUMERALS[index] ?? ""}级指标`);
  return [...names, "指标值", "指标说明", "指标设定依据及指标值数据来源"];
}

function lines(
  { font, number, table }: TargetTableInput,
  levels: number,
  headers: readonly string[],
): readonly ReportLine[] {
  const look = lookOf(font, SIZE);
  const last = headers.length - 1;
  const plain = look({ borders: true });
  const centred = look({ borders: true, horizontal: "center" });
  const label = look({ font: headingFont, fill: "F2F2F2", borders: true, horizontal: "center" });
  const levelRows = table.rows.map((row) => ({ levels: row.path.slice(0, -1) }));
  const quote = (
    at: Parameters<typeof reference>[0] | undefined,
    style: PlannedCell["style"],
  ): PlannedCell => (at ? formulaCell(orBlank(reference(at)), style) : textCell("", style));
  return [
    ...formHeading({ number, title: "项目绩效目标表" }, { look, last }),
    {
      key: "project",
      height: 19.5,
      draw: () => ({ cells: [formulaCell('"项目名称："&绩效_项目名称', look())], spans: [[0, last]] }),
    },
    ...table.goals.map((goal): ReportLine => ({
      key: `goal ${plainText(goal.label)}`,
      height: 30,
      draw: () => ({
        cells: [
          textCell(goal.label, label),
          ...Array.from({ length: levels - 1 }, () => inputCell({ type: "blank" }, label)),
          quote(goal.at, plain),
          ...Array.from({ length: last - levels }, () => inputCell({ type: "blank" }, plain)),
        ],
        spans: [...(levels > 1 ? [[0, levels - 1] as const] : []), [levels, last]],
      }),
    })),
    {
      key: "header",
      height: 26.25,
      draw: () => ({ cells: headers.map((text) => textCell(text, label, /[\s\S]/)) }),
    },
    ...table.rows.map((row, index): ReportLine => ({
      key: rowKey(row),
      height: 24,
      draw: () => ({
        cells: [
          ...Array.from({ length: levels }, (_, level) =>
            startsLevel(levelRows, index, level)
              ? quote(row.cells.levels[level], centred)
              : textCell("", centred, /[\s\S]/),
          ),
          quote(row.cells.name, plain),
          quote(row.cells.value, centred),
          quote(row.cells.meaning, plain),
          quote(row.cells.source, plain),
        ],
      }),
    })),
  ];
}

function keyOf(levels: number): (row: StandingRow) => string | undefined {
  return ({ row, text, formula, above }) => {
    const label = plainText(text(0));
    if (row === 0) return "number";
    if (label.startsWith("项目名称")) return "project";
    if (label === "一级指标") return "header";
    const quoted = /!\$?[A-Z]+\$?(\d+)/.exec(formula(levels) ?? "")?.[1];
    if (above.includes("header")) return quoted === undefined ? undefined : `target ${quoted}`;
    if (quoted !== undefined && label !== "") return `goal ${label}`;
    return row === 1 ? "title" : undefined;
  };
}
