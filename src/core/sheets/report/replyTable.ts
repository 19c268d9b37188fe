import { type CellAddress, cellName, quotedSheet } from "../../grid/address";
import type { Exact } from "../../number/exact";
import { toCellNumber } from "../../number/round";
import type { PatchValue } from "../../patch/patch";
import type { CellStyle } from "../../patch/style";
import { headingFont, lookOf } from "../look";
import { formulaCell, inputCell, type PlannedCell, type PlannedReport, textCell } from "../planned";
import { opinionColumns } from "./opinionForm";
import { formHeading } from "./formHeading";
import { orBlank } from "./reportFormulas";
import type { ReportLine, ReportPlaces } from "./reportLine";
import { planReport, type ReportFrame } from "./reportSheet";
import { plainText } from "./reportTexts";
import { quotedOpinionRow, replyColumns, replyHeaders } from "./standingReplies";
import type { StandingRow } from "./standingRows";

/** 附件9 采纳情况表, and 附件11 for the 科室: sheets.md §13, with the difference of the scores beside them. */
export interface ReplyTableInput extends ReportFrame {
  readonly number: string;
  readonly title: string;
  readonly party: string;
  readonly partyName: string;
  /** The form with the opinions, as it is called. */
  readonly opinionSheet: string;
  readonly replies: readonly PlannedReply[];
  /** Names and scores of all indicators as fixed ranges; undefined where the table has no column for scores. */
  readonly lookup?: { readonly names: string; readonly scores: string };
}

export interface PlannedReply {
  /** Row of the opinion on the form as it stands, from 0: what the row is known by. */
  readonly standingRow: number;
  /** Row of the opinion once the form is up to date. */
  readonly row: number;
  /** 原评分: the score when the row is made; undefined later, whatever stands there stays. */
  readonly original?: Exact;
  /** 采纳意见及理由 as drafted. */
  readonly reason: string;
  /** Where the evidence of the indicator stands. */
  readonly evidence?: CellAddress;
}

const replyDecisions = ["采纳", "部分采纳", "不采纳"] as const;

const WIDTHS = [32, 92, 208, 52, 208, 44, 44, 48];
const SIZE = 10;
const LAST = 7;
const { indicator: INDICATOR, decision: DECISION, original: ORIGINAL, present: PRESENT } = replyColumns;
const DIFFERENCE = replyColumns.difference;

export function planReplyTable(input: ReplyTableInput): PlannedReport {
  return planReport({
    ...input,
    widths: WIDTHS,
    lines: lines(input),
    keyOf,
    header: { key: "header", texts: replyHeaders },
    orientation: "landscape",
    family: "report",
    freezeBelow: "header",
    titles: "header",
    size: SIZE,
  });
}

function lines(input: ReplyTableInput): readonly ReportLine[] {
  const look = lookOf(input.font, SIZE);
  const plain = look({ borders: true });
  const centred = look({ borders: true, horizontal: "center" });
  const label = look({ font: headingFont, fill: "F2F2F2", borders: true, horizontal: "center" });
  const points = look({ borders: true, horizontal: "center", numberFormat: "0.00" });
  const edit = look({ borders: true, fill: "FFFBE6" });
  const editCentred = look({ borders: true, fill: "FFFBE6", horizontal: "center", numberFormat: "0.00" });
  const blank = (style: CellStyle): PlannedCell => inputCell({ type: "blank" }, style);
  const blanks = (count: number, style: CellStyle): readonly PlannedCell[] =>
    Array.from({ length: count }, () => blank(style));
  const opinion = (row: number, column: number): string =>
    `${quotedSheet(input.opinionSheet)}!${cellName(row, column)}`;
  return [
    ...formHeading(input, { look, last: LAST }),
    {
      key: "date",
      height: 19.5,
      draw: () => ({
        cells: [
          inputCell(
            { type: "text", text: "填表时间：　　　　年　　月　　日" },
            look({ horizontal: "right" }),
          ),
        ],
        spans: [[0, LAST]],
      }),
    },
    {
      key: "report",
      height: 21.75,
      draw: () => ({
        cells: [
          textCell("报告名称", label),
          blank(label),
          formulaCell('"《"&绩效_项目名称&"绩效评价报告》"', centred),
          ...blanks(5, centred),
        ],
        spans: [
          [0, 1],
          [2, LAST],
        ],
      }),
    },
    {
      key: "party",
      height: 21.75,
      draw: () => ({
        cells: [
          textCell(plainText(input.party), label),
          blank(label),
          formulaCell(orBlank(input.partyName), centred),
          textCell("中介机构", label),
          formulaCell(orBlank("绩效_评价机构"), centred),
          ...blanks(3, centred),
        ],
        spans: [
          [0, 1],
          [4, LAST],
        ],
      }),
    },
    {
      key: "header",
      height: 21.75,
      draw: () => ({ cells: replyHeaders.map((text) => textCell(text, label)) }),
    },
    ...input.replies.map((reply): ReportLine => ({
      key: `reply ${String(reply.standingRow + 1)}`,
      height: 30,
      draw: (places) => ({
        cells: [
          formulaCell(`ROW()-${String((places.rowOf("header") ?? 0) + 1)}`, centred, /^ROW\(\)/),
          {
            ...formulaCell(orBlank(opinion(reply.row, opinionColumns.indicator)), plain),
            ...(reply.evidence ? { link: reply.evidence } : {}),
          },
          formulaCell(orBlank(opinion(reply.row, opinionColumns.opinion)), plain),
          blank(editCentred),
          inputCell(reply.reason === "" ? { type: "blank" } : { type: "text", text: reply.reason }, edit),
          inputCell(original(reply), editCentred),
          present(places.here(INDICATOR), points),
          formulaCell(
            `IF(COUNT(${places.here(ORIGINAL)}:${places.here(PRESENT)})<2,"",ROUND(${places.here(PRESENT)}-${places.here(ORIGINAL)},2))`,
            look({ borders: true, horizontal: "center", numberFormat: "+0.00;-0.00;0.00" }),
          ),
        ],
        validations: [
          {
            column: DECISION,
            rule: { kind: "list", values: replyDecisions },
            prompt: {
              title: "是否采纳",
              text: "采纳的，改底稿里这个指标的证据后重新评分；不采纳的写明理由。",
            },
            error: { title: "是否采纳", text: `请从列表中选：${replyDecisions.join("、")}。` },
          },
        ],
      }),
    })),
    {
      key: "summary",
      height: 19.5,
      staysWithAbove: true,
      draw: (places) => ({
        cells: [formulaCell(summary(places), look(), /条意见，其中采纳/)],
        spans: [[0, LAST]],
      }),
    },
  ];

  /** Blank stays blank: no score is not 0. */
  function present(indicator: string, style: CellStyle): PlannedCell {
    if (!input.lookup) return textCell("", style, /[\s\S]/);
    const { names, scores } = input.lookup;
    const found = `INDEX(${scores},MATCH(${indicator},${names},0))`;
    return formulaCell(`IFERROR(IF(${found}="","",${found}),"")`, style, /INDEX\(/);
  }
}

function original({ original: points }: PlannedReply): PatchValue {
  return points ? { type: "number", number: toCellNumber(points) } : { type: "blank" };
}

function summary(places: ReportPlaces): string {
  const [decisions, differences] = [places.range("reply", DECISION), places.range("reply", DIFFERENCE)];
  if (decisions === undefined || differences === undefined) return '"共0条意见，其中采纳0条。"';
  const count = (word: string): string => `COUNTIF(${decisions},"${word}")`;
  return (
    `"共"&ROWS(${decisions})&"条意见，其中采纳"&${count("采纳")}&"条，部分采纳"&${count("部分采纳")}&"条，不采纳"&${count("不采纳")}&` +
    `"条。原评分为征求意见稿评分，现评分取自评分表"&IF(COUNT(${differences})=0,"。","，增减合计"&TEXT(SUM(${differences}),"+0.00;-0.00;0.00")&"分。")`
  );
}

function keyOf({ row, text, formula, above }: StandingRow): string | undefined {
  const label = plainText(text(0));
  if (row === 0) return "number";
  if (label === "报告名称") return "report";
  if (label === "序号") return "header";
  if (label.startsWith("填表时间")) return "date";
  if (/^共\d+条意见/.test(label)) return "summary";
  if (above.includes("header")) {
    const opinion = quotedOpinionRow(formula);
    return above.includes("summary") || opinion === undefined ? undefined : `reply ${String(opinion + 1)}`;
  }
  if (above.includes("report")) return above.includes("party") ? undefined : "party";
  return row === 1 ? "title" : undefined;
}
