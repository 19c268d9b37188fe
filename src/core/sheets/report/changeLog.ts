import type { Exact } from "../../number/exact";
import { toCellNumber } from "../../number/round";
import { headingFont, lookOf } from "../look";
import {
  formulaCell,
  inputCell,
  numberCell,
  type PlannedCell,
  type PlannedReport,
  textCell,
} from "../planned";
import type { ReportLine } from "./reportLine";
import { planReport, type ReportFrame } from "./reportSheet";
import { plainText } from "./reportTexts";
import type { StandingRow } from "./standingRows";

export const changeLogName = "评分变更记录";
export const changeLogTableName = "绩效_表_评分变更记录";

/** 评分变更记录: rows are added, never changed (sheets.md §14). */
export interface ChangeLogInput extends ReportFrame {
  readonly entries: readonly ChangeEntry[];
  /** What the scores come to now, as a formula: 绩效_总分, or a sum. */
  readonly total: string;
}

export interface ChangeEntry {
  /** "2024-11-21 15:40"; text, because a serial number means another day in a workbook that counts from 1904. */
  readonly time: string;
  readonly indicator: string;
  /** undefined: no score. "—" for a row about all indicators. */
  readonly before: Exact | "—" | undefined;
  readonly after: Exact | "—" | undefined;
  /** undefined while an indicator waits for its score. */
  readonly total: Exact | undefined;
  readonly change: string;
  readonly basis: string;
}

const WIDTHS = [28, 92, 118, 46, 46, 46, 52, 200, 100];
const HEADERS = ["序号", "时间", "三级指标", "原评分", "新评分", "增减", "变更后\n总分", "变更内容", "依据"];
const SIZE = 9;
const LAST = 8;
const [BEFORE, AFTER, TOTAL] = [3, 4, 6];
const ROW = 19.5;

/** Rows of the log that stand there. */
function standingEntries(input: Pick<ChangeLogInput, "standing">): number {
  const { standing } = input;
  if (!standing) return 0;
  const keys: (string | undefined)[] = [];
  for (let row = 0; row < standing.rowCount; row += 1) {
    const { value } = standing.cell(row, 0);
    const text = value.type === "text" ? value.text : value.type === "number" ? String(value.number) : "";
    keys.push(
      keyOf({
        row,
        text: (column) => (column === 0 ? text : ""),
        formula: () => undefined,
        above: [...keys].reverse(),
      }),
    );
  }
  return keys.filter((key) => key?.startsWith("entry ")).length;
}

export function planChangeLog(input: ChangeLogInput): PlannedReport {
  return planReport({
    ...input,
    widths: WIDTHS,
    lines: lines(input),
    keyOf,
    header: { key: "header", texts: HEADERS },
    orientation: "landscape",
    family: "working",
    freezeBelow: "header",
    titles: "header",
    size: SIZE,
  });
}

function lines(input: ChangeLogInput): readonly ReportLine[] {
  const look = lookOf(input.font, SIZE);
  const across = [[0, LAST]] as const;
  const before = standingEntries(input);
  const changed = look({ borders: true, horizontal: "center", numberFormat: "+0.00;-0.00;0.00" });
  return [
    {
      key: "title",
      height: 37.5,
      draw: () => ({
        cells: [
          inputCell(
            { type: "text", text: "评分变更记录" },
            look({ size: 18, bold: true, horizontal: "center" }),
          ),
        ],
        spans: across,
      }),
    },
    {
      key: "project",
      height: 18,
      draw: () => ({ cells: [formulaCell('"项目名称："&绩效_项目名称', look())], spans: across }),
    },
    {
      key: "header",
      height: 31.5,
      draw: () => ({
        cells: HEADERS.map((text) =>
          textCell(text, look({ font: headingFont, fill: "F2F2F2", borders: true, horizontal: "center" })),
        ),
      }),
    },
    // Rows that stand there are nobody's to write in again.
    ...Array.from({ length: before }, (_, index): ReportLine => ({
      key: `entry ${String(index + 1)}`,
      height: 0,
      draw: () => ({ cells: [] }),
    })),
    ...input.entries.map((entry, index): ReportLine => ({
      key: `entry ${String(before + index + 1)}`,
      height: ROW,
      draw: (places) => ({
        cells: [
          ...entryCells(entry, before + index + 1),
          formulaCell(
            `IF(COUNT(${places.here(BEFORE)}:${places.here(AFTER)})<2,"",${places.here(AFTER)}-${places.here(BEFORE)})`,
            changed,
          ),
          pointsCell(entry.total ?? "未评完"),
          textCell(entry.change, look({ borders: true })),
          inputCell(
            entry.basis === "" ? { type: "blank" } : { type: "text", text: entry.basis },
            look({ borders: true, fill: "FFFBE6" }),
          ),
        ],
      }),
    })),
    {
      key: "closing",
      height: 18,
      staysWithAbove: true,
      draw: (places) => {
        const last = before + input.entries.length;
        const total = last === 0 ? '""' : places.cell(`entry ${String(last)}`, TOTAL);
        return {
          cells: [formulaCell(closing(total, input.total), look(), /^IF\(.*本表只追加/)],
          spans: across,
        };
      },
    },
  ];

  function pointsCell(points: Exact | string | undefined): PlannedCell {
    const style = look({ borders: true, horizontal: "center", numberFormat: "0.00" });
    if (points === undefined) return textCell("", style);
    return typeof points === "string" ? textCell(points, style) : numberCell(toCellNumber(points), style);
  }

  function entryCells(entry: ChangeEntry, sequence: number): readonly PlannedCell[] {
    const centred = look({ borders: true, horizontal: "center" });
    return [
      numberCell(sequence, centred),
      textCell(entry.time, centred),
      textCell(entry.indicator, look({ borders: true })),
      pointsCell(entry.before),
      pointsCell(entry.after),
    ];
  }
}

/** A score typed by hand after the last run shows here. */
function closing(last: string, total: string): string {
  const text = (value: string): string => `TEXT(${value},"0.00")`;
  return (
    `IF(COUNT(${last})=0,"本表只追加，不修改。最后一行时还有指标没有评分。",` +
    `IF(${total}="","本表只追加，不修改。最后一行变更后总分"&${text(last)}&"分，现在有指标没有评分。",` +
    `"本表只追加，不修改。最后一行变更后总分"&${text(last)}&"分，与评分表总分"&` +
    `IF(ROUND(${last}-${total},2)=0,"一致。",${text(total)}&"分不一致，请核对是否有人工改动的评分。")))`
  );
}

function keyOf({ row, text, above }: StandingRow): string | undefined {
  const label = plainText(text(0));
  if (row === 0) return "title";
  if (label === "序号") return "header";
  if (label.startsWith("项目名称")) return "project";
  if (label.startsWith("本表只追加")) return "closing";
  if (!above.includes("header") || above.includes("closing")) return undefined;
  const entries = above.filter((key) => key?.startsWith("entry ")).length;
  return `entry ${String(entries + 1)}`;
}
