import { addSheet } from "../../edit/sheets";
import { eventTypes, workbookTarget } from "../../events/entry";
import { ExcelError } from "../../excelError";
import type { Sheet } from "../../model/sheet";
import type { ExcelClass, Host } from "../excelClass";
import { target, type Target } from "../target";

const worksheet = (sheet: Sheet): Target => target("Worksheet", sheet);
const heard = (type: number) => ({ type, target: () => workbookTarget });

function found(key: string, { excel }: Host): Sheet | undefined {
  return excel.workbook.find(key);
}

function shown({ excel }: Host, visibleOnly: boolean): readonly Sheet[] {
  return excel.workbook.sheets.filter((each) => !visibleOnly || each.state.visibility === "Visible");
}

export const worksheetCollectionClass: ExcelClass<"WorksheetCollection"> = {
  items: (_self, { excel }) => excel.workbook.sheets.map(worksheet),
  item: (_self, args, host) => {
    const sheet = found(args.text(0), host);
    if (!sheet) throw new ExcelError("ItemNotFound", args.location);
    return worksheet(sheet);
  },
  methods: {
    Add: (_self, args, { excel }) => worksheet(addSheet(excel, args.optionalText(0), args.location)),
    GetActiveWorksheet: (_self, _args, { excel }) => worksheet(excel.workbook.selection.sheet),
    GetCount: (_self, args, host) => shown(host, args.isTrue(0)).length,
    GetFirst: (_self, args, host) => {
      const [first] = shown(host, args.isTrue(0));
      return first ? worksheet(first) : null;
    },
    GetLast: (_self, args, host) => {
      const last = shown(host, args.isTrue(0)).at(-1);
      return last ? worksheet(last) : null;
    },
    GetItemOrNullObject: (_self, args, host) => {
      const sheet = found(args.text(0), host);
      return sheet ? worksheet(sheet) : null;
    },
  },
  events: {
    _RegisterDataChangedEvent: heard(eventTypes.content),
    _RegisterSelectionChangedEvent: heard(eventTypes.selection),
    _RegisterAddedEvent: heard(eventTypes.added),
    _RegisterDeletedEvent: heard(eventTypes.deleted),
    _RegisterEventNameChanged: heard(eventTypes.renamed),
    _RegisterEventVisibilityChanged: heard(eventTypes.visibility),
    _RegisterEventMoved: heard(eventTypes.moved),
    _RegisterActivatedEvent: heard(eventTypes.activated),
    _RegisterDeactivatedEvent: heard(eventTypes.deactivated),
    _RegisterCalculatedEvent: heard(eventTypes.calculated),
    _RegisterFormatChangedEvent: heard(eventTypes.format),
    _RegisterProtectionChangedEvent: heard(eventTypes.protection),
    _RegisterRowHiddenChangedEvent: heard(eventTypes.rowsHidden),
  },
};
