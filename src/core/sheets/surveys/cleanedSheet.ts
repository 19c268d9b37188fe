import { cellText } from "../../grid/cellText";
import type { Grid } from "../../grid/grid";
import type { Steps } from "../../grid/steps";
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
import { skipMarks } from "../../surveys/answerText";
import { columnWithRoom } from "../../surveys/formulaText";
import { isLong } from "../../surveys/longSurvey";
import type { Questionnaire } from "../../surveys/questionnaire";
import { colors, headingFont, lookOf } from "../look";
import { formulaCell, inputCell, type PlannedCell, type PlannedReport, textCell } from "../planned";
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

/** What 清理数据 shows of a questionnaire. */
interface Content {
  /** Raw columns of answers. */
  readonly columns: readonly number[];
  /** By raw row, in its order. */
  readonly rows: ReadonlyMap<number, Decision>;
  /** 原始行 that a person put in, to leave out one more answer. */
  readonly isTyped: (row: number) => boolean;
}

const FIXED = [42, 52, 120] as const;
/** Of a list, which has no answers. */
const LISTED = [60, 60, 608] as const;
const TEXT_WIDTH = 728;
const NARROWEST = 44;
const SIZE = 9;

/**
 * 清理数据: which answers count, and why others do not. Every answer stands where the counts can point at it; of a long
 * questionnaire, whose counts are values, only those are listed that do not count or were listed before.
 */
export function* planCleaned(input: CleanedInput): Steps<PlannedCopy> {
  const { questionnaire, standing } = input;
  const stood = standing && (yield* readCopy(standing, questionnaire));
  const decisions = decisionsFor(questionnaire, stood?.decisions ?? new Map<number, Decision>());
  const content = contentOf(questionnaire, decisions, standing, stood?.places);
  const rowOf = new Map<number, number>();
  const report = yield* planReportInSteps({
    ...input,
    widths: widthsOf(questionnaire, content),
    lines: lines(input, content),
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
      for (const row of content.rows.keys()) {
        const place = places.rowOf(`answer ${String(row + 1)}`);
        if (place !== undefined) rowOf.set(row, place);
      }
      return [];
    },
  });
  return { report, places: { sheet: input.name, rowOf }, decisions };
}

function contentOf(
  questionnaire: Questionnaire,
  decisions: ReadonlyMap<number, Decision>,
  standing: Grid | undefined,
  places: CopyPlaces | undefined,
): Content {
  const isTyped = (row: number): boolean => {
    const place = places?.rowOf.get(row);
    return place !== undefined && standing?.cell(place, copyColumns.source).formula === undefined;
  };
  if (!isLong(questionnaire)) return { columns: copiedColumns(questionnaire), rows: decisions, isTyped };
  const rows = new Map<number, Decision>();
  for (const [row, decision] of decisions)
    if (!decision.isCounted || places?.rowOf.has(row) === true) rows.set(row, decision);
  return { columns: [], rows, isTyped };
}

function widthsOf(questionnaire: Questionnaire, { columns }: Content): readonly number[] {
  if (isLong(questionnaire)) return LISTED;
  const left = TEXT_WIDTH - FIXED[0] - FIXED[1] - FIXED[2];
  const each = Math.max(NARROWEST, left / Math.max(1, columns.length));
  return [...FIXED, ...columns.map(() => each)];
}

function lines(
  { questionnaire, grid, font }: CleanedInput,
  { columns, rows, isTyped }: Content,
): readonly ReportLine[] {
  const { sheet, headerRow } = questionnaire;
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
  const source = (row: number, column: number): string => reference({ sheet, row, column });
  const firstColumn = copiedColumns(questionnaire)[0] ?? 0;
  return [
    {
      key: "title",
      height: 37.5,
      draw: () => ({
        cells: [
          textCell(`${sheet}：清理数据`, look({ size: 18, bold: true, horizontal: "center" }), /清理数据$/),
        ],
        spans: [[0, last]],
      }),
    },
    {
      key: "control",
      height: 21,
      draw: (places) => ({
        cells: [
          formulaCell(
            controlText(questionnaire, places.range("answer", copyColumns.counted)),
            look(),
            /^"本表/,
          ),
        ],
        spans: [[0, last]],
      }),
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
    ...[...rows].map(([row, { isCounted, reason }]): ReportLine => ({
      key: `answer ${String(row + 1)}`,
      height: 16.5,
      draw: (places) => {
        const mark = `$${places.here(copyColumns.counted)}`;
        return {
          cells: [
            isTyped(row)
              ? inputCell({ type: "number", number: row + 1 }, centred)
              : formulaCell(`ROW(${source(row, firstColumn)})`, centred),
            inputCell({ type: "text", text: isCounted ? countedWords.yes : countedWords.no }, edit),
            inputCell(reason === "" ? { type: "blank" } : { type: "text", text: reason }, editText),
            ...columns.map((column): PlannedCell => {
              const cell = source(row, column);
              const isOpen = open.has(column);
              const left = isOpen ? openIsBlank(cell) : `${cell}=""`;
              const shown = isOpen ? `"${OPEN}"` : cell;
              return formulaCell(`IF(OR(${mark}="${countedWords.no}",${left}),"",${shown})`, plain);
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

/** How many count, and how many answers there are to compare that with. */
function controlText(questionnaire: Questionnaire, marks: string | undefined): string {
  if (marks === undefined) return '"本表没有答卷。"';
  const { sheet, firstRow, lastRow } = questionnaire;
  const [firstColumn = 0] = copiedColumns(questionnaire);
  const raw = columnWithRoom(sheet, firstColumn, firstRow, lastRow);
  const left = `COUNTIF(${marks},"${countedWords.no}")`;
  const stands = isLong(questionnaire)
    ? `"本表列出"&ROWS(${marks})&"份，其中不计入"&${left}&"份；没有列出的都计入，要另外剔除的，在表中插一行填原始行和“${countedWords.no}”`
    : `"本表"&ROWS(${marks})&"份，计入"&COUNTIF(${marks},"${countedWords.yes}")&"份，不计入"&${left}&"份`;
  return `${stands}；原始数据首题有"&(ROWS(${raw})-COUNTIF(${raw},""))&"份作答。姓名、IP等个人信息不抄录。"`;
}

/** Open answers are listed in 附件5 without personal data; here it only matters that there is one. */
const OPEN = "（已填）";

function openIsBlank(cell: string): string {
  const skipped = [...skipMarks].map((mark) => `${cell}="${mark}"`);
  return [`TRIM(${cell})=""`, ...skipped].join(",");
}
