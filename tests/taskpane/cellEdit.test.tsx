/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import { filledCase, tableSheet } from "../support/caseWorkbook";
import { openedPaneInExcel } from "../support/openedPaneInExcel";
import "../support/noResize";

jest.setTimeout(180_000);

const says = () => screen.findByText("Excel 正在编辑单元格", { selector: ".pane-bar-line" });
const how = "按 Enter 或 Esc 结束编辑后自动继续。";

test("打开时正在编辑单元格：说在等什么，编辑一结束就读出来", async () => {
  const pane = await openedPaneInExcel({ workbook: filledCase() }, ({ excel }) => excel.user.enterCell());
  await says();
  expect(screen.getByText(how, { selector: ".pane-bar-detail" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "取消" })).toBeTruthy();
  act(() => pane.excel.user.leaveCell());
  expect(await screen.findByRole("heading", { level: 1, name: "总览" })).toBeTruthy();
  expect(screen.queryByText(how)).toBeNull();
  await pane.settle();
});

test("重新评分时正在编辑：等着，也能取消；取消以后结束编辑，什么也没有写", async () => {
  const pane = await openedPaneInExcel({ workbook: filledCase() });
  await screen.findByRole("heading", { level: 1, name: "总览" });
  await pane.settle();
  fireEvent.click(screen.getByRole("button", { name: "重新评分" }));
  fireEvent.click(await screen.findByRole("button", { name: /^写入 \d+ 格$/ }));
  pane.excel.user.enterCell();
  await says();
  fireEvent.click(screen.getByRole("button", { name: "取消" }));
  expect(await screen.findByText("重新评分已取消")).toBeTruthy();
  expect(screen.queryByText(how)).toBeNull();
  act(() => pane.excel.user.leaveCell());
  await pane.settle();
  await act(() => pane.excel.idle());
  expect(pane.excel.cell(`${tableSheet}!H4`).type).toBe("Empty");
  fireEvent.click(screen.getByRole("button", { name: /^写入 \d+ 格$/ }));
  await pane.settle();
  expect(pane.excel.cell(`${tableSheet}!H4`).value).toBe(3);
});
