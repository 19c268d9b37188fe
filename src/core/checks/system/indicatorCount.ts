import { settingsSections } from "../../evidence/settingsRows";
import type { SheetArea } from "../../formulas/sheetArea";
import type { Indicator } from "../../indicators/indicator";
import { readNumber } from "../../number/read";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext, ScoredSystem } from "../context";
import { countAtLevel } from "../facts/levelCounts";

const head = {
  id: "体系-02",
  severity: "警告",
  name: "报告所称三级指标数与评分表",
} as const satisfies CheckHead;

const FIELD = "报告所称三级指标数";

/** 一网通办 says 22 三级指标 where its table has 23. */
export const indicatorCount: Check = {
  ...head,
  find: (context) => {
    const { system, settings } = context;
    const stated = readNumber(settings.project[FIELD])?.value;
    const found = system && countAtLevel(system.reading, 3);
    if (!system || !stated || found === undefined || stated.equals(found)) return [];
    const at = settingsCell(context, FIELD);
    const about = { stated: settings.project[FIELD], found: String(found) };
    return [
      finding(head, "check-indicator-count", {
        about,
        places: [...(at ? [cellPlace(at)] : []), ...names(system)],
        fix: at && {
          label: `改为 ${about.found}`,
          changes: [{ at, from: about.stated, to: { type: "number", number: found } }],
        },
        subject: Object.values(about),
      }),
    ];
  },
};

function settingsCell({ settingsSheet }: CheckContext, label: string) {
  if (!settingsSheet) return undefined;
  return settingsSections(settingsSheet)
    .flat()
    .find((row) => row.label === label)
    ?.at(0);
}

function names({ reading }: ScoredSystem): readonly SheetArea[] {
  const cells = reading.indicators.map((indicator: Indicator) => indicator.cells.name);
  const [first] = cells;
  if (!first) return [];
  const rows = cells.map(({ row }) => row);
  const area = { top: Math.min(...rows), bottom: Math.max(...rows), left: first.column, right: first.column };
  return [{ sheet: first.sheet, area }];
}
