// Pictures for docs/用户手册.md that no other command takes, of the sample workbooks: the browser version as it is
// built, and 表1 as LibreOffice prints it:
//   npm run pictures:manual, or node scripts/manual-pictures.mjs [输出文件夹] [打好包的窗格]
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [folder = join(root, "docs/pictures/manual"), built = join(root, "dist/pane")] = process.argv.slice(2);
const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM ?? usualPlaces.find((place) => existsSync(place));
const filled = join(root, "samples/一网通办-已填底稿.xlsx");

if (!existsSync(join(built, "index.html"))) {
  process.stderr.write("先打包：npm run build\n");
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
await browserVersion();
printedTable();

async function browserVersion() {
  const browser = await chromium.launch({ executablePath, args: ["--allow-file-access-from-files"] });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.clock.setFixedTime(new Date("2024-11-21T10:42:00+08:00"));
  const pane = page.getByRole("region", { name: "绩效评分窗格" });
  try {
    await page.goto(pathToFileURL(join(resolve(built), "index.html")).href);
    await page.getByRole("button", { name: "选择文件" }).waitFor();
    await take(page, "浏览器版-打开", { width: 1280, height: 480 });
    await page.locator("input[type=file]").setInputFiles({
      name: basename(filled),
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: readFileSync(filled),
    });
    await pane.getByRole("tab", { name: "指标" }).click();
    await pane.getByRole("treeitem", { name: /^项目可持续性/ }).click();
    await pane.getByRole("heading", { level: 1, name: "项目可持续性" }).waitFor();
    await take(page, "浏览器版-指标");
    await pane.getByRole("tab", { name: "总览" }).click();
    await pane.getByRole("button", { name: "重新评分" }).click();
    await pane.getByRole("button", { name: /^写入 \d+ 格$/ }).waitFor();
    await take(page, "浏览器版-写入预览");
    await pane.getByRole("button", { name: /^写入 \d+ 格$/ }).click();
    await pane
      .getByText(/已写入/)
      .first()
      .waitFor();
    await take(page, "浏览器版-已写入");
  } finally {
    await browser.close();
  }
}

async function take(page, name, size = { width: 1280, height: 800 }) {
  await page.setViewportSize(size);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.setViewportSize({ width: 1280, height: 800 });
  process.stdout.write(`${name}\n`);
}

/** 表1 stands on the last sheet and has one page. */
function printedTable() {
  const draft = mkdtempSync(join(tmpdir(), "jixiao-manual-"));
  const run = (...args) => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  };
  try {
    const [scored, made, pages] = ["评分.xlsx", "附表.xlsx", "页"].map((name) => join(draft, name));
    run("bin/jixiao.mjs", "score", filled, "-o", scored);
    run("bin/jixiao.mjs", "attach", scored, "-o", made, "表1");
    run("scripts/sheet-pictures.mjs", made, pages);
    copyFileSync(join(pages, readdirSync(pages).sort().at(-1)), join(folder, "表1.png"));
    process.stdout.write("表1\n");
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
