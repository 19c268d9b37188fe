import type { Browser, BrowserContext, Frame, Page, Route } from "playwright-core";
import { startChromium } from "../chromium";
import type { OfficeHost } from "./officeHost";
import { installOfficeExternal, type PageSettings } from "./page/officeExternal";
import { installWebHost } from "./page/webHost";
import { switchOnGate } from "./page/gate";
import { servedFile } from "./servedFiles";
import { SimulatedExcel } from "./simulatedExcel";
import type { BrowserExcel, BrowserOptions, ExcelSimulator, OpenInBrowser } from "./simulator";

/** Addresses that exist in these tests only; nothing here reaches a network. */
const ownSite = "https://jixiao.test";
/** office.js believes a page of this domain that it is Excel on the web. */
const webExcel = "https://excel.officeapps.live.com/";
/**
 * The test browser keeps frames of another site from their storage, as somebody's browser may: only where a test asks
 * for it is the pane of another site than Excel on the web.
 */
const siteOfExcel = "https://jixiao.officeapps.live.com";

let shared: Promise<Browser> | undefined;

/** One Chromium for all tests of a file. */
function sharedBrowser(): Promise<Browser> {
  shared ??= startChromium();
  return shared;
}

/** At the end of a test file. */
export async function closeChromium(): Promise<void> {
  const browser = await shared;
  shared = undefined;
  await browser?.close();
}

/** The workbook open in the simulated Excel, and the built pane in Chromium beside it. */
export const openInChromium: OpenInBrowser = async (options) => {
  const excel = await SimulatedExcel.open(options);
  const browser = await sharedBrowser();
  const viewport = { width: 350, height: 720 };
  const context = await browser.newContext({ viewport, locale: "zh-CN", ...options.shows });
  const pane = new ChromiumPane(excel, context, options);
  await pane.prepare();
  await pane.open();
  return pane;
};

class ChromiumPane implements BrowserExcel {
  readonly excel: SimulatedExcel;
  readonly errors: string[] = [];
  readonly blocked: string[] = [];
  readonly requested: string[] = [];
  private readonly context: BrowserContext;
  private readonly options: BrowserOptions;
  private host: OfficeHost | undefined;
  private shown: { readonly page: Page; readonly frame: Frame } | undefined;

  constructor(excel: SimulatedExcel, context: BrowserContext, options: BrowserOptions) {
    this.excel = excel;
    this.context = context;
    this.options = options;
  }

  get simulator(): ExcelSimulator {
    return this.excel;
  }

  get page(): Page {
    return this.now().page;
  }

  get frame(): Frame {
    return this.now().frame;
  }

  async prepare(): Promise<void> {
    await this.context.route("**/*", (route) => this.serve(route));
    await this.context.exposeFunction("simulatedRequest", (body: string, flags: number) =>
      this.connected().request(body, flags),
    );
    await this.context.exposeFunction("simulatedLack", (what: string) => this.excel.noteLacking(what));
    await this.context.exposeFunction("simulatedDone", (id: string) => this.connected().commandDone(id));
    await this.context.addInitScript({ content: this.script() });
  }

  /** Opens the pane, as if its button had been pressed; the page of before is gone. */
  async open(): Promise<void> {
    await this.closePane();
    const host = this.excel.connect();
    this.host = host;
    const page = await this.context.newPage();
    this.watch(page);
    // what Excel says while the pane is being closed reaches nobody
    const arrived = (told: Promise<unknown>): void =>
      void told.catch((error: unknown) => {
        if (this.host === host) this.errors.push(String(error));
      });
    host.pane.listen((entries) => arrived(page.evaluate((heard) => simulatedTell(heard), entries)));
    host.onCommand((...command) => arrived(page.evaluate((pressed) => simulatedPress(pressed), command)));
    if (this.excel.flavour === "desktop") {
      await page.goto(this.address());
      this.shown = { page, frame: page.mainFrame() };
      return;
    }
    await page.goto(webExcel);
    const frame = await (await page.waitForSelector("#pane")).contentFrame();
    if (!frame) throw new Error("the pane's frame is gone");
    await frame.waitForLoadState("load");
    this.shown = { page, frame };
  }

  async closePane(): Promise<void> {
    this.host?.close();
    this.host = undefined;
    await this.shown?.page.close();
    this.shown = undefined;
  }

  runCommand(name: string): Promise<void> {
    return this.connected().runCommand(name);
  }

  async close(): Promise<void> {
    await this.closePane();
    await this.context.close();
    this.excel.close();
  }

  private get origin(): string {
    const isOfExcel = this.excel.flavour === "web" && this.options.blocksStorage !== true;
    return isOfExcel ? siteOfExcel : ownSite;
  }

  private now(): { readonly page: Page; readonly frame: Frame } {
    if (!this.shown) throw new Error("the pane is closed");
    return this.shown;
  }

  private connected(): OfficeHost {
    if (!this.host) throw new Error("the pane is closed");
    return this.host;
  }

  private address(): string {
    return `${this.origin}/${this.options.page ?? "taskpane.html"}`;
  }

  private watch(page: Page): void {
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
  }

  private async serve(route: Route): Promise<void> {
    const address = new URL(route.request().url());
    if (address.href === webExcel) {
      await route.fulfill({
        contentType: "text/html",
        body: "<!doctype html><body style='margin:0'></body>",
      });
      return;
    }
    if (address.origin !== this.origin) this.requested.push(address.href);
    const served = servedFile(address, this.origin, this.options.folder);
    switch (served.state) {
      case "file":
        await route.fulfill({
          contentType: served.contentType,
          headers: { "access-control-allow-origin": "*" },
          body: served.body,
        });
        return;
      case "missing":
        await route.fulfill({ status: 404 });
        return;
      case "elsewhere":
        this.blocked.push(address.href);
        await route.abort();
    }
  }

  /** What runs in every page and frame before anything of its own. */
  private script(): string {
    const settings: PageSettings = this.excel.pageSettings();
    const isDesktop = this.excel.flavour === "desktop";
    const install = isDesktop
      ? `(${installOfficeExternal.toString()})(window, line, ${JSON.stringify(settings)})`
      : `(${installWebHost.toString()})(line, ${JSON.stringify(settings)}, ${JSON.stringify(this.address())})`;
    return `{
      (${switchOnGate.toString()})();
      if (window === window.top) {
        let tell = () => undefined;
        let press = () => undefined;
        window.simulatedTell = (entries) => tell(entries);
        window.simulatedPress = (command) => press(...command);
        const line = {
          request: (body, flags) => window.simulatedRequest(body, flags),
          listen: (listener) => { tell = listener; },
          lacks: (what) => void window.simulatedLack(what),
          commands: (listener) => { press = listener; },
          commandDone: (id) => void window.simulatedDone(id),
        };
        ${install};
      }
    }`;
  }
}

declare function simulatedTell(entries: unknown): void;
declare function simulatedPress(command: unknown): void;
