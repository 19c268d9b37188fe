/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { filledCase, shown, tableSheet, typed } from "../support/caseWorkbook";
import { openedPane } from "../support/openedPane";

jest.setTimeout(60_000);

// jsdom has no window that people could be in
beforeEach(() => {
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
});

const own = "年初申报预算17万元，后又追加预算24.35万元，未将预算确定的资金量与工作任务相匹配，扣1分。";

test("第一次写入前先看：不勾的保持原样，人工写的默认保留", async () => {
  const pane = await openedPane(await typed(filledCase(), [[`${tableSheet}!I8`, own]]));
  fireEvent.click(screen.getByRole("button", { name: "重新评分" }));
  await pane.settle();
  expect(await screen.findByRole("heading", { level: 1, name: "写入预览" })).toBe(document.activeElement);
  expect(pane.host.applied).toHaveLength(0);

  const manual = screen.getByRole<HTMLInputElement>("checkbox", { name: "写入“预算编制科学性”的扣分原因" });
  expect(manual.checked).toBe(false);
  expect(screen.getByText("这一格是人工填写或改过的，默认保留您的内容。")).toBeTruthy();
  const left = screen.getByRole<HTMLInputElement>("checkbox", { name: "写入“项目可持续性”" });
  expect(left.checked).toBe(true);
  fireEvent.click(left);
  fireEvent.click(screen.getByRole("button", { name: /^写入 \d+ 格$/ }));
  await pane.settle();

  const file = pane.host.file.save();
  expect(await shown(file, `${tableSheet}!I8`)).toBe(own);
  expect(await shown(file, `${tableSheet}!H25`)).toBeNull();
  expect(await shown(file, `${tableSheet}!H4`)).toBe(3);
  expect(screen.getByRole("heading", { level: 1, name: "总览" })).toBeTruthy();
});

test("勾了人工写的，就换成算出的", async () => {
  const pane = await openedPane(await typed(filledCase(), [[`${tableSheet}!I8`, own]]));
  fireEvent.click(screen.getByRole("button", { name: "重新评分" }));
  await pane.settle();
  fireEvent.click(await screen.findByRole("checkbox", { name: "写入“预算编制科学性”的扣分原因" }));
  fireEvent.click(screen.getByRole("button", { name: /^写入 \d+ 格$/ }));
  await pane.settle();
  expect(await shown(pane.host.file.save(), `${tableSheet}!I8`)).toMatch(/24\.36万元/);
});

test("取消不写；Esc 也是；一格不勾就不能写", async () => {
  const pane = await openedPane(filledCase());
  fireEvent.click(screen.getByRole("button", { name: "重新评分" }));
  await pane.settle();
  const boxes = await screen.findAllByRole<HTMLInputElement>("checkbox", { name: /^写入“[^”]+”$/ });
  for (const box of boxes) if (box.checked) fireEvent.click(box);
  const write = screen.getByRole("button", { name: /^写入 \d+ 格$/ });
  expect(screen.getByText(/格保持原样/)).toBeTruthy();
  fireEvent.keyDown(screen.getByRole("main"), { key: "Escape" });
  expect(await screen.findByRole("heading", { level: 1, name: "总览" })).toBeTruthy();
  expect(write.isConnected).toBe(false);
  expect(pane.host.applied).toHaveLength(0);
});

test("写完能撤销，撤销后按钮变成恢复", async () => {
  const pane = await openedPane(filledCase());
  const before = await shown(pane.host.file.save(), `${tableSheet}!H25`);
  fireEvent.click(screen.getByRole("button", { name: "重新评分" }));
  await pane.settle();
  fireEvent.click(await screen.findByRole("button", { name: /^写入 \d+ 格$/ }));
  await pane.settle();
  expect(screen.getByText(/已写入$/)).toBeTruthy();
  act(() => pane.clock.pass(1000));
  fireEvent.click(screen.getByRole("button", { name: "撤销" }));
  await pane.settle();
  expect(await shown(pane.host.file.save(), `${tableSheet}!H25`)).toBe(before);
  expect(screen.getByText(/格恢复原样。$/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "恢复" })).toBeTruthy();
});

test("一个指标的评分在详情里直接写：旧的新的就在旁边", async () => {
  const pane = await openedPane(filledCase());
  fireEvent.click(screen.getByRole("tab", { name: "指标" }));
  await pane.settle();
  fireEvent.click(await screen.findByRole("treeitem", { name: /^项目可持续性/ }));
  await pane.settle();
  const written = within(await screen.findByRole("region", { name: "将写入" }));
  expect(written.getByText(/扣3分。$/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "写入 2 格" }));
  await pane.settle();
  const file = pane.host.file.save();
  expect(await shown(file, `${tableSheet}!H25`)).toBe(5);
  expect(await shown(file, `${tableSheet}!H4`)).toBeNull();
  expect(screen.getByRole("region", { name: "已写入" })).toBeTruthy();
});
