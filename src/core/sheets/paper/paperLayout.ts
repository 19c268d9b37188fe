import {
  decisionKindName,
  indicatorKindName,
  manualKindName,
  rewriteKindName,
  type PaperLine,
} from "../../evidence/paperLines";
import { manualRows, type PaperRow, type PaperSheet } from "../../evidence/paperRows";
import { slotKindNames } from "../../standards/slot";
import { weave } from "../weave";
import type { PaperIndicator, PaperInput } from "./paperInput";

/** A row below the header of 评价底稿 in its final place. */
export type PaperSlot =
  | { readonly kind: "indicator"; readonly indicator: PaperIndicator; readonly sequence: number }
  | {
      readonly kind: "line";
      readonly indicator: PaperIndicator;
      readonly line: PaperLine;
      readonly sequence: string;
      readonly carried?: PaperRow;
    }
  | { readonly kind: "manualHeading" | "total" | "note" | "retiredHeading" }
  | { readonly kind: "manual"; readonly sequence: number; readonly row?: PaperRow }
  /** Kept below the table: it no longer fits any standard, but somebody filled it in. */
  | { readonly kind: "retired"; readonly row: PaperRow }
  /** A person's own row: left as it is. */
  | { readonly kind: "foreign" };

export interface PlacedRow {
  readonly slot: PaperSlot;
  /** Row of the standing sheet, on a second run. */
  readonly existing?: number;
}

export interface PaperLayout {
  readonly rows: readonly PlacedRow[];
  /** Standing rows that go: empty ones whose fact is no longer asked for, and those that moved below the table. */
  readonly removed: readonly number[];
  /** Rows that moved below the table in this run. */
  readonly retired: readonly PaperRow[];
}

/** 人工认定 starts with five empty rows, and there is always an empty one: sheets.md §16. */
const MANUAL_ROWS = 5;

const OUR_KINDS: ReadonlySet<string> = new Set([
  ...Object.values(slotKindNames),
  decisionKindName,
  rewriteKindName,
]);

export function layoutPaper(input: PaperInput): PaperLayout {
  const { standing } = input;
  const planned = plannedSlots(input);
  if (!standing) return { rows: planned.map(({ slot }) => ({ slot })), removed: [], retired: [] };
  const used = new Set(planned.flatMap(({ existing }) => (existing === undefined ? [] : [existing])));
  const left = standing.rows.filter(({ row }) => !used.has(row));
  const gone = left.filter(isOurs);
  const retiring = gone.filter((row) => row.block === "indicators" && isFilled(row));
  const restored = new Set(
    planned.flatMap(({ slot }) => (slot.kind === "line" && slot.carried ? [slot.carried.row] : [])),
  );
  const removed = [
    ...gone.filter(({ block }) => block === "indicators").map(({ row }) => row),
    ...left.filter(({ block, row }) => block === "retired" && restored.has(row)).map(({ row }) => row),
  ];
  const away = new Set(removed);
  const kept = standing.rows.map(({ row }) => row).filter((row) => !away.has(row));
  const woven = weave(
    planned.map(({ existing }) => existing),
    kept,
  ).map(({ planned: index, existing }): PlacedRow => {
    const slot: PaperSlot = (index === undefined ? undefined : planned[index]?.slot) ?? { kind: "foreign" };
    return existing === undefined ? { slot } : { slot, existing };
  });
  const hasHeading = woven.some(({ slot }) => slot.kind === "retiredHeading");
  const tail: readonly PlacedRow[] = retiring.map((row) => ({ slot: { kind: "retired", row } }));
  const heading: readonly PlacedRow[] =
    tail.length > 0 && !hasHeading ? [{ slot: { kind: "retiredHeading" } }] : [];
  return { rows: [...woven, ...heading, ...tail], removed, retired: retiring };
}

interface PlannedSlot {
  readonly slot: PaperSlot;
  readonly existing?: number;
}

function plannedSlots(input: PaperInput): readonly PlannedSlot[] {
  const { standing } = input;
  const slots: PlannedSlot[] = [];
  const headings = new HeadingRows(standing);
  input.indicators.forEach((indicator, index) => {
    slots.push(at({ kind: "indicator", indicator, sequence: index + 1 }, headings.take(indicator.name)));
    indicator.matches.forEach(({ line, row }, place) => {
      const sequence = `${String(index + 1)}.${String(place + 1)}`;
      const base = { kind: "line", indicator, line, sequence } as const;
      const stands = row && row.block === "indicators";
      slots.push(stands ? at(base, row.row) : { slot: row ? { ...base, carried: row } : base });
    });
  });
  slots.push(at({ kind: "manualHeading" }, blockStart(standing, "manual")));
  const manual = standing ? manualRows(standing) : [];
  const filled = manual.filter(isFilled).length;
  const count = Math.max(MANUAL_ROWS, manual.length, filled + 1);
  for (let index = 0; index < count; index += 1) {
    const row = manual[index];
    slots.push(
      row
        ? at({ kind: "manual", sequence: index + 1, row }, row.row)
        : { slot: { kind: "manual", sequence: index + 1 } },
    );
  }
  const closing = blockStart(standing, "closing");
  slots.push(
    at({ kind: "total" }, closing),
    at({ kind: "note" }, closing === undefined ? undefined : closing + 1),
  );
  const retired = blockStart(standing, "retired");
  if (retired !== undefined) slots.push(at({ kind: "retiredHeading" }, retired));
  return slots;
}

function at(slot: PaperSlot, existing: number | undefined): PlannedSlot {
  return existing === undefined ? { slot } : { slot, existing };
}

/** Heading rows by the indicator's name, the n-th of a name for the n-th indicator of it. */
class HeadingRows {
  private readonly rows: PaperRow[];

  constructor(standing: PaperSheet | undefined) {
    this.rows =
      standing?.rows.filter(({ block, kind }) => block === "indicators" && kind === indicatorKindName) ?? [];
  }

  take(name: string): number | undefined {
    const found = this.rows.findIndex((row) => row.name === name);
    return found < 0 ? undefined : this.rows.splice(found, 1)[0]?.row;
  }
}

function blockStart(standing: PaperSheet | undefined, block: PaperRow["block"]): number | undefined {
  return standing?.rows.find((row) => row.block === block)?.row;
}

/** A row that we made: it carries one of our kinds. Anything else among the rows is a person's. */
function isOurs(row: PaperRow): boolean {
  return (
    row.kind === indicatorKindName ||
    (OUR_KINDS.has(row.kind) && row.kind !== manualKindName) ||
    (row.kind === manualKindName && row.block === "indicators")
  );
}

/** Somebody gave evidence in it; a formula of ours alone is none. */
function isFilled(row: PaperRow): boolean {
  if (row.kind === indicatorKindName) return false;
  const typed =
    row.text("value") !== "" &&
    (row.kind !== slotKindNames.survey || row.cell("value").formula === undefined);
  return (
    typed ||
    row.text("note") !== "" ||
    row.text("basis") !== "" ||
    (row.block === "manual" && row.name !== "")
  );
}
