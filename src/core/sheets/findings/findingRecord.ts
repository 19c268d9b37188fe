import type { Finding } from "../../checks/finding";
import { conclusionOf, placesText } from "../../checks/findingText";
import type { CellAddress } from "../../grid/address";

/** What became of a finding. */
export const findingStates = ["待处理", "已修正", "忽略"] as const;

export type FindingState = (typeof findingStates)[number];

/** A line of 核对记录. */
export interface FindingRecord {
  readonly key: string;
  readonly check: string;
  readonly severity: string;
  readonly conclusion: string;
  readonly places: string;
  /** Where a click leads. */
  readonly goTo?: CellAddress;
  readonly state: FindingState;
  readonly note: string;
}

/** A line as it stands in the sheet; 处理 as somebody typed it. */
export interface StandingFinding extends Omit<FindingRecord, "state" | "goTo"> {
  readonly row: number;
  readonly state: string;
}

/** What an evaluator decides about a finding in the pane: 忽略 with its reason, or back to 待处理. */
export interface FindingDecision {
  readonly state: FindingState;
  readonly note: string;
}

/** By key: what the sheet says, which the evaluator's present decisions beat. */
export type Decisions = ReadonlyMap<string, FindingDecision>;

const GONE = "核对时已不再出现";

/** Notes of ours, which may be taken back. */
const ownNote = new RegExp(`(?:^|；)\\d{4}-\\d{2}-\\d{2}${GONE}$`);

/**
 * The lines of the sheet (sheets.md §15): present findings with what was decided about them, and after them those that
 * no longer hold, which stay: 待处理 becomes 已修正 with the date, a decision is kept. A finding that comes back is open
 * again where it was we who closed it.
 */
export function findingRecords(
  findings: readonly Finding[],
  standing: readonly StandingFinding[],
  decisions: Decisions,
  today: string,
): readonly FindingRecord[] {
  const known = new Map(standing.map((each) => [each.key, each] as const));
  const present = new Set(findings.map(({ key }) => key));
  const open = findings.map((finding): FindingRecord => {
    const decided = decisions.get(finding.key) ?? reopened(known.get(finding.key));
    const [first] = finding.places;
    return {
      key: finding.key,
      check: finding.check,
      severity: finding.severity,
      conclusion: conclusionOf(finding),
      places: placesText(finding),
      ...(first ? { goTo: { sheet: first.sheet, row: first.area.top, column: first.area.left } } : {}),
      ...decided,
    };
  });
  const closed = standing
    .filter(({ key }) => !present.has(key))
    .map(({ row: _row, ...record }): FindingRecord => ({
      ...record,
      ...(decisions.get(record.key) ?? settled(record, today)),
    }));
  return [...open, ...closed];
}

/** As it stands; what we closed ourselves is open again, because it holds again. */
function reopened(found: StandingFinding | undefined): FindingDecision {
  if (!found) return { state: "待处理", note: "" };
  const state = stateOf(found.state);
  if (state === "已修正" && ownNote.test(found.note))
    return { state: "待处理", note: found.note.replace(ownNote, "") };
  return { state, note: found.note };
}

function settled({ state, note }: Pick<StandingFinding, "state" | "note">, today: string): FindingDecision {
  const known = stateOf(state);
  if (known !== "待处理") return { state: known, note };
  const line = `${today}${GONE}`;
  return { state: "已修正", note: note === "" ? line : `${note}；${line}` };
}

/** What somebody typed instead of a choice is no decision. */
function stateOf(text: string): FindingState {
  return findingStates.find((state) => state === text.trim()) ?? "待处理";
}
