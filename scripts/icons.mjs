// Draws the icons of the ribbon and of the add-in as SVG, snapped to the pixels of each size, and renders them with
// Chromium into assets/. Run it after a change of a drawing: node scripts/icons.mjs [chromium]
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { iconDrawings } from "./iconDrawings.mjs";

const assets = join(dirname(dirname(fileURLToPath(import.meta.url))), "assets");

/** Sizes a ribbon asks for; lists of add-ins show 32 and 64 of them: https://learn.microsoft.com/javascript/api/manifest/icon */
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];

mkdirSync(assets, { recursive: true });
const browser = await chromium.launch({ executablePath: process.argv[2] ?? "/usr/bin/chromium" });
try {
  const page = await browser.newPage();
  for (const [name, draw] of Object.entries(iconDrawings)) {
    for (const size of ribbonSizes) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${draw(size)}</svg>`;
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0}svg{display:block}</style>${svg}`);
      writeFileSync(join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
