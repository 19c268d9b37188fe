/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { axeFindings } from "../support/axe";
import { attached } from "../support/caseAttachments";
import { filledCase, scored, tableSheet, typed } from "../support/caseWorkbook";
import { openedPane, type OpenedPane } from "../support/openedPane";
import { opened, packed, unpacked } from "../support/xlsxFiles";
import "../support/noResize";

jest.setTimeout(180_000);

// jsdom has no window that people could be in
beforeEach(() => {
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
});

async function openAttachments(bytes: Uint8Array): Promise<OpenedPane> {
  const pane = await openedPane(bytes);
  fireEvent.click(screen.getByRole("tab", { name: "附件" }));
  await pane.settle();
  await screen.findByRole("checkbox", { name: "全选" });
  await pane.settle();
  return pane;
}

const box = (name: RegExp | string): HTMLInputElement => screen.getByRole("checkbox", { name });
const row = (name: RegExp | string): ReturnType<typeof within> =>
  within(box(name).closest("li") ?? document.body);
const press = async (pane: OpenedPane, name: string | RegExp): Promise<void> => {
  fireEvent.click(screen.getByRole("button", { name }));
  await pane.settle();
};
const bar = (): string => screen.getByRole("contentinfo").textContent;

async function scoredCase(): Promise<Uint8Array> {
  const { bytes } = await scored(filledCase(), { mode: "replace" });
  return bytes;
}

test("未生成的都勾上，做不出来的说明原因，全选有三种样子", async () => {
  const pane = await openAttachments(await scoredCase());
  expect(row(/^表1/).getByText("未生成")).toBeTruthy();
  expect(box(/^表1/).checked).toBe(true);
  expect(box(/^附件9/).disabled).toBe(true);
  expect(row(/^附件9/).queryByRole("button")).toBeNull();
  expect(row(/^附件9/).getByText(/。$/)).toBeTruthy();
  expect(box("全选").checked).toBe(true);
  fireEvent.click(box(/^概要表/));
  expect(box("全选").indeterminate).toBe(true);
  expect(await axeFindings()).toEqual([]);
  fireEvent.click(box("全选"));
  expect(box(/^概要表/).checked).toBe(true);
  fireEvent.click(box("全选"));
  expect(box(/^表1/).checked).toBe(false);
  expect(screen.getByRole("button", { name: "生成" }).getAttribute("aria-disabled")).toBe("true");
  expect(bar()).toMatch(/^没有选表1等 \d+ 张还没生成/);
  await press(pane, "生成");
  expect(pane.host.applied).toHaveLength(0);
});

test("生成所选的几张：说新建几张，可以撤销，可以打开，勾都去掉", async () => {
  const pane = await openAttachments(await scoredCase());
  fireEvent.click(box("全选"));
  for (const name of [/^表1/, /^附件4/]) fireEvent.click(box(name));
  expect(bar()).toBe("已选 2 张新建 2生成 2 张");
  await press(pane, "生成 2 张");
  expect(pane.host.applied).toHaveLength(1);
  expect(screen.getByText("生成了 2 张表")).toBeTruthy();
  expect(screen.getByText("新建 2 张。")).toBeTruthy();
  expect(row(/^表1/).getByText("10:42 生成，是最新的")).toBeTruthy();
  expect(row(/^附件4/).getByText("10:42 生成，是最新的")).toBeTruthy();
  expect(box(/^表1/).checked).toBe(false);
  expect(box(/^概要表/).checked).toBe(false);
  expect(await axeFindings()).toEqual([]);
  await press(pane, /^打开 表1/);
  expect(pane.host.shown.at(-1)).toMatchObject({ row: 0, column: 0 });
  expect(pane.host.shown.at(-1)?.sheet).toMatch(/^表1/);
  await press(pane, "撤销");
  expect(screen.queryByText("生成了 2 张表")).toBeNull();
  expect(row(/^表1/).getByText("未生成")).toBeTruthy();
});

test("已生成的表改了名也认得，不知道什么时候做的就不说时间", async () => {
  const { bytes } = await attached(await scoredCase(), ["表1"]);
  const workbook = opened(bytes);
  const made = (await workbook.sheets()).find(({ name }) => name.startsWith("表1"))?.name ?? "";
  expect(made).not.toBe("");
  const pane = await openAttachments(renamed(bytes, made, "得分汇总"));
  expect(row(/^表1/).getByText("已生成，是最新的")).toBeTruthy();
  expect(box(/^表1/).checked).toBe(false);
  await press(pane, /^预览 表1/);
  expect(screen.getByText(/^更新工作表“得分汇总” A4 /)).toBeTruthy();
});

test("评分改了：生成后评分有变，预览列出旧的和新的", async () => {
  const { bytes } = await attached(await scoredCase(), ["表1", "附件4"]);
  const pane = await openAttachments(await typed(bytes, [[`${tableSheet}!H4`, 1]]));
  expect(row(/^表1/).getByText("已生成后评分有变")).toBeTruthy();
  expect(box(/^表1/).checked).toBe(true);
  expect(box(/^附件4/).checked).toBe(false);
  await press(pane, /^预览 表1/);
  const compared = within(screen.getByRole("region", { name: /^与现有“表1.*”相比$/ }));
  expect(compared.getAllByText(/^由.+改为.+$/).length).toBeGreaterThan(0);
  expect(await axeFindings()).toEqual([]);
  await press(pane, "返回");
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^预览 表1/);
});

test("预览一张新表：前 20 行、版式、另附的图，生成这一张", async () => {
  const pane = await openAttachments(await scoredCase());
  await press(pane, /^预览 表1/);
  expect(screen.getByRole("heading", { level: 1, name: /^表1/ })).toBe(document.activeElement);
  expect(screen.getByText(/^新建工作表“表1.*” A4 .向，1 页 另附柱形图（分值、得分）$/)).toBeTruthy();
  const table = within(screen.getByRole("region", { name: /前 20 行$/ }));
  const texts = table.getAllByRole("row").map((each) => each.textContent);
  expect(texts.join("\n")).toContain("84.94");
  expect(await axeFindings()).toEqual([]);
  expect(pane.host.applied).toHaveLength(0);
  await press(pane, "生成这一张");
  expect(screen.getByText("生成了 1 张表")).toBeTruthy();
  expect(pane.host.applied).toHaveLength(1);
});

test("Esc 从预览回到列表", async () => {
  const pane = await openAttachments(await scoredCase());
  await press(pane, /^预览 表1/);
  fireEvent.keyDown(document.body, { key: "Escape" });
  await pane.settle();
  expect(screen.getByRole("checkbox", { name: "全选" })).toBeTruthy();
});

test("人工改过的地方：先给您看，不勾就保留，勾上才换", async () => {
  const { bytes } = await attached(await scoredCase(), ["表1"]);
  const sheet = (await opened(bytes).sheets()).find(({ name }) => name.startsWith("表1"))?.name ?? "";
  const edited = await typed(bytes, [[{ sheet, row: 0, column: 0 }, "我的标题"]]);
  const pane = await openAttachments(edited);
  expect(row(/^表1/).getByText("已生成后有人工修改")).toBeTruthy();
  await press(pane, /^看 表1/);
  expect(screen.getByRole("heading", { level: 2, name: "人工改过的地方" })).toBeTruthy();
  expect(screen.getByText("我的标题", { selector: "dd" })).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  await press(pane, "生成这一张");
  expect(screen.getByText("更新 1 张；人工改过的 1 处保留了您的文字。")).toBeTruthy();
  expect((await pane.host.file.grid(sheet)).cell(0, 0).value).toEqual({ type: "text", text: "我的标题" });
  await press(pane, /^看 表1/);
  fireEvent.click(screen.getByRole("checkbox", { name: /换成现在的$/ }));
  await press(pane, "生成这一张");
  expect(screen.getByText("更新 1 张。")).toBeTruthy();
  expect((await pane.host.file.grid(sheet)).cell(0, 0).value).not.toEqual({ type: "text", text: "我的标题" });
  expect(row(/^表1/).getByText("10:42 生成，是最新的")).toBeTruthy();
});

test("生成时取消：什么也没有写", async () => {
  const pane = await openAttachments(await scoredCase());
  const release = pane.host.hold();
  fireEvent.click(screen.getByRole("button", { name: /^生成 \d+ 张$/ }));
  await act(async () => {
    await Promise.resolve();
  });
  act(() => {
    pane.session.cancel();
  });
  release();
  await pane.settle();
  expect(pane.host.applied).toHaveLength(0);
});

/** The file with a sheet renamed by hand: its names and every reference follow it. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = Object.entries(unpacked(bytes)).map(([path, xml]) => [
    path,
    xml
      .replaceAll(`name="${from}"`, `name="${to}"`)
      .replaceAll(`'${from}'!`, `'${to}'!`)
      .replaceAll(`>${from}!`, `>${to}!`),
  ]);
  return packed(Object.fromEntries(parts) as Readonly<Record<string, string>>);
}
