/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { overviewBar } from "../../src/usecases/views/paneBar";
import { filledCase } from "../support/caseWorkbook";
import { openedPane } from "../support/openedPane";

jest.setTimeout(120_000);

test("总览：84.94 良，四个数，得分情况展开到二级指标", async () => {
  await openedPane(filledCase());
  expect(screen.getByRole("heading", { level: 1, name: "总览" })).toBeTruthy();
  expect(screen.getByText("84.94", { selector: "strong" })).toBeTruthy();
  expect(screen.getByRole("img", { name: "84.94 分，80 分至不足 90 分为良" })).toBeTruthy();
  for (const name of ["23 已评", "0 待补", "0 未读懂", "8 扣分"])
    expect(screen.getByRole("button", { name })).toBeTruthy();
  const table = screen.getByRole("table");
  fireEvent.click(within(table).getByRole("button", { name: "效益" }));
  expect(within(table).getByRole("row", { name: /可持续影响 8 5\.00 3\.00 62\.50%/ })).toBeTruthy();
});

test("最近变化：写入评分以后可以看变更记录，那张表没有时没有这个链接", async () => {
  const pane = await openedPane(filledCase());
  expect(screen.queryByRole("button", { name: /变更记录/ })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "重新评分" }));
  await pane.settle();
  fireEvent.click(await screen.findByRole("button", { name: /^写入 \d+ 格$/ }));
  await pane.settle();
  fireEvent.click(screen.getByRole("button", { name: "变更记录：转到工作表“评分变更记录”" }));
  await pane.settle();
  expect(pane.host.shown.at(-1)).toEqual({ sheet: "评分变更记录", row: 0, column: 0 });
});

test("关掉再打开以后撤销，也说几格恢复了原样", async () => {
  const pane = await openedPane(filledCase());
  fireEvent.click(screen.getByRole("button", { name: "重新评分" }));
  await pane.settle();
  fireEvent.click(await screen.findByRole("button", { name: /^写入 \d+ 格$/ }));
  await pane.settle();
  const { session } = pane.reopened();
  await session.open();
  await session.undo();
  const bar = overviewBar(session.state);
  expect(bar.text.line).toMatch(/^已撤销，\d+ 格恢复原样。$/);
  expect(bar.undo).toBeUndefined();
});
