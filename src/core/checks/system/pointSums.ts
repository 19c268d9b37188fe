import type { SheetArea } from "../../formulas/sheetArea";
import { readCellNumber } from "../../grid/cellNumber";
import type { LevelNode } from "../../indicators/indicator";
import { type Exact, exact, HUNDRED, sum } from "../../number/exact";
import { toCellNumber } from "../../number/round";
import { showPoints } from "../../standards/showPoints";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext, ScoredSystem } from "../context";
import type { Finding, Fix } from "../finding";

const head = {
  id: "体系-01",
  severity: "错误",
  name: "分值合计与上级指标分值、合计行、100分",
} as const satisfies CheckHead;

/** 分值 of the indicators against what their levels, the printed 合计 and 100 say. */
export const pointSums: Check = {
  ...head,
  find: ({ system, cell }) =>
    system ? [...ownLabels(system), ...levels(system), ...total(system), ...printedTotal(system, cell)] : [],
};

/** 立项依据充分性（3分） beside 分值 4. */
function ownLabels({ indicators }: ScoredSystem): readonly Finding[] {
  return indicators.flatMap(({ indicator: { full, labelPoints, name, cells } }) => {
    if (!full || !labelPoints || full.equals(labelPoints)) return [];
    const about = { name, stated: showPoints(labelPoints), full: showPoints(full) };
    return [
      finding(head, "check-label-points", {
        about,
        places: [cellPlace(cells.full), cellPlace(cells.name)],
        subject: Object.values(about),
      }),
    ];
  });
}

function levels({ reading }: ScoredSystem): readonly Finding[] {
  const inside = (node: LevelNode): readonly LevelNode[] => [node, ...node.children.flatMap(inside)];
  return reading.levels.flatMap(inside).flatMap((node) => {
    const below = fullsOf(reading.indicators, node.indicators);
    if (!node.points || !below || sum(below).equals(node.points)) return [];
    const about = {
      name: node.name,
      stated: showPoints(node.points),
      parts: partsText(below),
      sum: showPoints(sum(below)),
    };
    const cells = node.indicators.flatMap((index) => reading.indicators[index]?.cells.full ?? []);
    return [
      finding(head, "check-level-points", {
        about,
        places: [cellPlace(node.cell), ...cells.map(cellPlace)],
        subject: [...node.path, about.stated, about.sum],
      }),
    ];
  });
}

function total({ reading }: ScoredSystem): readonly Finding[] {
  const fulls = fullsOf(
    reading.indicators,
    reading.indicators.map((_, index) => index),
  );
  if (!fulls || fulls.length === 0 || sum(fulls).equals(HUNDRED)) return [];
  const about = { count: String(fulls.length), sum: showPoints(sum(fulls)) };
  return [
    finding(head, "check-points-not-100", { about, places: fullColumn(reading), subject: [about.sum] }),
  ];
}

/** 合计 of the 分值 column as it is printed: 昆明微信 prints 44 under 20, 20 and 60. */
function printedTotal({ reading }: ScoredSystem, cell: CheckContext["cell"]): readonly Finding[] {
  const { table, indicators } = reading;
  if (table.totalRow === undefined || table.columns.levels.includes(table.columns.full)) return [];
  const at = { sheet: table.sheet, row: table.totalRow, column: table.columns.full };
  const fulls = fullsOf(
    indicators,
    indicators.map((_, index) => index),
  );
  const read = readCellNumber(cell(at));
  if (!fulls || fulls.length === 0 || read.state !== "number") return [];
  const stated = read.reading.written;
  if (stated.equals(sum(fulls))) return [];
  // a sum of 权重 in the form of shares: 1 is 100%
  if (table.columns.fullIsWeight && stated.mul(HUNDRED).equals(sum(fulls))) return [];
  const about = { stated: showPoints(stated), sum: showPoints(sum(fulls)) };
  const fix: Fix | undefined =
    cell(at).formula === undefined
      ? {
          label: `改为 ${about.sum}`,
          changes: [{ at, from: about.stated, to: { type: "number", number: toCellNumber(sum(fulls)) } }],
        }
      : undefined;
  return [
    finding(head, "check-printed-full-total", {
      about,
      places: [cellPlace(at), ...fullColumn(reading)],
      fix,
      subject: Object.values(about),
    }),
  ];
}

/** Undefined while one of them has no 分值: what is missing is said elsewhere, and no sum is known. */
function fullsOf(
  indicators: ScoredSystem["reading"]["indicators"],
  places: readonly number[],
): readonly Exact[] | undefined {
  const fulls = places.flatMap((index) => indicators[index]?.full ?? []);
  return fulls.length === places.length ? fulls.map((full) => exact(0n).add(full)) : undefined;
}

function fullColumn({ table, indicators }: ScoredSystem["reading"]): readonly SheetArea[] {
  const rows = indicators.map(({ cells }) => cells.full.row);
  const column = table.columns.full;
  const area = { top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column };
  return [{ sheet: table.sheet, area }];
}

function partsText(parts: readonly Exact[]): string {
  return parts.map(showPoints).join("＋");
}
