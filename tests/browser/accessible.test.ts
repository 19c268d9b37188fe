import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions } from "playwright-core";
import { axeOnPage, type Colours } from "../support/axeOnPage";
import { type BrowserVersion, chooseFile, startBrowserVersion } from "../support/browserVersion";
import { blankCase, filledCase, tableSheet } from "../support/caseWorkbook";
import { Mouse } from "../support/enterByMouse";
import { faultless, paneInExcel, screenOf } from "../support/paneInExcel";
import type { PaneScreen } from "../support/paneScreen";
import { everyPage } from "../support/paneTour";
import { closeChromium } from "../support/simulatedExcel/chromium";

let version: BrowserVersion;

beforeAll(async () => {
  version = await startBrowserVersion();
});

afterAll(async () => {
  await version.close();
  await closeChromium();
});

const noTable = new Uint8Array(readFileSync(join(__dirname, "../fixtures/xlsx/plain.xlsx")));

/** Looks at pages, and keeps what is wrong with them under their names. */
class Inspector {
  readonly found: string[] = [];
  private readonly colours: Colours;

  constructor(colours: Colours = "own") {
    this.colours = colours;
  }

  async look(screen: PaneScreen, page: string): Promise<void> {
    for (const finding of await axeOnPage(screen, this.colours)) this.found.push(`${page} ${finding}`);
    const isWide = await screen.document.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth,
    );
    if (isWide) this.found.push(`${page} 要横着滚动`);
  }
}

interface Look {
  readonly shows: BrowserContextOptions;
  readonly theme?: "white" | "black";
  readonly colours?: Colours;
}

/** A colour that is just changing is no finding. */
const still = { reducedMotion: "reduce" } as const;

const looks: readonly (readonly [string, Look])[] = [
  ["浅色", { shows: { ...still, colorScheme: "light" } }],
  ["深色", { shows: { ...still, colorScheme: "dark" }, theme: "black" }],
  [
    "高对比",
    { shows: { ...still, colorScheme: "dark", forcedColors: "active" }, theme: "black", colours: "system" },
  ],
];

/** The pane in the colours of its surroundings. */
const paneIn = (scheme: Look["shows"]["colorScheme"]): string => `.pane[data-look=${scheme ?? "light"}]`;

describe("浏览器版的每一页，axe 没有发现，不用横着滚动", () => {
  const larger: readonly [string, Look] = [
    "放大到 200%",
    { shows: { ...still, viewport: { width: 640, height: 400 } } },
  ];
  test.each([...looks, larger])("%s", async (_, { shows, colours }) => {
    const inspector = new Inspector(colours);
    const on = await version.open(shows);
    await inspector.look(on, "选择文件");
    await chooseFile(on, "没有评分表.xlsx", noTable);
    await on.pane.getByText("没有找到评分表").first().waitFor();
    await inspector.look(on, "没有评分表");
    await on.page.getByRole("button", { name: "打开别的文件" }).click();
    await chooseFile(on, "评价前.xlsx", blankCase());
    await on.pane.getByRole("button", { name: "读取评分标准" }).waitFor();
    await inspector.look(on, "首次打开");
    await on.page.getByRole("button", { name: "打开别的文件" }).click();
    await chooseFile(on, "底稿.xlsx", filledCase());
    await on.pane.locator(paneIn(shows.colorScheme)).waitFor();
    await everyPage(on, (page) => inspector.look(on, page));
    expect(inspector.found).toEqual([]);
    expect(on.wrong).toEqual([]);
    await on.page.context().close();
  });
});

describe("Excel 里的每一页，axe 没有发现，不用横着滚动", () => {
  test.each(looks)("%s", async (_, { colours, ...look }) => {
    const inspector = new Inspector(colours);
    const empty = await paneInExcel(noTable, "desktop", look);
    await empty.frame.getByText("没有找到评分表").first().waitFor();
    await inspector.look(screenOf(empty), "没有评分表");
    await empty.close();
    const blank = await paneInExcel(blankCase(), "desktop", look);
    await blank.frame.getByRole("button", { name: "读取评分标准" }).waitFor();
    await inspector.look(screenOf(blank), "首次打开");
    await blank.close();

    const excel = await paneInExcel(filledCase(), "desktop", look);
    const screen = screenOf(excel);
    await screen.pane.locator(paneIn(look.shows.colorScheme)).waitFor();
    await everyPage(screen, (page) => inspector.look(screen, page));
    excel.simulator.user.protect(tableSheet);
    await new Mouse(screen).press("button", /^写入 \d+ 格$/);
    await screen.pane.getByRole("alert").first().waitFor();
    await inspector.look(screen, "出错提示");
    expect(inspector.found).toEqual([]);
    faultless(excel);
    await excel.close();
  });
});
