import type { CellAddress } from "../../../core/grid/address";
import { showAddress } from "../../../core/grid/address";
import type { Problem } from "../../../core/problems/problem";
import { sayProblem } from "../../../core/problems/say";
import type { WorkbookSnapshot } from "../../../workbook/workbook";
import type { AssessedIndicator, Assessment } from "../../assess";
import type { ScoreChange } from "../../session/scoreChanges";
import { cellLabel, fullText, pointsText } from "../figures";
import { openItems, standingOf } from "../standing";
import type { BarText } from "../paneBar";
import type { EvidenceBox } from "./evidenceBox";
import { evidenceBoxes } from "./evidenceBoxes";
import { type ManualBox, manualBoxes } from "./manualBoxes";
import { type StandardTextView, standardTextView } from "./standardText";
import { standingPoints, type WrittenView, writtenView } from "./writtenCells";

/** 指标详情: why this score, and what is owed. */
export interface IndicatorDetailView {
  readonly name: string;
  /** 效益 › 可持续影响, 分值 8, 第 25 行 */
  readonly place: string;
  readonly nameCell: CellAddress;
  readonly standard: StandardTextView;
  readonly standardCell: { readonly at: CellAddress; readonly label: string };
  /** The evaluator's own wording is read; this is what the table says. */
  readonly original?: string;
  readonly explanation: string;
  readonly notices: readonly Notice[];
  readonly evidenceState: { readonly text: string; readonly isOpen: boolean };
  readonly boxes: readonly EvidenceBox[];
  readonly items: readonly string[];
  readonly manual: readonly ManualBox[];
  readonly written: WrittenView;
  readonly trace: readonly TraceRow[];
  readonly bar: DetailBar;
  /** For the live region. */
  readonly spoken: string;
}

export interface Notice {
  readonly tone: "warning" | "unread" | "info";
  readonly text: string;
  readonly at?: CellAddress;
  readonly label?: string;
  /** 这样读对: the row of 评价底稿 that takes the answer; undefined where there is no such row yet. */
  readonly confirm?: { readonly answer: string; readonly match: number | undefined };
}

export interface TraceRow {
  readonly text: string;
  readonly figure: string;
  readonly cells: readonly { readonly at: CellAddress; readonly label: string }[];
}

export interface DetailBar {
  readonly text: BarText;
  readonly of: string;
  readonly action: "write" | "written" | "blocked";
  readonly label: string;
}

/** `assessment` may hold what is being typed; `snapshot` and `waiting` are what stands in the workbook. */
export function indicatorDetailView(
  assessment: Assessment,
  indicator: number,
  snapshot: WorkbookSnapshot,
  waiting: readonly ScoreChange[],
): IndicatorDetailView | undefined {
  const assessed = assessment.indicators[indicator];
  if (!assessed) return undefined;
  const { evidence, scored } = assessed;
  const { name, full, path, row, cells, standardText } = assessed.indicator;
  const home = assessment.reading.table.sheet;
  const written = writtenView(
    assessed,
    snapshot,
    waiting.filter((each) => each.indicator === indicator),
  );
  const levels = path.slice(0, -1).join(" › ");
  const bar = detailBar(assessed, assessment, snapshot, written);
  const open = openItems(assessed);
  return {
    name,
    place: [levels, full ? `分值 ${fullText(full)}` : "没有分值", `第 ${String(row + 1)} 行`]
      .filter((part) => part !== "")
      .join("　"),
    nameCell: cells.name,
    standard: standardTextView(evidence),
    standardCell: { at: cells.standard, label: cellLabel(cells.standard, home) },
    ...(evidence.rewrite === undefined ? {} : { original: standardText }),
    explanation: evidence.reading.explanation.join(""),
    notices: noticesOf(assessed, home),
    evidenceState: evidenceState(assessed, open),
    boxes: evidenceBoxes(assessed, assessment.settings.scoring),
    items: [...new Set(evidence.reading.slots.map(({ item }) => item))].filter((item) => item !== ""),
    manual: manualBoxes(assessment, name),
    written,
    trace: scored.state === "scored" ? scored.trace.map((step) => traceRow(step, home)) : [],
    bar,
    spoken: [scored.state === "scored" ? `${bar.text.line} 分` : bar.text.line, bar.text.detail]
      .filter((part) => part !== undefined)
      .join("，"),
  };
}

function noticesOf({ evidence, scored }: AssessedIndicator, home: string): readonly Notice[] {
  const { reading, standard } = evidence;
  const isAsked = (begins: string): boolean => reading.questions.some(({ key }) => key.includes(begins));
  const unread = isAsked("未读")
    ? []
    : reading.unread.map(({ start, end }): Notice => {
        const words = standard.slice(start, end).trim();
        return { tone: "unread", text: `“${words}”没有读懂，不会拿它计分。` };
      });
  // what is asked in a box below is not said twice
  const lint = reading.lint
    .filter(({ code }) => code !== "unread-words" && !(code === "direction-unclear" && isAsked("方向")))
    .map(({ message }): Notice => ({
      tone: "warning",
      text: `${message}。`,
      ...confirmOf(evidence, message),
    }));
  const problems = [...evidence.problems, ...(scored.state === "pending" ? scored.problems : [])];
  const seen = new Set<string>();
  return [...unread, ...lint, ...problems.map((each) => problemNotice(each, home))].filter(
    ({ text }) => !seen.has(text) && seen.add(text),
  );
}

/** A reading that may be confirmed, by the row for its 口径. */
function confirmOf({ matches }: AssessedIndicator["evidence"], message: string): Pick<Notice, "confirm"> {
  const match = matches.findIndex(
    ({ line }) =>
      line.kind === "decision" &&
      line.question.isConfirmation === true &&
      line.question.text.startsWith(message),
  );
  const { line, row } = matches[match] ?? {};
  if (line?.kind !== "decision") return {};
  const [answer = ""] = line.question.choices;
  return { confirm: { answer, match: row === undefined ? undefined : match } };
}

function problemNotice(found: Problem, home: string): Notice {
  const { at } = found;
  const notice: Notice = { tone: "warning", text: sayProblem(found) };
  return at ? { ...notice, at, label: cellLabel(at, home) } : notice;
}

function evidenceState(
  assessed: AssessedIndicator,
  open: number,
): { readonly text: string; readonly isOpen: boolean } {
  const { evidence, scored } = assessed;
  if (scored.state === "unread") return { text: "读懂以后才知道要哪些证据", isOpen: true };
  if (open > 0) return { text: `待补 ${String(open)} 项`, isOpen: true };
  if (scored.state === "pending") return { text: "证据有问题", isOpen: true };
  const { slots } = evidence.reading;
  const isCounted = slots.length > 0 && slots.every(({ kind }) => kind === "survey");
  return { text: isCounted ? "来自问卷，自动统计" : "已齐", isOpen: false };
}

function traceRow(
  {
    text,
    figure,
    cells,
  }: { readonly text: string; readonly figure: string; readonly cells: readonly CellAddress[] },
  home: string,
): TraceRow {
  const places = new Map(cells.map((at) => [showAddress(at), at]));
  return { text, figure, cells: [...places.values()].map((at) => ({ at, label: cellLabel(at, home) })) };
}

function detailBar(
  assessed: AssessedIndicator,
  assessment: Assessment,
  snapshot: WorkbookSnapshot,
  { changing }: WrittenView,
): DetailBar {
  const { scored, indicator } = assessed;
  const of = indicator.full ? `/ ${fullText(indicator.full)}` : "";
  const standing = standingOf(assessed);
  if (scored.state !== "scored") {
    const open = openItems(assessed);
    const line = standing === "unread" ? "未读懂" : open > 0 ? `待补 ${String(open)} 项` : "待补";
    const icon = standing === "unread" ? "unread" : "pending";
    const detail = standing === "unread" ? "读懂、补齐证据后评分" : "缺证据时不写评分";
    return { text: { line, detail, icon, isStrong: true }, of, action: "blocked", label: "写入" };
  }
  const { total, grade } = assessment.rollUp;
  const now = pointsText(total.points);
  const cell = indicator.cells.score;
  const stood = cell && standingPoints(snapshot, cell);
  const before = stood ? pointsText(total.points.sub(scored.points).add(stood)) : now;
  const way = changing > 0 && before !== now ? `${before} → ${now}` : now;
  const detail = `总分 ${way}　${total.state === "complete" ? (grade ?? "") : "未评完"}`;
  const text = { line: pointsText(scored.points), detail, isStrong: true } as const;
  return changing > 0
    ? { text, of, action: "write", label: `写入 ${String(changing)} 格` }
    : { text, of, action: "written", label: "已写入" };
}

/** The indicator that a cell belongs to: its rows in the table, or its rows in 评价底稿. */
export function indicatorAt(assessment: Assessment, at: CellAddress): number | undefined {
  const { table } = assessment.reading;
  const find = (test: (each: AssessedIndicator) => boolean): number | undefined => {
    const place = assessment.indicators.findIndex(test);
    return place < 0 ? undefined : place;
  };
  if (at.sheet === table.sheet)
    return find(({ indicator }) => indicator.row <= at.row && at.row <= indicator.lastRow);
  if (at.sheet !== assessment.data.paper?.sheet) return undefined;
  return find(
    ({ heading, evidence }) =>
      heading?.row === at.row || evidence.matches.some(({ row }) => row?.row === at.row),
  );
}
