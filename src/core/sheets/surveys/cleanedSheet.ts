import { cellText } from "../../grid/cellText";
import type { CellValue, Grid } from "../../grid/grid";
import type { Steps } from "../../grid/steps";
import type { PatchValue } from "../../patch/patch";
import {
  copiedColumns,
  copyColumns,
  type CopyPlaces,
  countedWords,
  type Decision,
  decisionsFor,
  readCopy,
  sourceRow,
} from "../../surveys/cleanedCopy";
import { answerText, isAnswered, skipMarks } from "../../surveys/answerText";
import { columnWithRoom } from "../../surveys/formulaText";
import type { Questionnaire } from "../../surveys/questionnaire";
import { colors, headingFont, lookOf } from "../look";
import {
  formulaCell,
  inputCell,
  numberCell,
  type PlannedCell,
  type PlannedReport,
  textCell,
} from "../planned";
import type { ReportLine } from "../report/reportLine";
import { planReportInSteps, type ReportFrame } from "../report/reportSheet";
import { reference } from "../report/reportFormulas";

export interface CleanedInput extends ReportFrame {
  /** The raw questionnaire. */
  readonly questionnaire: Questionnaire;
  /** The raw sheet, for the headers as they stand. */
  readonly grid: Grid;
}

export interface PlannedCopy {
  readonly report: PlannedReport;
  readonly places: CopyPlaces;
  readonly decisions: ReadonlyMap<number, Decision>;
}

/** More rows than this are written as values: sheets.md §16. */
const MOST_FORMULA_ROWS = 2000;

const FIXED = [42, 52, 120] as const;
const TEXT_WIDTH = 728;
const NARROWEST = 44;
const SIZE = 9;

/** 清理数据: which answers count, and why others do not; every answer stands where the counts can point at it. */
export function* planCleaned(input: CleanedInput): Steps<PlannedCopy> {
  const { questionnaire, standing } = input;
  const earlier = standing
    ? (yield* readCopy(standing, questionnaire)).decisions
    : new Map<number, Decision>();
  const decisions = decisionsFor(questionnaire, earlier);
  const columns = copiedColumns(questionnaire);
  const each = Math.max(
    NARROWEST,
    (TEXT_WIDTH - FIXED[0] - FIXED[1] - FIXED[2]) / Math.max(1, columns.length),
  );
  const rowOf = new Map<number, number>();
  const report = yield* planReportInSteps({
    ...input,
    widths: [...FIXED, ...columns.map(() => each)],
    lines: lines(input, columns, decisions),
    keyOf: ({ row, text }) => {
      if (row === 0) return "title";
      if (text(0).startsWith("本表")) return "control";
      if (text(0) === "原始行") return "header";
      const source = standing ? sourceRow(standing, row) : undefined;
      return source === undefined ? undefined : `answer ${String(source + 1)}`;
    },
    orientation: "landscape",
    family: "working",
    freezeBelow: "header",
    freezeColumn: 3,
    titles: "header",
    size: SIZE,
    names: (places) => {
      for (const row of decisions.keys()) {
        const place = places.rowOf(`answer ${String(row + 1)}`);
        if (place !== undefined) rowOf.set(row, place);
      }
      return [];
    },
  });
  return { report, places: { sheet: input.name, rowOf }, decisions };
}

function lines(
  { questionnaire, grid, font }: CleanedInput,
  columns: readonly number[],
  decisions: ReadonlyMap<number, Decision>,
): readonly ReportLine[] {
  const { sheet, headerRow, firstRow, lastRow } = questionnaire;
  const look = lookOf(font, SIZE);
  const last = copyColumns.first + columns.length - 1;
  const head = look({ font: headingFont, fill: colors.header, borders: true, horizontal: "center" });
  const plain = look({ borders: true });
  const centred = look({ borders: true, horizontal: "center" });
  const edit = look({ borders: true, horizontal: "center", fill: colors.editable });
  const editText = look({ borders: true, fill: colors.editable });
  const open = new Set(
    questionnaire.questions.filter(({ kind }) => kind === "text").map(({ column }) => column),
  );
  const isLive = decisions.size <= MOST_FORMULA_ROWS;
  const source = (row: number, column: number): string => reference({ sheet, row, column });
  const [firstColumn = 0] = columns;
  const counted = { title: `${sheet}：清理数据`, yes: `"${countedWords.yes}"` };
  return [
    {
      key: "title",
      height: 37.5,
      draw: () => ({
        cells: [textCell(counted.title, look({ size: 18, bold: true, horizontal: "center" }), /清理数据$/)],
        spans: [[0, last]],
      }),
    },
    {
      key: "control",
      height: 21,
      draw: (places) => {
        const marks = places.range("answer", copyColumns.counted);
        const raw = columnWithRoom(sheet, firstColumn, firstRow, lastRow);
        const stands =
          marks === undefined
            ? '"本表没有答卷。"'
            : `"本表"&ROWS(${marks})&"份，计入"&COUNTIF(${marks},${counted.yes})&"份，不计入"&COUNTIF(${marks},"${countedWords.no}")&"份；原始数据首题有"&SUMPRODUCT(--(LEN(${raw})>0))&"份作答。姓名、IP等个人信息不抄录。"`;
        return { cells: [formulaCell(stands, look())], spans: [[0, last]] };
      },
    },
    {
      key: "header",
      height: 30,
      draw: () => ({
        cells: [
          ...["原始行", "是否计入", "不计入原因"].map((text) => textCell(text, head)),
          ...columns.map((column) =>
            cellText(grid.cell(headerRow, column).value) === ""
              ? textCell("", head)
              : formulaCell(source(headerRow, column), head),
          ),
        ],
      }),
    },
    ...[...decisions].map(([row, { isCounted, reason }]): ReportLine => ({
      key: `answer ${String(row + 1)}`,
      height: 16.5,
      draw: (places) => {
        const mark = `$${places.here(copyColumns.counted)}`;
        return {
          cells: [
            isLive
              ? formulaCell(`ROW(${source(row, firstColumn)})`, centred)
              : numberCell(row + 1, centred, /[\s\S]/),
            inputCell({ type: "text", text: isCounted ? countedWords.yes : countedWords.no }, edit),
            inputCell(reason === "" ? { type: "blank" } : { type: "text", text: reason }, editText),
            ...columns.map((column): PlannedCell => {
              const cell = source(row, column);
              const isOpen = open.has(column);
              if (isLive) {
                const left = isOpen ? openIsBlank(cell) : `${cell}=""`;
                const shown = isOpen ? `"${OPEN}"` : cell;
                return formulaCell(`IF(OR(${mark}="${countedWords.no}",${left}),"",${shown})`, plain);
              }
              const value = questionnaire.answer(row, column);
              const kept = isOpen ? openValue(value) : patchValue(value);
              return {
                role: "text",
                value: isCounted ? kept : BLANK,
                style: plain,
                ours: /[\s\S]/,
              };
            }),
          ],
          validations: [
            {
              column: copyColumns.counted,
              rule: { kind: "list", values: [countedWords.yes, countedWords.no] },
              error: { title: "是否计入", text: "请从列表中选：计入、不计入。" },
            },
          ],
        };
      },
    })),
  ];
}

const BLANK: PatchValue = { type: "blank" };

/** Open answers are listed in 附件5 without personal data; here it only matters that there is one. */
const OPEN = "（已填）";

function openIsBlank(cell: string): string {
  const skipped = [...skipMarks].map((mark) => `${cell}="${mark}"`);
  return [`TRIM(${cell})=""`, ...skipped].join(",");
}

function openValue(value: CellValue): PatchValue {
  return isAnswered(answerText(value) ?? "") ? { type: "text", text: OPEN } : BLANK;
}

function patchValue(value: CellValue): PatchValue {
  switch (value.type) {
    case "blank":
      return BLANK;
    case "text":
      return { type: "text", text: value.text };
    case "number":
      return { type: "number", number: value.number };
    case "boolean":
      return { type: "text", text: value.boolean ? "TRUE" : "FALSE" };
    case "error":
      return { type: "text", text: value.error };
  }
}
