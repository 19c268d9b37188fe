import type { Area } from "../../grid/address";
import { headingFont, lookOf } from "../look";
import {
  formulaCell,
  inputCell,
  type PlannedCell,
  type PlannedReport,
  type PlannedSheet,
  textCell,
} from "../planned";
import { levelAreas, startsLevel, withContinuations } from "./levelMerges";
import type { ReportLine, ReportPlaces } from "./reportLine";
import { planReport, type ReportFrame } from "./reportSheet";
import { balanced, plainText } from "./reportTexts";
import type { StandingRow } from "./standingRows";

/** 表2 完成情况表: sheets.md §5, with as many levels as the indicator table has. */
export interface CompletionTableInput extends ReportFrame {
  readonly rows: readonly CompletionRow[];
  /** Levels above the indicator, at least one. */
  readonly levelCount: number;
}

export interface CompletionRow {
  /** Levels above the indicator. */
  readonly levels: readonly string[];
  readonly name: string;
  /** References, without "=". */
  readonly nameCell: string;
  readonly full: string;
  readonly points: string;
  /** 指标值 and 完成情况说明 as drafted; "" for none. */
  readonly target: string;
  readonly achievement: string;
}

const STATES = ["全部完成", "部分完成", "未完成", "待评"] as const;
const NUMERALS = ["一", "二", "三", "四", "五", "六"];
const SIZE = 10;
const LEAST_ROW = 30;
/** Widths of the last four columns; the levels share what is left of the 467 points. */
const TAIL = [98, 58, 50, 173] as const;
const LEVELS = [[88], [40, 48], [34, 38, 44]] as const;

export function planCompletionTable(input: CompletionTableInput): PlannedReport {
  const levels = input.levelCount;
  const widths = widthsFor(levels);
  const headers = headersFor(levels, widths);
  const levelColumns = Array.from({ length: levels }, (_, level) => level);
  const areas = (places: ReportPlaces): readonly Area[] =>
    levelAreas(
      input.rows.map(({ levels: own, name }) => ({ levels: own, key: `indicator ${plainText(name)}` })),
      places,
      levelColumns,
    );
  const report = planReport({
    ...input,
    widths,
    lines: lines(input, widths, headers),
    keyOf: keyOf(levels),
    header: { key: "header", texts: headers },
    orientation: "portrait",
    family: "report",
    freezeBelow: "header",
    freezeColumn: levels + 1,
    titles: "header",
    size: SIZE,
    merges: areas,
  });
  const { paginate } = report;
  if (!paginate) return report;
  return { ...report, paginate: (sheet: PlannedSheet) => withContinuations(paginate(sheet), levelColumns) };
}

function widthsFor(levels: number): readonly number[] {
  const [name, ...rest] = TAIL;
  const known = LEVELS[levels - 1];
  if (known) {
    // A third level takes its room from the names.
    return [...known, levels > 2 ? name - 28 : name, ...rest];
  }
  return [...Array.from({ length: levels }, () => 30), name - 28, ...rest];
}

function headersFor(levels: number, widths: readonly number[]): readonly string[] {
  const level = (index: number): string => `${NUMERALS[index] ?? ""}级指标`;
  return [
    ...Array.from({ length: levels + 1 }, (_, index) => level(index)),
    "指标值",
    "实现情况",
    "完成情况说明",
  ].map((text, column) => balanced(text, widths[column] ?? 0, SIZE));
}

function lines(
  input: CompletionTableInput,
  widths: readonly number[],
  headers: readonly string[],
): readonly ReportLine[] {
  const look = lookOf(input.font, SIZE);
  const levels = input.levelCount;
  const [state, achievement] = [levels + 2, levels + 3];
  const across = [[0, achievement]] as const;
  const plain = look({ borders: true });
  const centred = look({ borders: true, horizontal: "center" });
  const edit = look({ borders: true, fill: "FFFBE6" });
  const editCentred = look({ borders: true, fill: "FFFBE6", horizontal: "center" });
  const levelCell = (row: number, level: number): PlannedCell => {
    const text = startsLevel(input.rows, row, level) ? (input.rows[row]?.levels[level] ?? "") : "";
    return textCell(balanced(text, widths[level] ?? 0, SIZE), centred, /[\s\S]/);
  };
  return [
    {
      key: "title",
      height: 37.5,
      draw: () => ({
        cells: [
          inputCell(
            { type: "text", text: "表2　绩效指标完成情况表" },
            look({ size: 16, bold: true, horizontal: "center" }),
          ),
        ],
        spans: across,
      }),
    },
    {
      key: "header",
      height: 32.25,
      draw: () => ({
        cells: headers.map((text) =>
          textCell(
            text,
            look({ font: headingFont, fill: "F2F2F2", borders: true, horizontal: "center" }),
            /[\s\S]/,
          ),
        ),
      }),
    },
    ...input.rows.map((row, index): ReportLine => ({
      key: `indicator ${plainText(row.name)}`,
      height: LEAST_ROW,
      draw: () => ({
        cells: [
          ...Array.from({ length: levels }, (_, level) => levelCell(index, level)),
          formulaCell(row.nameCell, plain, /!\$?[A-Z]+\$?\d+$/),
          inputCell(textValue(balanced(row.target, widths[levels + 1] ?? 0, SIZE)), editCentred),
          formulaCell(stateFormula(row), centred, /"全部完成"/),
          inputCell(textValue(row.achievement), edit),
        ],
        validations: [
          {
            column: state,
            rule: { kind: "list", values: STATES },
            prompt: { title: "实现情况", text: "由评分得出；可从列表中另选，另选的保留。" },
          },
        ],
      }),
    })),
    {
      key: "summary",
      height: 19.5,
      staysWithAbove: true,
      draw: (places) => ({
        cells: [formulaCell(summary(places.range("indicator", state) ?? "A1"), look(), /个，其中全部完成/)],
        spans: across,
      }),
    },
    {
      key: "note",
      height: 19.5,
      staysWithAbove: true,
      draw: () => ({
        cells: [
          inputCell(
            {
              type: "text",
              text: "注：评分等于分值的为全部完成，大于0且小于分值的为部分完成，评分为0的为未完成。",
            },
            look({ size: 9 }),
          ),
        ],
        spans: across,
      }),
    },
  ];

  function stateFormula({ points, full }: CompletionRow): string {
    return `IF(${points}="","待评",IF(${points}>=${full},"全部完成",IF(${points}>0,"部分完成","未完成")))`;
  }

  function summary(states: string): string {
    const count = (text: string): string => `COUNTIF(${states},"${text}")`;
    const names = `${NUMERALS[levels] ?? ""}级指标`;
    return `"产出和效益${names}"&COUNTA(${states})&"个，其中全部完成"&${count("全部完成")}&"个，部分完成"&${count("部分完成")}&"个，未完成"&${count("未完成")}&"个"&IF(${count("待评")}=0,"","，待评"&${count("待评")}&"个")&"。"`;
  }
}

function textValue(text: string) {
  return text === "" ? ({ type: "blank" } as const) : ({ type: "text", text } as const);
}

function keyOf(levels: number): (row: StandingRow) => string | undefined {
  return ({ row, text, above }) => {
    const label = plainText(text(0));
    if (row === 0) return "title";
    if (label === "一级指标") return "header";
    if (label.startsWith("注：")) return "note";
    if (/^产出和效益/.test(label)) return "summary";
    const name = plainText(text(levels));
    return above.includes("header") && !above.includes("summary") && name !== ""
      ? `indicator ${name}`
      : undefined;
  };
}
