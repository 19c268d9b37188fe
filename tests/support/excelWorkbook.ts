import { createExcelHost } from "../../src/workbook/excel/excelHost";
import type { Limits } from "../../src/workbook/excel/limits";
import type { Host } from "../../src/workbook/host";
import type { Workbook, WorkbookSnapshot } from "../../src/workbook/workbook";
import { JsdomOffice } from "./simulatedExcel/jsdom";
import { SimulatedExcel } from "./simulatedExcel/simulatedExcel";
import type { SimulatorOptions } from "./simulatedExcel/simulator";

let office: JsdomOffice | undefined;

export interface OpenedExcel {
  readonly excel: SimulatedExcel;
  readonly host: Host;
}

/** A workbook open in a simulated Excel, behind the real office.js of this test file, and our adapter in it. */
export async function openExcel(options: SimulatorOptions, limits?: Limits): Promise<OpenedExcel> {
  const excel = await SimulatedExcel.open(options);
  if (office) office.show(excel);
  else office = await JsdomOffice.start(excel);
  return { excel, host: createExcelHost("未保存", limits) };
}

export async function readAll(workbook: Workbook): Promise<WorkbookSnapshot> {
  const read = await workbook.read();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
