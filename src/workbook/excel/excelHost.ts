import type { Host } from "../host";
import { type Limits, webLimits } from "./limits";
import { createMemory } from "./memory";
import { openBeside } from "./openBeside";
import { readWorkbook } from "./read/readWorkbook";
import { select } from "./watch/select";
import { watchChanges } from "./watch/watchChanges";
import { watchSelection } from "./watch/watchSelection";
import { applyPatch } from "./write/applyPatch";

/**
 * The workbook that is open in this Excel. One that was never saved has no address: `unsavedKey`, another each time,
 * keeps its restore points apart from those of every other.
 */
export function createExcelHost(unsavedKey: string, limits: Limits = webLimits): Host {
  const memory = createMemory(limits);
  const address = Office.context.document.url;
  return {
    workbookKey: address === "" ? unsavedKey : address,
    workbook: {
      read: (wish = {}) => readWorkbook(memory, wish),
      apply: (patch, wish = {}) => applyPatch(memory, patch, wish),
    },
    watch: (handler) => watchChanges(memory, handler),
    watchSelection: (handler) => watchSelection(memory, handler),
    select: (at) => select(memory, at),
    openBeside,
  };
}
