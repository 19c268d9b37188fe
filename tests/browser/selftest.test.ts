import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { serveFolder, type Served } from "../../scripts/serve/staticServer.cjs";
import type { SelfTestReport } from "../../src/taskpane/selftest/report";
import { probes } from "../../src/workbook/excel/probes/probes";
import { answerForTheCdn } from "../support/cdn";
import { startChromium } from "../support/chromium";
import { watchedPage } from "../support/openPage";
import { installOfficeExternal } from "../support/simulatedExcel/page/officeExternal";
import { SimulatedExcel } from "../support/simulatedExcel/simulatedExcel";

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serveFolder({ folder: join(__dirname, "../../dist/pane"), port: 0 });
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

test("自检页在打包好的窗格里、按打包好的策略做完每一条，结果存得下来", async () => {
  const excel = await SimulatedExcel.open();
  const host = excel.connect();
  const { page, refused, errors, elsewhere } = await watchedPage(browser, served.address);
  await page.exposeFunction("askExcel", (body: string, flags: number) => host.request(body, flags));
  host.pane.listen((entries) => void page.evaluate((heard) => tellPage(heard), entries));
  await page.addInitScript({
    content: `
      const install = ${installOfficeExternal.toString()};
      let tell = () => undefined;
      globalThis.tellPage = (entries) => tell(entries);
      install(globalThis, {
        request: (body, flags) => globalThis.askExcel(body, flags),
        listen: (listener) => { tell = listener; },
        lacks: (what) => { throw new Error(what); },
      }, ${JSON.stringify(excel.pageSettings())});
    `,
  });
  await answerForTheCdn(page);

  await page.goto(`${served.address}/selftest.html`);
  await page.getByRole("button", { name: "开始自检" }).click();
  const save = page.getByRole("link", { name: "保存结果" });
  await save.waitFor({ timeout: 120_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  const report = JSON.parse(readFileSync(await download.path(), "utf8")) as SelfTestReport;

  expect(report.findings.map(({ id }) => id)).toEqual(probes.map(({ id }) => id));
  expect(report.findings.filter(({ verdict }) => verdict !== "asBelieved")).toEqual([]);
  expect(report.sheetsLeft).toEqual([]);
  expect(report.excel).toMatchObject({ platform: "PC", keepsLocalData: true });
  expect(report.excel.sets).toContain("ExcelApi 1.14");
  expect(excel.sheetNames()).toEqual(["Sheet1"]);
  expect(errors).toEqual([]);
  expect(elsewhere.filter((address) => !address.startsWith("https://appsforoffice.microsoft.com/"))).toEqual(
    [],
  );
  expect(refused).toEqual([]);
  await page.context().close();
  excel.close();
});

declare function tellPage(entries: unknown): void;
