import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { serveFolder, type Served } from "../../scripts/serve/staticServer.cjs";
import { patience } from "../../src/taskpane/boot";
import { answerForTheCdn, microsoftCdn as cdn } from "../support/cdn";
import { startChromium } from "../support/chromium";
import { watchedPage } from "../support/openPage";

const built = join(__dirname, "../../dist/pane");
const notice = (page: Page) => page.getByRole("alert");

let browser: Browser;
let served: Served;

beforeAll(async () => {
  if (!existsSync(join(built, "index.html"))) throw new Error("dist/pane is missing: npm run build:pane");
  served = await serveFolder({ folder: built, port: 0 });
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

const started = (page: Page) =>
  page.waitForFunction(() => document.querySelector(".shell-skeleton") === null);

describe("浏览器版", () => {
  test("不向别处请求，策略没有拦下什么", async () => {
    const { page, refused, errors, elsewhere } = await watchedPage(browser, served.address);
    await page.goto(`${served.address}/index.html`);
    await started(page);
    expect(await notice(page).count()).toBe(0);
    expect({ refused, errors, elsewhere }).toEqual({ refused: [], errors: [], elsewhere: [] });
    await page.context().close();
  });

  test("不用服务器，从磁盘打开也行", async () => {
    const { page, refused, errors } = await watchedPage(browser, "file:");
    await page.goto(pathToFileURL(join(built, "index.html")).href);
    await started(page);
    expect({ refused, errors }).toEqual({ refused: [], errors: [] });
    await page.context().close();
  });

  test("脚本还没到，先有骨架", async () => {
    const { page } = await watchedPage(browser, served.address);
    await page.route("**/*.js", () => undefined);
    await page.goto(`${served.address}/index.html`, { waitUntil: "commit" });
    await page.waitForSelector(".shell-skeleton");
    await page.context().close();
  });

  test("写进页面的样式和脚本一律不执行", async () => {
    const { page, refused } = await watchedPage(browser, served.address);
    await page.goto(`${served.address}/index.html`);
    const planted = await page.evaluate(() => {
      const style = document.createElement("style");
      style.textContent = "body { outline: 7px solid red }";
      const script = document.createElement("script");
      script.textContent = "globalThis.planted = true";
      document.head.append(style, script);
      return { outline: getComputedStyle(document.body).outlineWidth, ran: "planted" in globalThis };
    });
    expect(planted.ran).toBe(false);
    expect(planted.outline).not.toBe("7px");
    expect(refused).toHaveLength(2);
    await page.context().close();
  });
});

describe("加载项的页面", () => {
  test("office.js 到了、不在 Excel 里：按浏览器版用，只向 office.js 的地址请求", async () => {
    const { page, errors, elsewhere } = await watchedPage(browser, served.address);
    await answerForTheCdn(page);
    await page.goto(`${served.address}/taskpane.html`);
    await started(page);
    expect(await notice(page).count()).toBe(0);
    expect(errors).toEqual([]);
    expect(elsewhere.filter((address) => !address.startsWith(cdn))).toEqual([]);
    await page.context().close();
  });

  test("office.js 下载不了：说没有连上 Excel，可以改用文件", async () => {
    const { page } = await watchedPage(browser, served.address);
    await page.route(`${cdn}**`, (route) => route.abort("internetdisconnected"));
    await page.goto(`${served.address}/taskpane.html`);
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toContain("没有连上 Excel");
    await page.getByRole("button", { name: "选择 .xlsx 文件评分" }).click();
    expect(await notice(page).count()).toBe(0);
    await page.context().close();
  });

  test("office.js 一直没有回音：到时候也说", async () => {
    const { page } = await watchedPage(browser, served.address);
    await page.clock.install();
    await page.route(`${cdn}**`, () => undefined);
    await page.goto(`${served.address}/taskpane.html`, { waitUntil: "commit" });
    await page.waitForFunction(() => document.readyState === "interactive");
    expect(await notice(page).count()).toBe(0);
    await page.clock.fastForward(patience);
    await notice(page).waitFor();
    await page.context().close();
  });
});

test("使用说明打得开，没有脚本", async () => {
  const { page, refused, elsewhere } = await watchedPage(browser, served.address);
  await page.goto(`${served.address}/help.html`);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("绩效评分 使用说明");
  expect({ refused, elsewhere }).toEqual({ refused: [], elsewhere: [] });
  await page.context().close();
});
