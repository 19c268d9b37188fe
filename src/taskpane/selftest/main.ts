import { probes } from "../../workbook/excel/probes/probes";
import { runProbes } from "../../workbook/excel/probes/runProbes";
import { boot, type Surroundings } from "../boot";
import { noExcelNotice } from "../noExcelNotice";
import { startingPage } from "../startingPage";
import { reportOf } from "./report";
import { type SelfTestPage, selfTestPage } from "./selfTestPage";
import { sayNotEmpty, sayProgress, sayStopped, texts } from "./sentences";
import { testedExcel } from "./testedExcel";

const page = selfTestPage(document.getElementById("root") ?? document.body);
const where = new Promise<Surroundings>((resolve) => {
  void boot(startingPage(document), resolve);
});

page.onStart(() => selfTest(page).catch((error: unknown) => page.say(sayStopped(String(error)))));

async function selfTest({ say, show }: SelfTestPage): Promise<void> {
  const surroundings = await where;
  switch (surroundings.kind) {
    case "excel": {
      const result = await runProbes({
        probes,
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        progress: (done, total, next) => say(sayProgress(done, total, next?.what)),
      });
      if (result.kind === "workbookNotEmpty") say(sayNotEmpty(result.sheets));
      else show(reportOf(testedExcel(), result.outcomes, result.sheetsLeft));
      return;
    }
    case "browser":
      say(texts.onlyInExcel);
      return;
    case "excelTooOld":
    case "otherProgram":
    case "officeMissing":
      say(noExcelNotice(surroundings).title);
  }
}
