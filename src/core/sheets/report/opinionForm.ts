import type { Grid } from "../../grid/grid";
import { cellText } from "../../grid/cellText";
import type { CellStyle } from "../../patch/style";
import { headingFont, type Look, lookOf } from "../look";
import { formulaCell, inputCell, type PlannedCell, type PlannedReport, textCell } from "../planned";
import { formHeading } from "./formHeading";
import { orBlank } from "./reportFormulas";
import type { ReportLine, Spans } from "./reportLine";
import { planReport, type ReportFrame } from "./reportSheet";
import { plainText } from "./reportTexts";
import type { StandingRow } from "./standingRows";

/** 附件8 意见反馈表, and 附件10 for the 科室: sheets.md §12. */
export interface OpinionFormInput extends ReportFrame {
  /** "附件8" */
  readonly number: string;
  readonly title: string;
  /** Who is asked: "区级预算部门（单位）". */
  readonly party: string;
  /** Defined name of the party's name. */
  readonly partyName: string;
  /** Names of the indicators to choose from, as a formula without "=". */
  readonly indicators: string;
}

/** One opinion as it stands. Row from 0. */
export interface Opinion {
  readonly number: number;
  readonly row: number;
  readonly indicator: string;
  readonly opinion: string;
}

const WIDTHS = [90, 28, 108, 80, 73, 88];
const SIZE = 12;
const LAST = 5;
/** Rows for opinions on a form that is new; people insert more. */
const FRESH_OPINIONS = 8;
export const opinionColumns = { indicator: 2, opinion: 3 } as const;

/** Opinions in the order of the form; rows that a person inserted among them count like ours. */
export function readOpinions(grid: Grid): readonly Opinion[] {
  return opinionRows(grid).map((row, index) => ({
    number: index + 1,
    row,
    indicator: cellText(grid.cell(row, opinionColumns.indicator).value).trim(),
    opinion: cellText(grid.cell(row, opinionColumns.opinion).value).trim(),
  }));
}

function opinionRows(grid: Grid): readonly number[] {
  const keys: (string | undefined)[] = [];
  const rows: number[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    const text = (column: number): string => cellText(grid.cell(row, column).value).trim();
    const key = keyOf({ row, text, formula: () => undefined, above: [...keys].reverse() });
    keys.push(key);
    if (key?.startsWith("opinion ")) rows.push(row);
  }
  return rows;
}

export function planOpinionForm(input: OpinionFormInput): PlannedReport {
  const count = input.standing ? Math.max(1, opinionRows(input.standing).length) : FRESH_OPINIONS;
  return planReport({
    ...input,
    widths: WIDTHS,
    lines: lines(input, count),
    keyOf,
    orientation: "portrait",
    family: "report",
    size: SIZE,
    merges: (places) => {
      const over = (from: string, to: string, left: number, right: number) => {
        const [top, bottom] = [places.rowOf(from) ?? 0, places.rowOf(to) ?? 0];
        return { top, bottom, left, right };
      };
      return [over("opinions", `opinion ${String(count)}`, 0, 0), over("sign 1", "sign 3", 0, 0)];
    },
  });
}

function lines(input: OpinionFormInput, count: number): readonly ReportLine[] {
  const look = lookOf(input.font, SIZE);
  const label = look({ font: headingFont, fill: "F2F2F2", borders: true, horizontal: "center" });
  const small = look({ font: headingFont, fill: "F2F2F2", borders: true, horizontal: "center", size: 10.5 });
  const centred = look({ borders: true, horizontal: "center" });
  const edit = look({ borders: true, fill: "FFFBE6", size: 10.5 });
  const editCentred = look({ borders: true, fill: "FFFBE6", horizontal: "center", size: 10.5 });
  const blank = (style: CellStyle): PlannedCell => inputCell({ type: "blank" }, style);
  const party =
    (name: string, cell: string): ReportLine["draw"] =>
    () => ({
      cells: [
        textCell(name, label, /[\s\S]/),
        formulaCell(orBlank(cell), centred),
        blank(centred),
        blank(centred),
        textCell("联系人\n及电话", label),
        blank(editCentred),
      ],
      spans: [[1, 3]],
    });
  return [
    ...formHeading(input, { look, last: LAST }),
    {
      key: "report",
      height: 36,
      draw: () => ({
        cells: [
          textCell("报告名称", label),
          formulaCell('"《"&绩效_项目名称&"绩效评价报告》"', centred),
          ...[2, 3, 4, LAST].map(() => blank(centred)),
        ],
        spans: [[1, LAST]],
      }),
    },
    { key: "agency", height: 40.5, draw: party("评价实施\n中介机构", "绩效_评价机构") },
    { key: "party", height: 40.5, draw: party(input.party, input.partyName) },
    {
      key: "opinions",
      height: 21.75,
      draw: () => ({
        cells: [
          textCell(`${input.party}意见`, label),
          textCell("序号", small),
          textCell("涉及指标", small),
          textCell("意见", small),
          blank(small),
          blank(small),
        ],
        spans: [[3, LAST]],
      }),
    },
    ...Array.from({ length: count }, (_, index): ReportLine => ({
      key: `opinion ${String(index + 1)}`,
      height: 30,
      draw: (places) => ({
        cells: [
          textCell("", label),
          formulaCell(
            `ROW()-${String((places.rowOf("opinions") ?? 0) + 1)}`,
            look({ borders: true, horizontal: "center", size: 10.5 }),
            /^ROW\(\)/,
          ),
          blank(edit),
          blank(edit),
          blank(edit),
          blank(edit),
        ],
        spans: [[3, LAST]],
        validations: [
          {
            column: opinionColumns.indicator,
            rule: { kind: "listFormula", formula: input.indicators },
            prompt: { title: "涉及指标", text: "从列表中选；不针对某个指标的可以直接写。" },
          },
        ],
      }),
    })),
    ...signLines(input, look, label),
    {
      key: "note 1",
      height: 19.5,
      staysWithAbove: true,
      draw: () => noteRow("注：对评价报告的具体意见不够填写时可单独另附纸。", look),
    },
    {
      key: "note 2",
      height: 19.5,
      staysWithAbove: true,
      draw: () => noteRow("　　本表请于3日内反馈，逾期视为无意见。", look),
    },
  ];
}

const SIGNS = [
  { text: "签章：", horizontal: "left", sides: { top: true, bottom: false } },
  { text: "负责人签字：", horizontal: "left", sides: { top: false, bottom: false } },
  { text: "年　　月　　日", horizontal: "right", sides: { top: false, bottom: true } },
] as const;

/** Three rows without inner lines, one box. */
function signLines(input: OpinionFormInput, look: Look, label: CellStyle): readonly ReportLine[] {
  return SIGNS.map(({ text, horizontal, sides }, index): ReportLine => {
    const style = (left: boolean, right: boolean): CellStyle =>
      look({ borders: { ...sides, left, right }, horizontal });
    const line =
      index === 0
        ? `　${plainText(input.party)}（签章）：`
        : horizontal === "left"
          ? `　${text}`
          : `${text}　　`;
    return {
      key: `sign ${String(index + 1)}`,
      height: 36,
      ...(index === 0 ? {} : { staysWithAbove: true as const }),
      draw: () => ({
        cells: [
          textCell(index === 0 ? `${input.party}\n签章确认` : "", label),
          inputCell({ type: "text", text: line }, style(true, false)),
          ...[2, 3, 4].map(() => inputCell({ type: "blank" }, style(false, false))),
          inputCell({ type: "blank" }, style(false, true)),
        ],
        spans: [[1, LAST]],
      }),
    };
  });
}

function noteRow(
  text: string,
  look: Look,
): { readonly cells: readonly PlannedCell[]; readonly spans: Spans } {
  return { cells: [inputCell({ type: "text", text }, look({ size: 10 }))], spans: [[0, LAST]] };
}

function keyOf({ row, text, above }: StandingRow): string | undefined {
  const label = plainText(text(0));
  const [previous = ""] = above;
  if (row === 0) return "number";
  if (label === "报告名称") return "report";
  if (label.startsWith("评价实施")) return "agency";
  if (plainText(text(1)) === "序号") return "opinions";
  if (label.endsWith("签章确认")) return "sign 1";
  if (previous === "sign 1") return "sign 2";
  if (previous === "sign 2") return "sign 3";
  if (label.startsWith("注：")) return "note 1";
  if (label.startsWith("本表请于")) return "note 2";
  if (above.includes("sign 1")) return undefined;
  if (above.includes("opinions")) {
    const count = above.filter((key) => key?.startsWith("opinion ")).length;
    return `opinion ${String(count + 1)}`;
  }
  if (above.includes("agency")) return above.includes("party") ? undefined : "party";
  return row === 1 ? "title" : undefined;
}

/** Where an opinion of the standing form stands once the form is brought up to date. */
export function plannedOpinionRow({ sheet }: PlannedReport, row: number): number {
  const place = sheet.rows.findIndex(({ existing }) => existing === row);
  return place < 0 ? row : place;
}
