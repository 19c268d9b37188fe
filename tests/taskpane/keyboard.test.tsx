/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import { filledCase, shown, tableSheet } from "../support/caseWorkbook";
import { openedPane } from "../support/openedPane";
import { evidenceCell, factBox, openDetail, typeInto } from "../support/paneSteps";

jest.setTimeout(120_000);

const heading = (): string | null => screen.getByRole("heading", { level: 1 }).textContent;

test("指标列表只有一个 Tab 停靠点，方向键移动、收起、展开，打字跳转，回车打开，Esc 回到那一行", async () => {
  const pane = await openedPane(filledCase());
  fireEvent.click(screen.getByRole("tab", { name: "指标" }));
  await pane.settle();
  const tree = await screen.findByRole("tree", { name: "指标" });
  const items = () => screen.getAllByRole("treeitem");
  const press = (key: string): void => {
    fireEvent.keyDown(document.activeElement ?? tree, { key });
  };
  const focused = (): string | null => document.activeElement?.textContent ?? null;
  expect(items().filter((item) => item.tabIndex === 0)).toHaveLength(1);
  act(() => items()[0]?.focus());
  press("ArrowDown");
  expect(focused()).toMatch(/^立项依据充分性/);
  press("ArrowLeft");
  expect(focused()).toMatch(/^决策/);
  const before = items().length;
  press("ArrowLeft");
  expect(items().length).toBeLessThan(before);
  press("ArrowRight");
  expect(items()).toHaveLength(before);
  press("End");
  expect(focused()).toMatch(/^综合满意度/);
  press("差");
  expect(focused()).toMatch(/^“差评”事项/);
  press("Enter");
  await pane.settle();
  expect(await screen.findByRole("heading", { level: 1, name: /^“差评”事项/ })).toBe(document.activeElement);
  press("Escape");
  await pane.settle();
  await screen.findByRole("tree");
  expect(focused()).toMatch(/^“差评”事项/);
});

test("Alt+↓ 到下一个指标，打了一半的先存好；Alt+↑ 回来", async () => {
  const pane = await openedPane(filledCase());
  const at = evidenceCell(pane, "制度执行有效性", "③");
  await openDetail(pane, "制度执行有效性");
  const field = factBox(/^③/).getByRole("spinbutton");
  act(() => {
    field.focus();
  });
  fireEvent.change(field, { target: { value: "2" } });
  fireEvent.keyDown(field, { key: "ArrowDown", altKey: true });
  await pane.settle();
  expect(heading()).toMatch(/^绩效自评开展情况/);
  expect(await shown(pane.host.file.save(), at)).toBe(2);
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowUp", altKey: true });
  await pane.settle();
  expect(heading()).toMatch(/^制度执行有效性/);
});

test("Ctrl+Enter 做底栏的主要动作；没有可写的不做", async () => {
  const pane = await openedPane(filledCase());
  await openDetail(pane, "项目可持续性");
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "Enter", ctrlKey: true });
  await pane.settle();
  expect(await shown(pane.host.file.save(), `${tableSheet}!H25`)).toBe(5);
  const applied = pane.host.applied.length;
  fireEvent.keyDown(screen.getByRole("main"), { key: "Enter", ctrlKey: true });
  await pane.settle();
  expect(pane.host.applied).toHaveLength(applied);
});

test("页签要按回车才换：方向键只移动", async () => {
  const pane = await openedPane(filledCase());
  act(() => screen.getByRole("tab", { name: "总览" }).focus());
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowRight" });
  await pane.settle();
  expect(screen.getByRole("tab", { name: "总览" }).getAttribute("aria-selected")).toBe("true");
});

test("跟随：没有人在窗格里做事，选中哪个指标就显示哪个；正在填就只提示，焦点不动", async () => {
  const pane = await openedPane(filledCase());
  await openDetail(pane, "项目可持续性");
  act(() => pane.host.choose({ sheet: tableSheet, row: 25, column: 7 }));
  await pane.settle();
  expect(heading()).toBe("综合满意度");
  await openDetail(pane, "制度执行有效性");
  const field = factBox(/^③/).getByRole("spinbutton");
  act(() => {
    field.focus();
  });
  act(() => pane.host.choose(evidenceCell(pane, "项目可持续性", "③ 符合性")));
  await pane.settle();
  expect(heading()).toBe("制度执行有效性");
  expect(screen.getByText("表中选中了“项目可持续性”")).toBeTruthy();
  expect(document.activeElement).toBe(field);
  fireEvent.click(screen.getByRole("button", { name: "转到" }));
  await pane.settle();
  expect(heading()).toBe("项目可持续性");
});

test("次数用↑↓加减，空的从0开始，不到0以下", async () => {
  const pane = await openedPane(filledCase());
  const at = evidenceCell(pane, "制度执行有效性", "③");
  await openDetail(pane, "制度执行有效性");
  await typeInto(pane, factBox(/^③/).getByRole("spinbutton"), "");
  expect(await shown(pane.host.file.save(), at)).toBeNull();
  const key = async (name: string): Promise<void> => {
    fireEvent.keyDown(factBox(/^③/).getByRole("spinbutton"), { key: name });
    await pane.settle();
  };
  await key("ArrowUp");
  expect(await shown(pane.host.file.save(), at)).toBe(0);
  await key("ArrowUp");
  expect(await shown(pane.host.file.save(), at)).toBe(1);
  await key("ArrowDown");
  await key("ArrowDown");
  expect(await shown(pane.host.file.save(), at)).toBe(0);
});

test("跟随：在评价底稿里选中一行，窗格滚到那一项证据，焦点不动", async () => {
  const pane = await openedPane(filledCase());
  await openDetail(pane, "项目可持续性");
  const scrolled: string[] = [];
  Element.prototype.scrollIntoView = function () {
    scrolled.push(this.textContent);
  };
  const focused = document.activeElement;
  act(() => pane.host.choose(evidenceCell(pane, "项目可持续性", "③ 符合性")));
  expect(scrolled.at(-1)).toMatch(/^③工作人员办理业务/);
  expect(document.activeElement).toBe(focused);
});
