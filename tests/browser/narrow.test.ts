import { axeOnPage, type Colours } from "../support/axeOnPage";
import { filledCase } from "../support/caseWorkbook";
import { Mouse } from "../support/enterByMouse";
import { faultless, paneInExcel, screenOf } from "../support/paneInExcel";
import type { PaneScreen } from "../support/paneScreen";
import { everyPage } from "../support/paneTour";
import { closeChromium } from "../support/simulatedExcel/chromium";

afterAll(closeChromium);

const still = { reducedMotion: "reduce" } as const;
const wide = { width: 350, height: 720 };

/** Parts of the pane in which something stands beyond the right edge, and what that is. */
async function beyondTheEdge({ document }: PaneScreen): Promise<readonly string[]> {
  return document.evaluate(() =>
    ["html", ".pane-top", ".pane-main", ".pane-bottom"].flatMap((part) => {
      const box = globalThis.document.querySelector(part);
      if (!box || box.scrollWidth <= box.clientWidth) return [];
      const edge = box.getBoundingClientRect().left + box.clientWidth;
      const guilty = [...box.querySelectorAll("*")]
        .filter((each) => each.getBoundingClientRect().right > edge + 0.5)
        .map((each) => `${each.tagName}.${each.getAttribute("class") ?? ""}`.slice(0, 60));
      return [
        `${part} 宽 ${String(box.scrollWidth)}，只有 ${String(box.clientWidth)}：${guilty.slice(0, 3).join(" ")}`,
      ];
    }),
  );
}

const sizes: readonly (readonly [string, { readonly width: number; readonly height: number }])[] = [
  ["320 像素", { width: 320, height: 720 }],
  ["350 像素放大到 200%", { width: 175, height: 360 }],
];

test.each(sizes)("%s：每一页都不用横着滚动，axe 没有发现", async (_, size) => {
  const found: string[] = [];
  const excel = await paneInExcel(filledCase(), "desktop", { shows: { ...still, colorScheme: "light" } });
  const screen = screenOf(excel);
  await everyPage(screen, async (name) => {
    await excel.page.setViewportSize(size);
    await screen.document.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))),
    );
    const wrong = [...(await beyondTheEdge(screen)), ...(await axeOnPage(screen, "own"))];
    found.push(...wrong.map((each) => `${name} ${each}`));
    await excel.page.setViewportSize(wide);
  });
  expect(found).toEqual([]);
  faultless(excel);
  await excel.close();
});

test("放大到 200%：放不下的页签和设置在“更多”里，每一页都到得了", async () => {
  const excel = await paneInExcel(filledCase(), "desktop", {
    shows: { ...still, viewport: { width: 175, height: 360 } },
  });
  const screen = screenOf(excel);
  const mouse = new Mouse(screen);
  await screen.pane.getByText("84.94").first().waitFor();
  for (const [item, title] of [
    ["附件", "附件"],
    ["资金", "资金"],
    ["设置", "设置"],
  ] as const) {
    await mouse.press("button", "更多");
    await screen.document.getByRole("menuitem", { name: item }).click();
    await screen.pane.getByRole("heading", { level: 1, name: title }).waitFor();
  }
  faultless(excel);
  await excel.close();
});

/** Chromium shows one contrast theme on a light and one on a dark ground. */
const contrasts: readonly (readonly [string, "light" | "dark", Colours])[] = [
  ["浅底", "light", "system"],
  ["深底", "dark", "system"],
];

test.each(contrasts)("高对比，%s：每一页 axe 没有发现，选中的不只靠底色", async (_, colorScheme, colours) => {
  const found: string[] = [];
  const shows = { ...still, colorScheme, forcedColors: "active" } as const;
  const excel = await paneInExcel(filledCase(), "desktop", { shows });
  const screen = screenOf(excel);
  await everyPage(screen, async (name) => {
    const bare = await screen.document.evaluate(
      () =>
        [...document.querySelectorAll(".chip[data-chosen], .tree-row[data-followed]")].filter(
          (each) => getComputedStyle(each).outlineStyle === "none",
        ).length,
    );
    if (bare > 0) found.push(`${name} 选中的没有边框`);
    found.push(...(await axeOnPage(screen, colours)).map((each) => `${name} ${each}`));
  });
  expect(found).toEqual([]);
  await excel.close();
});
