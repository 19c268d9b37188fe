import type { CellAddress } from "../../core/grid/address";
import { cellName, showAddress } from "../../core/grid/address";
import type { Problem } from "../../core/problems/problem";
import { sayProblem } from "../../core/problems/say";
import type { OpenWorkbook, SessionState } from "../session/sessionState";
import { timeText } from "./figures";

/** One message on top of a page: what happened, what became of the data, the way out. */
export interface PaneMessage {
  readonly key: string;
  readonly tone: "error" | "warning" | "info";
  readonly title: string;
  readonly lines: readonly string[];
  readonly actions: readonly MessageAction[];
  /** For 复制说明: all of it, with what a helper needs to know. */
  readonly copy: string;
}

export type MessageAction =
  | { readonly kind: "goTo"; readonly label: string; readonly at: CellAddress }
  | {
      readonly kind:
        "rescore" | "readAgain" | "nameColumns" | "resume" | "putBack" | "again" | "dismissFailure" | "copy";
      readonly label: string;
    }
  | { readonly kind: "undo"; readonly wish: "keepChanged" | "takeBackAll"; readonly label: string }
  | { readonly kind: "keepAll"; readonly label: string };

const MOST_LINES = 3;

export function paneMessages(state: SessionState): readonly PaneMessage[] {
  return [
    ...failureMessage(state),
    ...undoQuestion(state),
    ...outdatedMessage(state),
    ...pausedMessage(state),
    ...brokenOff(state),
  ];
}

function failureMessage({ failure, stage }: SessionState): readonly PaneMessage[] {
  if (!failure) return [];
  const { title, problems, at } = failure;
  const isCancelled = problems.every(({ code }) => code.includes("cancelled"));
  const place = problems.find((each) => each.at !== undefined)?.at;
  const isHalf = problems.some(({ code }) => code === "excel-restore-failed");
  const mayReread = problems.some(({ code }) =>
    ["excel-guard-changed", "excel-cell-changed", "excel-no-cell", "sheet-missing"].includes(code),
  );
  const isHeader = stage.kind === "open" && problems.some((each) => isScoreHeader(each, stage.open));
  const mayAgain = problems.some(({ code }) => passing.has(code));
  return [
    {
      key: `failure ${String(at)}`,
      tone: isCancelled ? "info" : isHeader ? "warning" : "error",
      title: isCancelled ? `${title}已取消` : isHeader ? "表头变了，先没有写" : `${title}没有完成`,
      lines: linesOf(problems),
      actions: [
        ...(place ? [goTo(place)] : []),
        ...(isHalf ? [{ kind: "putBack", label: "再还原一次" } as const] : []),
        ...(mayReread ? [{ kind: "readAgain", label: "重新识别" } as const] : []),
        ...(isHeader ? [{ kind: "nameColumns", label: "指定列" } as const] : []),
        ...(mayAgain ? [{ kind: "again", label: "再试一次" } as const] : []),
        ...(isCancelled ? [] : [{ kind: "copy", label: "复制说明" } as const]),
        { kind: "dismissFailure", label: "知道了" },
      ],
      copy: copyText(title, problems),
    },
  ];
}

/** What the evaluator can put right in the workbook, or what passes by itself. */
const passing: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>([
  "sheet-protected",
  "excel-not-written",
  "excel-not-done",
  "excel-half-written",
  "excel-refused",
  "excel-sheets-changing",
]);

function isScoreHeader({ code, at }: Problem, { assessment }: OpenWorkbook): boolean {
  const { sheet, headerRows } = assessment.reading.table;
  const isInHeader = at?.sheet === sheet && at.row >= headerRows.first && at.row <= headerRows.last;
  return code === "excel-guard-changed" && isInHeader;
}

function undoQuestion({ undoQuestion: question }: SessionState): readonly PaneMessage[] {
  if (!question) return [];
  const { command, changed, canKeep } = question;
  const [first] = changed;
  const places = changed.slice(0, 3).map(showAddress).join("、");
  const more = changed.length > 3 ? ` 等 ${String(changed.length)} 格` : "";
  return [
    {
      key: `undo ${String(command.id)}`,
      tone: "warning",
      title: `“${command.title}”以后又改过 ${String(changed.length)} 格`,
      lines: [`${places}${more}现在的内容不是那次写入的，全部撤销会丢掉它。`],
      actions: [
        ...(first ? [goTo(first)] : []),
        ...(canKeep ? [{ kind: "undo", wish: "keepChanged", label: "保留改过的" } as const] : []),
        { kind: "undo", wish: "takeBackAll", label: "全部撤销" },
        { kind: "keepAll", label: "不撤销" },
      ],
      copy: places,
    },
  ];
}

function outdatedMessage({ outdated }: SessionState): readonly PaneMessage[] {
  if (!outdated) return [];
  const where = outdated.sheets.map((sheet) => `“${sheet}”`).join("、");
  const text = `${timeText(outdated.at)} 有人改了${where}。分数还没有重算。`;
  return [
    {
      key: "outdated",
      tone: "info",
      title: "别人改了这个工作簿",
      lines: [text],
      actions: [{ kind: "rescore", label: "重新评分" }],
      copy: text,
    },
  ];
}

function pausedMessage({ live }: SessionState): readonly PaneMessage[] {
  if (live === "on") return [];
  const text = "表里改了证据，分数不会跟着变。";
  return [
    {
      key: "paused",
      tone: "info",
      title: "已暂停跟随改动",
      lines: [text],
      actions: [{ kind: "resume", label: "继续跟随" }],
      copy: text,
    },
  ];
}

/** The program ended half-way through a command: the workbook may hold half of it. */
function brokenOff({ history }: SessionState): readonly PaneMessage[] {
  const broken = history.find(({ state }) => state === "writing");
  if (!broken || broken !== history[0]) return [];
  const text = `${timeText(broken.at)} 开始的“${broken.title}”没有写完，表里可能只有一半。撤销可以全部恢复原样。`;
  return [
    {
      key: `broken ${String(broken.id)}`,
      tone: "warning",
      title: "上次写入中断了",
      lines: [text],
      actions: [{ kind: "undo", wish: "takeBackAll", label: "恢复原样" }],
      copy: text,
    },
  ];
}

function linesOf(problems: readonly Problem[]): readonly string[] {
  const said = [...new Set(problems.map(sayProblem))];
  const rest = said.length - MOST_LINES;
  return rest > 0 ? [...said.slice(0, MOST_LINES), `另有 ${String(rest)} 处同类问题。`] : said;
}

/** The one place where codes are shown: for whoever helps. */
function copyText(title: string, problems: readonly Problem[]): string {
  return [title, ...problems.map((each) => `${sayProblem(each)}（${each.code}）`)].join("\n");
}

function goTo(at: CellAddress): MessageAction {
  return { kind: "goTo", label: `转到 ${cellName(at.row, at.column)}`, at };
}

/** What the last command told, and what the workbook itself gives cause to say: a list to go through. */
export interface ToldRow {
  readonly text: string;
  readonly at?: CellAddress;
  readonly label?: string;
}

export function toldRows(problems: readonly Problem[]): readonly ToldRow[] {
  const seen = new Set<string>();
  return problems
    .filter(({ code }) => !seenInPreview.has(code))
    .map((each): ToldRow => {
      const text = sayProblem(each);
      return each.at
        ? { text, at: each.at, label: `转到 ${cellName(each.at.row, each.at.column)}` }
        : { text };
    })
    .filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** Cells that a person filled in: the preview shows them one by one and asks. */
const seenInPreview: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>([
  "own-value-kept",
  "own-reason-kept-full",
  "own-value-kept-unscored",
  "own-total-kept",
]);
