import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import {
  type BrowserVersion,
  chooseFile,
  type FilePane,
  savedBy,
  startBrowserVersion,
} from "../support/browserVersion";
import { blankCase, filledCase, tableSheet } from "../support/caseWorkbook";
import { largeLedger } from "../support/largeLedger";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../fixtures/xlsx", name)));

let version: BrowserVersion;

beforeAll(async () => {
  version = await startBrowserVersion();
});

afterAll(() => version.close());

/** Wide enough for all columns of the table. */
async function opened(name: string, bytes: Uint8Array): Promise<FilePane> {
  const on = await version.open({ viewport: { width: 2000, height: 900 } });
  await chooseFile(on, name, bytes);
  await on.page.getByRole("grid").waitFor();
  return on;
}

async function closed({ page, wrong }: FilePane): Promise<void> {
  expect(wrong).toEqual([]);
  await page.context().close();
}

const cell = (page: Page, name: string) => page.locator(`#cell-${name}`);

describe("打不开的文件，页面上说清为什么、怎么办", () => {
  const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const locked = Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]);
  const broken = blankCase();
  broken.fill(0, 12_000, 12_400);
  test.each([
    ["旧.xls", compound, "这是旧版 Excel 文件（.xls 或 .et），读不了"],
    ["旧.et", compound, "这是旧版 Excel 文件（.xls 或 .et），读不了"],
    ["加密.xlsx", locked, "文件设有打开密码，读不了"],
    ["半截.xlsx", blankCase().slice(0, 20_000), "文件不完整"],
    ["坏了.xlsx", broken, "已损坏，读不了"],
    ["文字.xlsx", new TextEncoder().encode("单位,得分"), "这不是 Excel 工作簿文件"],
  ])("%s", async (name, bytes, sentence) => {
    const on = await version.open();
    await chooseFile(on, name, bytes);
    const told = on.page.getByRole("alert");
    await told.waitFor();
    expect(await told.innerText()).toContain(`“${name}”没有打开`);
    expect(await told.innerText()).toContain(sentence);
    // and the next file can be tried at once
    await chooseFile(on, "评价.xlsx", blankCase());
    await on.page.getByRole("grid").waitFor();
    await closed(on);
  });
});

test("拖进来的文件也能打开", async () => {
  const on = await version.open();
  const bytes = [...blankCase()];
  const transfer = await on.page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(content)], "拖来的.xlsx"));
    return data;
  }, bytes);
  await on.page.locator(".file-drop").dispatchEvent("drop", { dataTransfer: transfer });
  await on.page.getByText("拖来的.xlsx", { exact: true }).waitFor();
  await on.page.getByRole("grid").waitFor();
  await closed(on);
});

test("不用服务器，从磁盘打开：示例、评分、保存都行", async () => {
  const on = await version.openFromDisk();
  const { page, pane } = on;
  await page.getByRole("button", { name: "打开示例工作簿" }).click();
  await pane.getByRole("button", { name: "读取评分标准" }).click();
  await pane.getByRole("button", { name: "重新评分" }).waitFor();
  const file = await savedBy(on, () => page.getByRole("button", { name: "保存" }).click());
  expect(file.name).toBe("一网通办-评价前-已评分.xlsx");
  await closed(on);
});

test("没有改过就保存：一个字节也不差；别的部件照抄", async () => {
  const bytes = fixture("everything.xlsx");
  const on = await opened("everything.xlsx", bytes);
  const file = await savedBy(on, () => on.page.getByRole("button", { name: "保存" }).click());
  expect(file.name).toBe("everything-已评分.xlsx");
  expect(Buffer.compare(file.bytes, bytes)).toBe(0);
  await closed(on);
});

test("点表里的指标，窗格跟着走；窗格里转到，表滚过去并选中", async () => {
  const on = await opened("底稿.xlsx", filledCase());
  const { page, pane } = on;
  await pane.getByRole("tab", { name: "指标" }).click();
  await pane
    .getByRole("treeitem", { name: /立项依据充分性/ })
    .last()
    .click();
  await pane.getByRole("button", { name: "下一个指标" }).waitFor();
  await page.getByRole("tab", { name: tableSheet }).click();
  await cell(page, "G10").click();
  await pane.getByRole("heading", { level: 1, name: "资金到位率" }).waitFor();
  expect(await cell(page, "G10").getAttribute("aria-selected")).toBe("true");
  await pane
    .getByRole("button", { name: /^转到 G10/ })
    .or(pane.getByRole("link", { name: /G10/ }))
    .first()
    .click();
  expect(await page.getByRole("grid").getAttribute("aria-activedescendant")).toBe("cell-G10");
  await closed(on);
});

test("写入的格有记号，撤销后没有；没存就关会问；存出的文件再打开还能撤销", async () => {
  const on = await opened("底稿.xlsx", filledCase());
  const { page, pane } = on;
  await pane.getByRole("button", { name: "重新评分" }).click();
  await pane.getByRole("button", { name: /^写入 \d+ 格$/ }).click();
  const score = cell(page, "H4");
  await score.and(page.locator("[data-changed]")).waitFor();
  expect(await score.innerText()).toContain("3");
  await page.getByText("有改动没有保存").waitFor();

  await page.getByRole("button", { name: "打开别的文件" }).click();
  await page.getByRole("alertdialog").waitFor();
  await page.getByRole("button", { name: "继续评这个文件" }).click();

  const file = await savedBy(on, () => page.keyboard.press("Control+s"));
  await page.getByText(/已另存为“底稿-已评分.xlsx”/).waitFor();
  await page.getByRole("button", { name: "打开别的文件" }).click();
  await chooseFile(on, file.name, file.bytes);
  await page.getByRole("grid").waitFor();
  await pane.getByRole("button", { name: "撤销", exact: true }).click();
  await cell(page, "H4").and(page.locator("[data-changed]")).waitFor();
  // apart from the hidden words that it was changed
  expect(await cell(page, "H4").locator(".sheet-text").count()).toBe(0);
  await closed(on);
});

test("有改动没存，离开页面时浏览器会问；留下来什么也不丢，保存以后不再问", async () => {
  const on = await opened("底稿.xlsx", filledCase());
  const { page, pane } = on;
  await pane.getByRole("button", { name: "重新评分" }).click();
  await pane.getByRole("button", { name: /^写入 \d+ 格$/ }).click();
  await page.getByText("有改动没有保存").waitFor();
  const question = page.waitForEvent("dialog");
  // the page waits for the answer, and whoever asked it to leave with it
  const leaving = page.evaluate(() => location.reload());
  const dialog = await question;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  await cell(page, "H4").and(page.locator("[data-changed]")).waitFor();

  await savedBy(on, () => page.keyboard.press("Control+s"));
  await page.getByText(/已另存为“底稿-已评分.xlsx”/).waitFor();
  const asked: string[] = [];
  page.on("dialog", (another) => {
    asked.push(another.type());
    void another.accept();
  });
  await page.reload();
  await page.getByRole("button", { name: "打开示例工作簿" }).waitFor();
  expect(asked).toEqual([]);
  await closed(on);
});

test("十万行的明细账：只画看得见的，滚到底，读着的时候能取消", async () => {
  const bytes = largeLedger(100_000);
  const on = await version.open();
  const { page } = on;
  await page.evaluate(() => {
    const isLoaded = performance.now();
    const slices = { loading: [] as number[], opening: [] as number[] };
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        slices[startTime < isLoaded ? "loading" : "opening"].push(Math.round(duration));
    }).observe({ type: "longtask", buffered: true });
    Object.assign(globalThis, { slices });
  });
  await chooseFile(on, "明细账.xlsx", bytes);
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").innerText()).toContain("已取消，没有打开“明细账.xlsx”");
  await chooseFile(on, "明细账.xlsx", bytes);
  const grid = page.getByRole("grid");
  await grid.waitFor();
  expect(await grid.getAttribute("aria-rowcount")).toBe("100001");
  expect(await page.getByRole("row").count()).toBeLessThan(120);
  await grid.focus();
  await page.keyboard.press("Control+End");
  await cell(page, "B100001").waitFor();
  expect(await cell(page, "B100001").innerText()).toContain("第100001笔支出");
  const { loading, opening } = await page.evaluate(
    () => (globalThis as unknown as { slices: { loading: number[]; opening: number[] } }).slices,
  );
  process.stdout.write(
    `超过50毫秒的片段：打开窗格 ${loading.join("、") || "没有"}，打开十万行 ${opening.join("、") || "没有"}（毫秒）\n`,
  );
  await closed(on);
});
