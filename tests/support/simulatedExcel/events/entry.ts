import { asValue, valueType } from "../calc/displayed";
import { showArea } from "../model/area";
import type { Actor, Change } from "./change";

/** Category RichApi message, event type, target, JSON of the arguments, id, remote override. */
export type EventEntry = readonly [65536, number, string, string, number, boolean];

/** Event types as the client library numbers them. */
export const eventTypes = {
  content: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  format: 18,
  rowsHidden: 22,
  protection: 24,
  renamed: 25,
  visibility: 26,
  moved: 27,
} as const satisfies Record<Change["kind"], number>;

export const workbookTarget = "Workbook";

export interface Viewer {
  readonly pane: object;
  isSubscribed(type: number, target: string): boolean;
}

/** The messages a pane gets of a change, one for each object it listens to. */
export function entriesFor(change: Change, actor: Actor, viewer: Viewer): readonly EventEntry[] {
  const type = eventTypes[change.kind];
  const targets = [change.sheet.id, workbookTarget].filter((target) => viewer.isSubscribed(type, target));
  if (targets.length === 0) return [];
  const source = actor === "coAuthor" ? "Remote" : "Local";
  const json = JSON.stringify({
    worksheetId: change.sheet.id,
    source,
    ...argumentsOf(change, triggerOf(actor, viewer)),
  });
  return targets.map((target) => [65536, type, target, json, 0, false]);
}

/** [DOC EventTriggerSource, ExcelApi 1.14]: "Unknown" for everybody but this add-in. */
function triggerOf(actor: Actor, viewer: Viewer): string {
  return typeof actor === "object" && actor.pane === viewer.pane ? "ThisLocalAddin" : "Unknown";
}

function argumentsOf(change: Change, triggerSource: string): Readonly<Record<string, unknown>> {
  switch (change.kind) {
    case "content":
      return {
        address: showArea(change.area),
        changeType: change.how,
        referenceId: "",
        shiftDirection: shiftOf(change.how),
        triggerSource,
        ...(change.detail === undefined ? {} : detailOf(change.detail)),
      };
    case "format":
    case "selection":
      return { address: showArea(change.area), triggerSource };
    case "calculated":
      return { address: "" };
    case "renamed":
      return { nameBefore: change.before, nameAfter: change.after };
    case "visibility":
      return { visibilityBefore: change.before, visibilityAfter: change.after };
    case "moved":
      return { positionBefore: change.before, positionAfter: change.after };
    case "protection":
      return { isProtected: change.isProtected };
    case "rowsHidden":
      return { address: showArea(change.area), changeType: change.isHidden ? "Hidden" : "Unhidden" };
    case "activated":
    case "deactivated":
    case "added":
    case "deleted":
      return {};
  }
}

function shiftOf(how: Extract<Change, { readonly kind: "content" }>["how"]): string {
  switch (how) {
    case "RangeEdited":
      return "None";
    case "RowInserted":
    case "CellInserted":
      return "Down";
    case "ColumnInserted":
      return "Right";
    case "RowDeleted":
    case "CellDeleted":
      return "Up";
    case "ColumnDeleted":
      return "Left";
  }
}

function detailOf({
  before,
  after,
}: NonNullable<Extract<Change, { readonly kind: "content" }>["detail"]>): Readonly<Record<string, unknown>> {
  return {
    valueBefore: asValue(before),
    valueAfter: asValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}
