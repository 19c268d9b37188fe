import { cellText } from "../../grid/cellText";
import { readCellNumber } from "../../grid/cellNumber";
import type { Grid } from "../../grid/grid";
import { headerKey } from "../../indicators/headerKey";
import { toFixedText } from "../../number/round";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import { workbookFacts } from "../facts/workbookFacts";
import type { Finding } from "../finding";

const head = { id: "评分-09", severity: "警告", name: "附件生成后改过的评分" } as const satisfies CheckHead;

const SEARCHED_ROWS = 20;
const LONGEST = 3000;

/**
 * A score that is no longer what we wrote (评价底稿 remembers it), what the last line of 评分变更记录 came to, or what another
 * sheet prints beside the indicator's name.
 */
export const changedSince: Check = {
  ...head,
  find: (context) => [...sinceWritten(context), ...sinceLogged(context), ...elsewhere(context)],
};

function sinceWritten({ system }: CheckContext): readonly Finding[] {
  return (system?.indicators ?? []).flatMap(({ indicator, standing, written }) => {
    const at = indicator.cells.score;
    if (!at || !standing || !written || standing.equals(written)) return [];
    const about = { name: indicator.name, old: toFixedText(written, 2), now: toFixedText(standing, 2) };
    return [
      finding(head, "check-score-changed", {
        about,
        places: [cellPlace(at)],
        subject: [...indicator.path, about.old, about.now],
      }),
    ];
  });
}

/** 变更后总分 of the last line. */
function sinceLogged(context: CheckContext): readonly Finding[] {
  const sheet = context.generated.get("绩效_表_评分变更记录");
  const grid = context.sheets.find((each) => each.sheet === sheet);
  const total = workbookFacts(context).get("total");
  if (!grid || total?.value.kind !== "number") return [];
  const header = headerOf(grid, /^变更后总分$/);
  if (!header) return [];
  for (let row = Math.min(grid.rowCount, LONGEST) - 1; row > header.row; row -= 1) {
    const at = { sheet: grid.sheet, row, column: header.column };
    const read = readCellNumber(context.cell(at));
    if (read.state !== "number") continue;
    if (read.reading.written.equals(total.value.number)) return [];
    const about = { logged: toFixedText(read.reading.written, 2), now: toFixedText(total.value.number, 2) };
    return [
      finding(head, "check-log-total", {
        about,
        places: [cellPlace(at), ...total.places],
        subject: Object.values(about),
      }),
    ];
  }
  return [];
}

/** A list with 三级指标 and 现评分 or 得分, other than the indicator table. */
function elsewhere(context: CheckContext): readonly Finding[] {
  const { system, sheets, cell } = context;
  if (!system) return [];
  const scores = new Map(system.indicators.map((each) => [each.indicator.name, each] as const));
  const skipped = new Set([
    system.reading.table.sheet,
    system.paper?.grid.sheet,
    context.generated.get("绩效_表_评分变更记录"),
  ]);
  return sheets
    .filter(({ sheet }) => !skipped.has(sheet))
    .flatMap((grid) => {
      const names = headerOf(grid, /^(?:三级指标|四级指标|涉及指标)$/);
      const printed = headerOf(grid, /^(?:现评分|评分|得分|评价得分)$/);
      if (!names || printed?.row !== names.row || headerOf(grid, /^(?:评分标准|得分计算方法)$/)) return [];
      const found: Finding[] = [];
      for (let row = names.row + 1; row < Math.min(grid.rowCount, LONGEST); row += 1) {
        const at = { sheet: grid.sheet, row, column: printed.column };
        const one = scores.get(cellText(cell({ ...at, column: names.column }).value).trim());
        const read = readCellNumber(cell(at));
        if (!one?.standing || !one.indicator.cells.score || read.state !== "number") continue;
        if (read.reading.written.equals(one.standing)) continue;
        const about = {
          name: one.indicator.name,
          sheet: grid.sheet,
          old: toFixedText(read.reading.written, 2),
          now: toFixedText(one.standing, 2),
        };
        const places = [at, one.indicator.cells.score].map(cellPlace);
        found.push(finding(head, "check-score-elsewhere", { about, places, subject: Object.values(about) }));
      }
      return found;
    });
}

function headerOf(
  grid: Grid,
  pattern: RegExp,
): { readonly row: number; readonly column: number } | undefined {
  for (let row = 0; row < Math.min(grid.rowCount, SEARCHED_ROWS); row += 1) {
    for (let column = 0; column < Math.min(grid.columnCount, 30); column += 1) {
      const key = headerKey(cellText(grid.cell(row, column).value));
      if (key && pattern.test(key.base)) return { row, column };
    }
  }
  return undefined;
}
