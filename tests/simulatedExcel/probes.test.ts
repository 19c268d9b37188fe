/** @jest-environment jsdom */
// The questions the self-test asks a real Excel: what the product believes must be what the simulated Excel does.
import { setImmediate as turn } from "node:timers/promises";
import type { Finding } from "../../src/workbook/excel/probes/probe";
import { probes } from "../../src/workbook/excel/probes/probes";
import { JsdomOffice } from "../support/simulatedExcel/jsdom";
import { SimulatedExcel } from "../support/simulatedExcel/simulatedExcel";

let excel: SimulatedExcel;

beforeAll(async () => {
  excel = await SimulatedExcel.open();
  await JsdomOffice.start(excel);
});

afterAll(() => excel.close());

/** Of an object only the parts that are believed. */
function part(seen: Finding, believed: Finding): Finding {
  if (!isRecord(seen) || !isRecord(believed)) return seen;
  return Object.fromEntries(Object.keys(believed).map((key) => [key, seen[key] ?? null]));
}

function isRecord(value: Finding): value is Readonly<Record<string, Finding>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

test.each(probes.map((probe) => [probe.id, probe.what, probe] as const))(
  "%s %s",
  async (_id, _what, probe) => {
    const wait = async (): Promise<void> => {
      await turn();
      await excel.idle();
    };
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(probe.id);
      await context.sync();
      return probe.run({ context, sheet, wait });
    });
    expect(part(seen, probe.believed)).toEqual(probe.believed);
  },
);
