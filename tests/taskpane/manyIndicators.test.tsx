/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import { axeFindings } from "../support/axe";
import { typeIndicators } from "../support/manyIndicators";
import { openedPaneInExcel } from "../support/openedPaneInExcel";
import "../support/noResize";

jest.setTimeout(300_000);

test("500 个指标：只画一部分行，键盘和读屏不少一行", async () => {
  const pane = await openedPaneInExcel({}, ({ excel }) => typeIndicators(excel, 500));
  fireEvent.click(await screen.findByRole("button", { name: "读取评分标准" }));
  await pane.settle();
  fireEvent.click(screen.getByRole("tab", { name: "指标" }));
  const tree = await screen.findByRole("tree", { name: "指标" });
  const items = () => screen.getAllByRole("treeitem");
  const press = (key: string): void => {
    fireEvent.keyDown(document.activeElement ?? tree, { key });
  };
  const place = (): (string | null | undefined)[] =>
    ["aria-level", "aria-posinset", "aria-setsize"].map((name) => document.activeElement?.getAttribute(name));

  expect(items().length).toBeLessThan(120);
  expect(items().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  expect(await axeFindings()).toEqual([]);

  act(() => items()[0]?.focus());
  expect(place()).toEqual(["1", "1", "10"]);
  press("End");
  expect(document.activeElement?.textContent).toMatch(/^指标500的规范性/);
  expect(place()).toEqual(["2", "50", "50"]);
  press("ArrowUp");
  expect(document.activeElement?.textContent).toMatch(/^指标499的规范性/);
  press("ArrowLeft");
  expect(document.activeElement?.textContent).toMatch(/^第10类/);
  expect(place()).toEqual(["1", "10", "10"]);
  press("Home");
  expect(document.activeElement?.textContent).toMatch(/^第1类/);
  for (let step = 0; step < 120; step += 1) press("ArrowDown");
  expect(document.activeElement?.textContent).toMatch(/^指标118的规范性/);
  expect(items().length).toBeLessThan(130);
  press("Enter");
  expect(await screen.findByRole("heading", { level: 1, name: "指标118的规范性" })).toBe(
    document.activeElement,
  );
  press("Escape");
  await screen.findByRole("tree");
  expect(document.activeElement?.textContent).toMatch(/^指标118的规范性/);
});
