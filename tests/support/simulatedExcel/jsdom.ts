import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { EventListener } from "./pane";
import type { CommandListener, OfficeHost } from "./officeHost";
import { installOfficeExternal, type PageLine } from "./page/officeExternal";
import type { SimulatedExcel } from "./simulatedExcel";

const dist = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const scripts = "https://simulated.test/office/";

interface ScriptElement {
  readonly tagName?: string;
  readonly src?: string;
  onload?: (() => void) | null;
}

interface JsdomWindow {
  readonly document: {
    createElement(name: string): { setAttribute(name: string, value: string): void };
    readonly head: { appendChild(child: unknown): unknown };
  };
  readonly Node: { prototype: { appendChild: (this: unknown, child: ScriptElement) => unknown } };
  eval(script: string): unknown;
  readonly Office: { onReady(): Promise<unknown> };
  readonly OfficeExtension: { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
}

/** The real office.js of a jsdom test file; one workbook after the other can be opened behind it. */
export class JsdomOffice {
  private host: OfficeHost | undefined;
  private excel: SimulatedExcel | undefined;
  private listener: EventListener | undefined;
  private commandListener: CommandListener | undefined;

  /** Loads office.js into the page of the test (`@jest-environment jsdom`), the first workbook open. */
  static async start(excel: SimulatedExcel): Promise<JsdomOffice> {
    const office = new JsdomOffice();
    office.show(excel);
    const page = globalThis as unknown as JsdomWindow;
    installOfficeExternal(page, office.line(), excel.pageSettings());
    runOfficeJs(page);
    await page.Office.onReady();
    // the library's own check of requirement sets, which it leaves to the host otherwise
    page.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
    return office;
  }

  /** Another workbook, in another Excel: what the page kept of the first is gone. */
  show(excel: SimulatedExcel): void {
    this.host?.close();
    this.excel = excel;
    this.host = excel.connect();
    this.host.pane.listen((entries) => this.listener?.(entries));
    this.host.onCommand((...command) => this.commandListener?.(...command));
  }

  /** A ribbon button that runs a function of the page. */
  runCommand(name: string): Promise<void> {
    if (!this.host) throw new Error("no workbook is open");
    return this.host.runCommand(name);
  }

  private line(): PageLine {
    return {
      request: (body, flags) => {
        if (!this.host) throw new Error("no workbook is open");
        return this.host.request(body, flags);
      },
      listen: (listener) => {
        this.listener = listener;
      },
      lacks: (what) => this.excel?.noteLacking(what),
      commands: (listener) => {
        this.commandListener = listener;
      },
      commandDone: (id) => this.host?.commandDone(id),
    };
  }
}

/** office.js finds its folder by a script tag and adds further tags; they are answered from the installed package. */
function runOfficeJs(page: JsdomWindow): void {
  const tag = page.document.createElement("script");
  tag.setAttribute("type", "text/plain");
  tag.setAttribute("src", `${scripts}office.js`);
  page.document.head.appendChild(tag);
  const run = (name: string): unknown => page.eval(readFileSync(join(dist, name), "utf8"));
  const { prototype } = page.Node;
  const { appendChild } = prototype;
  prototype.appendChild = function (child) {
    const src = child.tagName === "SCRIPT" ? (child.src ?? "") : "";
    if (!src.startsWith(scripts)) return appendChild.call(this, child);
    void Promise.resolve().then(() => {
      run(src.slice(scripts.length));
      child.onload?.();
    });
    return child;
  };
  run("office.js");
}
