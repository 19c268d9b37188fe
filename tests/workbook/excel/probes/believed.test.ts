/** @jest-environment jsdom */
// The simulated Excel must behave as our adapter believes the real one to behave; the real one is asked by the self-test.
import { reportOf } from "../../../../src/taskpane/selftest/report";
import { sayFinding } from "../../../../src/taskpane/selftest/sentences";
import { probes } from "../../../../src/workbook/excel/probes/probes";
import { runProbes } from "../../../../src/workbook/excel/probes/runProbes";
import { JsdomOffice } from "../../../support/simulatedExcel/jsdom";
import { SimulatedExcel } from "../../../support/simulatedExcel/simulatedExcel";

const anyExcel = { version: "", platform: "", sets: [], language: "", keepsLocalData: true };

let office: JsdomOffice;

beforeAll(async () => {
  office = await JsdomOffice.start(await SimulatedExcel.open());
});

test.each(["desktop", "web"] as const)("模拟的 Excel（%s）每一条都和我们想的一样", async (flavour) => {
  const excel = await SimulatedExcel.open({ flavour });
  office.show(excel);
  const result = await runProbes({ probes, wait: () => excel.idle(), progress: () => undefined });
  expect(result.kind).toBe("done");
  if (result.kind !== "done") return;
  const { findings } = reportOf(anyExcel, result.outcomes, result.sheetsLeft);
  expect(findings.filter(({ verdict }) => verdict !== "asBelieved").map(sayFinding)).toEqual([]);
  expect(findings).toHaveLength(probes.length);
  excel.close();
});
