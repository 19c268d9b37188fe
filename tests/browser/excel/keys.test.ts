import { filledCase } from "../../support/caseWorkbook";
import { Keyboard } from "../../support/enterByKeyboard";
import { faultless, paneInExcel, screenOf } from "../../support/paneInExcel";
import { closeChromium } from "../../support/simulatedExcel/chromium";

afterAll(closeChromium);

// Only there does office.js take keys from the page.
test("Excel 网页版：Tab 和 Esc 用得着的留在窗格，用不着的回到 Excel", async () => {
  const excel = await paneInExcel(filledCase(), "web");
  const keys = new Keyboard(screenOf(excel));
  const { pane } = keys;
  const isInSheet = (): Promise<boolean> => excel.page.evaluate(() => document.activeElement?.id === "sheet");
  // office.js hands the key on by a message from one page to the other
  const comesToSheet = (): Promise<unknown> =>
    excel.page.waitForFunction(() => document.activeElement?.id === "sheet");
  const first = pane.getByRole("treeitem", { name: /立项依据充分性/ }).last();

  await keys.tabTo(pane.getByRole("tab"));
  await keys.arrowTo(pane.getByRole("tab", { name: "指标" }), "ArrowRight");
  await keys.press("Enter");
  await keys.tabTo(pane.getByRole("treeitem"));
  await keys.arrowTo(first, "ArrowDown");
  await keys.press("Enter");
  await pane.locator("h1:focus").waitFor();
  await keys.press("Tab");
  expect(await isInSheet()).toBe(false);
  expect(await pane.locator("h1:focus").count()).toBe(0);
  expect(await pane.locator("main :focus").count()).toBe(1);

  await keys.press("Escape");
  await pane.locator("[role=treeitem]:focus", { hasText: "立项依据充分性" }).waitFor();
  expect(await isInSheet()).toBe(false);

  await keys.press("Escape");
  await comesToSheet();
  await keys.press("Tab");
  await pane.locator("a:focus", { hasText: "跳到操作栏" }).waitFor();
  await keys.press("Shift+Tab");
  await comesToSheet();
  await keys.tabTo(pane.getByRole("button", { name: "重新评分" }));
  await keys.press("Tab");
  expect(await excel.page.evaluate(() => document.activeElement?.id)).not.toBe("pane");
  faultless(excel);
  await excel.close();
});
