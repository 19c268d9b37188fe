import {
  type CheckGroup,
  checkGroups,
  type Finding,
  severities,
  type Severity,
} from "../../core/checks/finding";
import { allChecks } from "../../core/checks/allChecks";
import { placesText } from "../../core/checks/findingText";
import { type CellAddress, cellName, showAddress } from "../../core/grid/address";
import type { SheetArea } from "../../core/formulas/sheetArea";
import { findingsGrid } from "../checks/findingsGrid";
import type { Checks, OpenWorkbook, SessionState } from "../session/sessionState";
import { ignoredReasons } from "./checkCounts";
import { timeText } from "./figures";

/** 核对: what a reviewer would catch. */
export interface ChecksView {
  readonly groups: readonly FindingGroup[];
  /** Keys of the open findings, as next and previous go through them. */
  readonly order: readonly string[];
  readonly ignored: readonly IgnoredRow[];
  /** "10:42 核对" */
  readonly time: string;
  /** Why the findings are those of before; undefined while they are current. */
  readonly stale?: string;
  readonly hasRecord: boolean;
}

export interface FindingGroup {
  readonly severity: Severity;
  readonly rows: readonly FindingRow[];
}

export interface FindingRow {
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
  /** "附件3!I6" */
  readonly places: string;
  /** The first is where 转到 leads. */
  readonly goTo: readonly FindingPlace[];
  /** Sentences of the report. */
  readonly quotes: readonly string[];
  readonly fix?: FixView;
}

export interface FindingPlace {
  readonly at: CellAddress;
  /** "I6" where the sheet is that of the first place, else "资金安排!D2". */
  readonly label: string;
}

export interface FixView {
  readonly label: string;
  readonly cells: readonly FixCell[];
}

export interface FixCell {
  readonly place: FindingPlace;
  readonly before: string;
  readonly after: string;
}

export interface IgnoredRow {
  readonly key: string;
  readonly title: string;
  readonly reason: string;
}

const MOST_PLACES = 8;
const MOST_QUOTES = 3;

export function checksView(
  open: OpenWorkbook,
  checks: Checks,
  outdated: SessionState["outdated"],
): ChecksView {
  const reasons = ignoredReasons(open);
  const present = checks.findings.filter(({ key }) => !reasons.has(key));
  const groups = severities.flatMap((severity): readonly FindingGroup[] => {
    const rows = present.filter((each) => each.severity === severity).map((each) => rowOf(each, open));
    return rows.length === 0 ? [] : [{ severity, rows }];
  });
  const time = timeText(checks.at);
  const isStale = checks.isStale || outdated !== undefined;
  return {
    groups,
    order: groups.flatMap(({ rows }) => rows.map(({ key }) => key)),
    ignored: checks.findings.flatMap(({ key, title }) => {
      const reason = reasons.get(key);
      return reason === undefined ? [] : [{ key, title, reason }];
    }),
    time: `${time} 核对`,
    ...(isStale ? { stale: `表改过了，核对结果是 ${time} 的。` } : {}),
    hasRecord: findingsGrid(open.snapshot) !== undefined,
  };
}

function rowOf(finding: Finding, open: OpenWorkbook): FindingRow {
  const { key, title, sentence, places, quotes } = finding;
  const home = places[0]?.sheet ?? "";
  const fix = fixOf(finding, open);
  return {
    key,
    title,
    sentence,
    places: placesText(finding),
    goTo: places.slice(0, MOST_PLACES).map((place) => placeOf(place, home)),
    quotes: [...new Set(quotes.map(({ text }) => text))].slice(0, MOST_QUOTES),
    ...(fix ? { fix } : {}),
  };
}

export function placeOf({ sheet, area }: SheetArea, home: string): FindingPlace {
  return cellPlace({ sheet, row: area.top, column: area.left }, home);
}

function cellPlace(at: CellAddress, home: string): FindingPlace {
  return { at, label: at.sheet === home ? cellName(at.row, at.column) : showAddress(at) };
}

/** A formula is nobody's figure to replace: its sources are gone to instead. */
function fixOf({ fix, places }: Finding, { snapshot }: OpenWorkbook): FixView | undefined {
  const isFormula = fix?.changes.some(
    ({ at }) => snapshot.grids.get(at.sheet)?.cell(at.row, at.column).formula !== undefined,
  );
  if (!fix || isFormula === true) return undefined;
  const home = places[0]?.sheet ?? "";
  return {
    label: fix.label,
    cells: fix.changes.map(({ at, from, to }) => ({
      place: cellPlace(at, home),
      before: from,
      after: to.type === "number" ? String(to.number) : to.text,
    })),
  };
}

/** 看核对了哪些: every check, by group. */
export interface CheckedGroup {
  readonly name: string;
  readonly checks: readonly string[];
}

export function checkedGroups(): readonly CheckedGroup[] {
  const groups = Object.keys(checkGroups) as readonly CheckGroup[];
  return groups.map((group) => ({
    name: checkGroups[group],
    checks: allChecks.filter(({ id }) => id.startsWith(`${group}-`)).map(({ name }) => name),
  }));
}

/** "核对了 40 项：指标体系、评分与扣分原因、资金、问卷、一致性。" */
export function checkedSentence(): string {
  const names = checkedGroups().map(({ name }) => name);
  return `核对了 ${String(allChecks.length)} 项：${names.join("、")}。`;
}
