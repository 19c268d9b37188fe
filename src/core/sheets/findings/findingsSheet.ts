import { type Area, cellName } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import type { ConditionalFormat, PatchValue } from "../../patch/patch";
import type { CellStyle } from "../../patch/style";
import { colors, headingFont, type Look, lookOf } from "../look";
import {
  formulaCell,
  inputCell,
  numberCell,
  type PlannedCell,
  type PlannedReport,
  textCell,
} from "../planned";
import { columnsByHeader } from "../report/reportColumns";
import type { DrawnRow, ReportLine, ReportPlaces } from "../report/reportLine";
import { planReport, type ReportFrame } from "../report/reportSheet";
import { plainText } from "../report/reportTexts";
import type { StandingRow } from "../report/standingRows";
import { type FindingRecord, findingStates, type StandingFinding } from "./findingRecord";
import { FINDING_KEY, findingColumns, findingHeaders } from "./standingFindings";

export interface FindingsSheetInput extends ReportFrame {
  readonly records: readonly FindingRecord[];
  /** The lines as they stand, for telling what a person typed from what we wrote. */
  readonly before: readonly StandingFinding[];
  /** Formula of 项目名称, or "" where the workbook has no 评价设置. */
  readonly projectName: string;
}

const WIDTHS = [28, 50, 32, 326, 150, 44, 98, 80];
const SIZE = 9;
const PRINTED = 6;
const ROW = 21;
const IGNORED_WITHOUT_REASON = "F8CBAD";
const LINK = "1F3864";

/** 核对记录 (sheets.md §15, picture 16): what was found, where, and what became of it. */
export function planFindingsSheet(input: FindingsSheetInput): PlannedReport {
  const report = planReport({
    ...input,
    widths: WIDTHS,
    lines: linesOf(input),
    keyOf,
    header: { key: "header", texts: findingHeaders },
    orientation: "landscape",
    family: "working",
    freezeBelow: "header",
    titles: "header",
    size: SIZE,
  });
  const { sheet } = report;
  const { print } = sheet.rules;
  // the keys stand outside the print area
  const area: Area | undefined = print.area && { ...print.area, right: print.area.right - 1 };
  return {
    ...report,
    sheet: {
      ...sheet,
      rules: {
        ...sheet.rules,
        conditionalFormats: [...sheet.rules.conditionalFormats, ...unreasoned(sheet, input.standing)],
        print: { ...print, ...(area ? { area } : {}) },
      },
    },
  };
}

/** 忽略 without a reason is filled until one is written. */
function unreasoned(
  { rows }: PlannedReport["sheet"],
  standing: Grid | undefined,
): readonly ConditionalFormat[] {
  const column = columnsByHeader(findingHeaders, standing);
  const [state, note, key] = [findingColumns.state, findingColumns.note, findingColumns.key].map(column);
  if (state === undefined || note === undefined || key === undefined) return [];
  const own = rows.flatMap(({ cells }, row) => {
    const value = cells.get(key)?.value;
    return value?.type === "text" && FINDING_KEY.test(value.text) ? [row] : [];
  });
  const [first] = own;
  if (first === undefined) return [];
  const area = (at: number): Area => ({ top: first, bottom: Math.max(...own), left: at, right: at });
  const at = (where: number): string => `$${cellName(first, where)}`;
  return [
    {
      kind: "formula",
      areas: [area(state), area(note)],
      formula: `AND(${at(state)}="忽略",TRIM(${at(note)})="")`,
      style: { fill: IGNORED_WITHOUT_REASON },
    },
  ];
}

function linesOf(input: FindingsSheetInput): readonly ReportLine[] {
  const look = lookOf(input.font, SIZE);
  const across = [[0, PRINTED]] as const;
  return [
    {
      key: "title",
      height: 37.5,
      draw: () => ({
        cells: [textCell("核对记录", look({ size: 18, bold: true, horizontal: "center" }), /[\s\S]/)],
        spans: across,
      }),
    },
    {
      key: "project",
      height: 18,
      draw: () => ({
        cells: [
          input.projectName === ""
            ? inputCell({ type: "text", text: "项目名称：" }, look())
            : formulaCell(`"项目名称："&${input.projectName}`, look()),
        ],
        spans: across,
      }),
    },
    { key: "counts", height: 18, draw: (places) => ({ cells: [countsCell(places, look)], spans: across }) },
    {
      key: "header",
      height: 31.5,
      draw: () => ({
        cells: findingHeaders.map((text, index) =>
          textCell(
            text,
            index > PRINTED
              ? look({ size: 8, color: colors.repeated })
              : look({ font: headingFont, fill: colors.header, borders: true, horizontal: "center" }),
          ),
        ),
      }),
    },
    ...input.records.map((record, index): ReportLine => ({
      key: `finding ${record.key}`,
      height: ROW,
      draw: () => findingRow(record, index, input.before, look),
    })),
    {
      key: "note",
      height: 18,
      staysWithAbove: true,
      draw: () => ({ cells: [textCell(NOTE, look())], spans: across }),
    },
  ];
}

const NOTE =
  "注：错误——数字不符，须修正；警告——可能有误，须核实；提示——供复核时注意。处理和处理说明由评价人填写，再次核对时保留。";

/** 错误0条，警告7条，提示5条；待处理10条，已修正0条，忽略2条。 */
function countsCell(places: ReportPlaces, look: Look): PlannedCell {
  const range = (column: number): string | undefined => places.range("finding", column);
  const [severities, states] = [range(findingColumns.severity), range(findingColumns.state)];
  if (severities === undefined || states === undefined)
    return formulaCell('"没有发现前后不一致。"', look(), /^"没有发现|COUNTIF/);
  const count = (where: string, word: string): string => `"${word}"&COUNTIF(${where},"${word}")&"条`;
  const parts = [
    ...["错误", "警告"].map((word) => `${count(severities, word)}，"`),
    `${count(severities, "提示")}；"`,
    ...["待处理", "已修正"].map((word) => `${count(states, word)}，"`),
    `${count(states, "忽略")}。"`,
  ];
  return formulaCell(parts.join("&"), look(), /^"没有发现|COUNTIF/);
}

function findingRow(
  record: FindingRecord,
  index: number,
  before: readonly StandingFinding[],
  look: Look,
): DrawnRow {
  const centred = look({ borders: true, horizontal: "center" });
  const isGrave = record.severity !== "提示";
  const severity = look({
    borders: true,
    horizontal: "center",
    bold: isGrave,
    ...(record.severity === "错误" ? { color: colors.problem } : {}),
  });
  const standing = before.find(({ key }) => key === record.key);
  const edit = look({ fill: colors.editable, borders: true });
  const choice = look({ fill: colors.editable, borders: true, horizontal: "center" });
  const placesStyle = look(record.goTo ? { borders: true, underline: true, color: LINK } : { borders: true });
  return {
    cells: [
      numberCell(index + 1, centred, ANY),
      textCell(record.check, centred, ANY),
      textCell(record.severity, severity, ANY),
      textCell(record.conclusion, look({ borders: true }), ANY),
      { ...textCell(record.places, placesStyle, ANY), ...(record.goTo ? { link: record.goTo } : {}) },
      decided(record.state, standing?.state, choice),
      decided(record.note, standing?.note, edit),
      textCell(record.key, look({ size: 8, color: colors.repeated, wrap: false }), ANY),
    ],
    validations: [
      {
        column: findingColumns.state,
        rule: { kind: "list", values: findingStates },
        error: { title: "核对记录", text: `请从列表中选：${findingStates.join("、")}。` },
      },
    ],
  };
}

/** Whatever stands there is ours or told in the conclusion. */
const ANY = /[\s\S]/;

/** An input that a person fills in; a decision that differs from what stands there is written over it on purpose. */
function decided(text: string, standing: string | undefined, style: CellStyle): PlannedCell {
  const value: PatchValue = text === "" ? { type: "blank" } : { type: "text", text };
  if (standing === undefined || standing === text) return inputCell(value, style);
  return { role: "text", value, style, ours: ANY };
}

function keyOf({ row, text, above }: StandingRow): string | undefined {
  const key = text(findingColumns.key);
  if (FINDING_KEY.test(key)) return `finding ${key}`;
  const label = plainText(text(0));
  if (label === "序号") return "header";
  if (above.includes("header")) return label.startsWith("注：") ? "note" : undefined;
  if (row === 0) return "title";
  if (label.startsWith("项目名称")) return "project";
  return /^错误\d+条|^没有发现/.test(label) ? "counts" : undefined;
}
