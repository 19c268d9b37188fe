import { areaName, quotedSheet, type CellAddress } from "../../../core/grid/address";
import type { Steps } from "../../../core/grid/steps";
import { Rehearsal } from "../../../core/patch/rehearsal/rehearse";
import type { Standing } from "../../../core/patch/rehearsal/standing";
import type { Memory } from "../memory";
import type { OtherWrite, Plan, Step } from "../plan/steps";
import { act, type Act, onSheet } from "./act";
import { cellActs } from "./cellActs";
import { type BeforeLink, linkAct } from "./linkActs";
import { pageBreakAct } from "./printActs";
import { rangeOf, rowsOf } from "./rangeOf";
import { plainRuleActs } from "./ruleActs";
import { rowKey, type RowValidations, setValidations } from "./rowsLike";
import { fillSheetActs, makeSheetAct } from "./sheetActs";
import { linesAboveActs, styleActs } from "./styleActs";

export interface StepSurroundings {
  /** Sheet names in the order of their tabs. */
  readonly tabs: readonly string[];
  readonly memory: Memory;
  readonly beforeLink: (at: CellAddress) => BeforeLink | undefined;
  readonly liked: RowValidations;
  readonly standing: Standing;
}

/** Writes that must be compared with what stands on a sheet first; they come after the contents. */
export type LaterWrite = Extract<OtherWrite, { readonly kind: "setSheetRules" | "setPrint" | "setChart" }>;

export function laterWrites({ steps }: Plan, memory: Memory): readonly LaterWrite[] {
  return steps.flatMap((step) => (step.kind === "write" && isLater(step.write, memory) ? [step.write] : []));
}

function isLater(write: OtherWrite, memory: Memory): write is LaterWrite {
  if (write.kind === "setSheetRules") return plainRuleActs(memory, write.sheet, write.rules) === undefined;
  return write.kind === "setPrint" || write.kind === "setChart";
}

/** Names as they will be by the time of a step, in small letters. */
interface Underway extends StepSurroundings {
  readonly names: ReadonlySet<string>;
}

/** Everything of a plan that can be said without looking again. */
export function* stepActs({ steps }: Plan, surroundings: StepSurroundings): Steps<readonly Act[]> {
  const tabs = [...surroundings.tabs];
  const names = new Set(surroundings.memory.names.keys());
  const rehearsal = new Rehearsal(surroundings.standing);
  const acts: Act[] = [];
  for (const step of steps) {
    acts.push(...(yield* actsOf(step, { ...surroundings, tabs, names }, rehearsal)));
    yield;
    if (step.kind === "makeSheet") tabs.splice(positionOf(step.sheet.after, tabs), 0, step.sheet.name);
    if (step.kind === "write") {
      const { write } = step;
      if (write.kind === "defineName") names.add(write.name.toLowerCase());
      if (write.kind === "removeName") names.delete(write.name.toLowerCase());
    }
    rehearseStep(step, rehearsal);
  }
  return acts;
}

function rehearseStep(step: Step, rehearsal: Rehearsal): void {
  switch (step.kind) {
    case "makeSheet":
      rehearsal.step({ kind: "addSheet", sheet: step.sheet });
      return;
    case "fillSheet":
      return;
    case "cells":
      for (const cell of step.cells) rehearsal.step(cell);
      return;
    case "write":
      rehearsal.step(step.write);
      return;
  }
}

function positionOf(after: string | undefined, tabs: readonly string[]): number {
  const place = after === undefined ? -1 : tabs.indexOf(after);
  return place < 0 ? tabs.length : place + 1;
}

function* actsOf(step: Step, surroundings: Underway, rehearsal: Rehearsal): Steps<readonly Act[]> {
  switch (step.kind) {
    case "makeSheet":
      return [makeSheetAct(step.sheet, positionOf(step.sheet.after, surroundings.tabs))];
    case "fillSheet":
      return yield* fillSheetActs(surroundings.memory, step.sheet);
    case "cells": {
      const cells = step.cells.map(({ at, value, style, isTextFormat }) => ({
        row: at.row,
        column: at.column,
        value,
        isTextFormat,
        ...(style ? { style } : {}),
      }));
      const styled = step.cells.flatMap(({ at: { row, column }, style }) =>
        style ? [{ row, column, style }] : [],
      );
      return [
        ...cellActs(surroundings.memory, step.sheet, cells),
        ...styleActs(step.sheet, styled),
        ...linesAboveActs(step.sheet, styled),
      ];
    }
    case "write":
      return writeActs(step.write, surroundings, rehearsal);
  }
}

function writeActs(write: OtherWrite, surroundings: Underway, rehearsal: Rehearsal): readonly Act[] {
  switch (write.kind) {
    case "insertRows":
      return [insertAct(write, surroundings.liked, rehearsal)];
    case "deleteRows":
      return [
        onSheet(write.sheet, 3, (sheet) => {
          rowsOf(sheet, write.row, write.count).delete("Up");
        }),
      ];
    case "setRowHeight":
      return [
        onSheet(write.sheet, 3, (sheet) => {
          rowsOf(sheet, write.row, 1).format.rowHeight = write.height;
        }),
      ];
    case "setColumnWidth":
      return [
        onSheet(write.sheet, 4, (sheet) => {
          sheet.getCell(0, write.column).getEntireColumn().format.columnWidth = write.width;
        }),
      ];
    case "merge":
      return [
        onSheet(write.sheet, 2, (sheet) => {
          rangeOf(sheet, write.area).merge();
        }),
      ];
    case "unmerge":
      return [
        onSheet(write.sheet, 2, (sheet) => {
          rangeOf(sheet, write.area).unmerge();
        }),
      ];
    case "setLink":
      return [linkAct(write.at, write.target, surroundings.beforeLink(write.at))];
    case "setPageBreaks":
      return [pageBreakAct(write.sheet, write.after)];
    case "defineName":
      return [nameAct(write, surroundings.names.has(write.name.toLowerCase()))];
    case "removeName":
      return surroundings.names.has(write.name.toLowerCase())
        ? [
            act(2, ({ workbook }) => {
              workbook.names.getItem(write.name).delete();
            }),
          ]
        : [];
    case "setSheetRules":
      return plainRuleActs(surroundings.memory, write.sheet, write.rules) ?? [];
    case "setPrint":
    case "setChart":
    case "deleteSheet":
      return [];
  }
}

/** Excel gives new rows the look and the rules of the row above; ours are to be empty and unstyled. */
function insertAct(
  { sheet: name, row, count, like }: Extract<OtherWrite, { readonly kind: "insertRows" }>,
  liked: RowValidations,
  rehearsal: Rehearsal,
): Act {
  const pattern = like === undefined || like < row ? like : like - count;
  const validations =
    pattern === undefined ? undefined : liked.get(rowKey(name, rehearsal.sheet(name).idOf(pattern)));
  const isInMerge = rehearsal
    .sheet(name)
    .grid()
    .merges.some(({ top, bottom }) => top < row && row <= bottom);
  return onSheet(name, 7 + 6 * (validations?.length ?? 0), (sheet) => {
    rowsOf(sheet, row, count).insert("Down");
    // A part of a merged area cannot be cleared on its own.
    if (isInMerge) return;
    const made = rowsOf(sheet, row, count);
    if (like !== undefined) {
      made.copyFrom(rowsOf(sheet, like, 1), "Formats");
      made.dataValidation.clear();
      setValidations(sheet, { row, count }, validations ?? []);
      return;
    }
    made.clear("All");
    made.dataValidation.clear();
  });
}

function nameAct(
  { name, sheet, area }: Extract<OtherWrite, { readonly kind: "defineName" }>,
  isThere: boolean,
): Act {
  const formula = `=${quotedSheet(sheet)}!${areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  return act(3, ({ workbook: { names } }) => {
    if (isThere) names.getItem(name).formula = formula;
    else names.add(name, formula);
  });
}
