import { join } from "node:path";
import { showAddress } from "../../src/core/grid/address";
import type { Patch } from "../../src/core/patch/patch";
import { caseEvidence } from "./caseEvidence";
import { openInChromium } from "./simulatedExcel/chromium";
import type { BrowserExcel, BrowserOptions, CellContent, SimulatorOptions } from "./simulatedExcel/simulator";
import type { PaneScreen } from "./paneScreen";
import { opened } from "./xlsxFiles";

/** The production build, as an administrator would install it. */
const folder = join(__dirname, "../../dist/pane");

/** The built pane beside a workbook open in the simulated Excel. */
export function paneInExcel(
  workbook: Uint8Array,
  flavour: SimulatorOptions["flavour"],
  further: Pick<BrowserOptions, "theme" | "shows"> = {},
): Promise<BrowserExcel> {
  return openInChromium({ workbook, ...(flavour ? { flavour } : {}), folder, ...further });
}

/** The pane as it is open now; opened again, it is another. */
export function screenOf({ frame, page }: BrowserExcel): PaneScreen {
  return { document: frame, pane: frame.locator("body"), keyboard: page.keyboard };
}

/** What must be true of every page in Excel once a test has done with it. */
export function faultless({ errors, blocked, simulator }: BrowserExcel): void {
  expect({ errors, blocked, lacking: simulator.lacking }).toEqual({ errors: [], blocked: [], lacking: [] });
}

/** What an evaluator types into 评价底稿 and 评价设置 as they stand in the open workbook, cell by cell. */
export async function evidenceToType(excel: BrowserExcel): Promise<Patch> {
  return caseEvidence(opened(excel.simulator.save()));
}

/** Types a whole patch, as a person would: one cell after the other. */
export function typeAll(excel: BrowserExcel, patch: Patch): void {
  for (const write of patch) {
    if (write.kind !== "setCell") throw new Error(`nobody types a ${write.kind}`);
    const { at, value } = write;
    const content: CellContent | null =
      value.type === "number" ? value.number : value.type === "text" ? value.text : null;
    excel.simulator.user.type(showAddress(at), content);
  }
}
