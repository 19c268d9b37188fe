import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { serveFolder, type Served } from "../../scripts/serve/staticServer.cjs";
import { startChromium } from "./chromium";
import type { PaneScreen } from "./paneScreen";

const built = join(__dirname, "../../dist/pane");

/** The browser version as it is built, in a Chromium of its own. */
export interface BrowserVersion {
  readonly open: (options?: BrowserContextOptions) => Promise<FilePane>;
  /** The same files, opened from the disk without any server. */
  readonly openFromDisk: () => Promise<FilePane>;
  readonly close: () => Promise<void>;
}

/** One page of it. */
export interface FilePane extends PaneScreen {
  readonly page: Page;
  /** Whatever a page must not do: errors, words on the console, refusals of the policy, requests to elsewhere. */
  readonly wrong: readonly string[];
}

export async function startBrowserVersion(folder = built): Promise<BrowserVersion> {
  if (!existsSync(join(folder, "index.html"))) throw new Error("dist/pane is missing: npm run build:pane");
  const served: Served = await serveFolder({ folder, port: 0 });
  const browser: Browser = await startChromium();
  const open = async (origin: string, page: string, options: BrowserContextOptions): Promise<FilePane> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: "zh-CN",
      acceptDownloads: true,
      ...options,
    });
    return openedPage(await context.newPage(), origin, page);
  };
  return {
    open: (options = {}) => open(served.address, `${served.address}/index.html`, options),
    openFromDisk: () => open("file:", pathToFileURL(join(folder, "index.html")).href, {}),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

async function openedPage(page: Page, origin: string, address: string): Promise<FilePane> {
  const wrong: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) wrong.push(message.text());
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url)) wrong.push(url);
  });
  await page.goto(address);
  const pane = page.getByRole("region", { name: "绩效评分窗格" });
  return { page, document: page, pane, keyboard: page.keyboard, wrong };
}

/** Chooses a file as from the dialog of the browser. */
/** From a file on the disk, as a person does: bytes handed to the page would be unpacked on the page's own thread. */
export async function chooseFile({ page }: FilePane, name: string, bytes: Uint8Array): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-choose-"));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await page.locator("input[type=file]").setInputFiles(path);
}

/** What 保存 puts among the downloads. */
export async function savedBy(
  { page }: FilePane,
  save: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), save()]);
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(pieces)) };
}
