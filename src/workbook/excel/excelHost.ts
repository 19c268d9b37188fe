import type { Host } from "../host";
import { createMemory } from "./memory";
import { readWorkbook } from "./read/readWorkbook";
import { select } from "./watch/select";
import { watchChanges } from "./watch/watchChanges";
import { watchSelection } from "./watch/watchSelection";
import { applyPatch } from "./write/applyPatch";

/** The workbook that is open in this Excel. */
export function createExcelHost(): Host {
  const memory = createMemory();
  return {
    workbookKey: Office.context.document.url,
    workbook: {
      read: (wish = {}) => readWorkbook(memory, wish),
      apply: (patch, wish = {}) => applyPatch(memory, patch, wish),
    },
    watch: (handler) => watchChanges(memory, handler),
    watchSelection: (handler) => watchSelection(memory, handler),
    select: (at) => select(memory, at),
  };
}
