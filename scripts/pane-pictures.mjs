// Pictures of every page of the pane, from the same components as the product, over the sample workbooks; axe looks
// at each and fails the command where it finds something (colours included, which jsdom cannot see):
//   node scripts/pane-pictures.mjs [文件夹] [名称中的字]
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import webpack from "webpack";
import { pictures } from "./panePictures.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [folder = join(root, "docs/pictures/pane"), only = ""] = process.argv.slice(2);
const draft = mkdtempSync(join(tmpdir(), "jixiao-pane-"));
mkdirSync(folder, { recursive: true });

await build();
const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM ?? usualPlaces.find((place) => existsSync(place));
const browser = await chromium.launch({ executablePath, args: ["--allow-file-access-from-files"] });
try {
  let found = 0;
  for (const picture of pictures.filter(({ name }) => name.includes(only))) found += await take(picture);
  if (found > 0) process.exitCode = 1;
} finally {
  await browser.close();
  rmSync(draft, { recursive: true, force: true });
}

/** One page in one look; `steps` bring it there. */
async function take({
  name,
  file,
  look = "light",
  contrast,
  width = 350,
  platform = "windows",
  height,
  isOpening = false,
  steps,
}) {
  const context = await browser.newContext({
    viewport: { width, height: 720 },
    deviceScaleFactor: 1.5,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    colorScheme: look,
    forcedColors: contrast ? "active" : "none",
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  const bytes = readFileSync(join(root, file)).toString("base64");
  await page.addInitScript(
    (given) => {
      globalThis.picture = given;
    },
    { file: bytes, look, platform, isOpening },
  );
  await page.goto(pathToFileURL(join(draft, "index.html")).href);
  await page.locator(isOpening ? ".pane-frame" : ".pane-frame h1").waitFor({ state: "attached" });
  await steps?.(page);
  await page.waitForTimeout(600);
  await page.mouse.move(0, 0);
  const whole = await page.evaluate(() => {
    const main = globalThis.document.querySelector(".pane-main");
    return main ? main.scrollHeight - main.clientHeight + globalThis.innerHeight : globalThis.innerHeight;
  });
  await page.setViewportSize({ width, height: height ?? Math.max(whole, 480) });
  await page.evaluate(() => globalThis.document.querySelector(".pane-main")?.scrollTo(0, 0));
  await page.waitForTimeout(100);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const findings = contrast ? [] : await axeFindings(page);
  await context.close();
  console.log([name, ...findings].join("\n  "));
  return findings.length;
}

/** WCAG 2.0 to 2.2, A and AA; the sentinels of the focus library are not ours. */
async function axeFindings(page) {
  await page.addScriptTag({ path: join(root, "node_modules/axe-core/axe.min.js") });
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(globalThis.document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    }),
  );
  return violations
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
    )
    .filter((finding) => !finding.includes("data-tabster-dummy"));
}

function build() {
  const looks = ["shell.css", "pane.css", "checks.css", "attachments.css"];
  for (const look of looks) copyFileSync(join(root, "assets", look), join(draft, look));
  const links = looks.map((look) => `<link rel="stylesheet" href="${look}">`).join("");
  writeFileSync(
    join(draft, "index.html"),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>绩效评分</title>${links}</head><body><div id="root"></div><script src="harness.js"></script></body></html>`,
  );
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2021"],
    entry: join(root, "tests/support/panePictures/harness.tsx"),
    output: { path: draft, filename: "harness.js", publicPath: "auto" },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        { test: /\.xlsx$/, type: "asset/inline" },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: "es2021",
              transform: { react: { runtime: "automatic" }, verbatimModuleSyntax: true },
            },
          },
        },
      ],
    },
    performance: false,
    optimization: { minimize: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => undefined);
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve(undefined);
    });
  });
}
