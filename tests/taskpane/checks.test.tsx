/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { planFindings } from "../../src/usecases/checks/planFindings";
import { workbookData } from "../../src/usecases/workbookData";
import { axeFindings } from "../support/axe";
import { filledCase, scored, shown, tableSheet, typed } from "../support/caseWorkbook";
import { openedPane, type OpenedPane } from "../support/openedPane";
import { assessmentOf } from "../support/paneSteps";
import "../support/noResize";

jest.setTimeout(180_000);

// a browser has these, jsdom has not
Object.assign(globalThis, { TextDecoder });
Element.prototype.scrollIntoView = () => undefined;

/** The case scored, and then 9 points typed where its standard gives 3. */
let wrong: Uint8Array;

beforeAll(async () => {
  const { bytes } = await scored(filledCase(), { mode: "replace" });
  wrong = await typed(bytes, [[`${tableSheet}!H4`, 9]]);
});

async function openChecks(bytes: Uint8Array): Promise<OpenedPane> {
  const pane = await openedPane(bytes);
  fireEvent.click(screen.getByRole("tab", { name: /^核对/ }));
  await pane.settle();
  await screen.findByRole("heading", { level: 1, name: "核对" });
  await pane.settle();
  return pane;
}

const press = async (pane: OpenedPane, name: string | RegExp): Promise<void> => {
  fireEvent.click(screen.getByRole("button", { name }));
  await pane.settle();
};

const title = (words: RegExp): HTMLElement => screen.getByRole("button", { name: words });
const isOpen = (words: RegExp): boolean => title(words).getAttribute("aria-expanded") === "true";
const position = (): string =>
  screen.getByRole("contentinfo").querySelector(".pane-bar-line")?.textContent.trim() ?? "";
const at = (row: number, column: number) => ({ sheet: tableSheet, row, column });

const overFull = /^立项依据充分性：评分9分，超过分值3分$/;
const otherScore = /^立项依据充分性：评分印9\.00分，按评分标准应为3\.00分$/;
const overItem = /^绩效目标合理性：要点①扣了1分，它只值0\.5分$/;

test("页签上是处数，有错误才是红的；总览写明各级几处，点了过去", async () => {
  const pane = await openedPane(wrong);
  const tab = screen.getByRole("tab", { name: /^核对，\d+ 处发现$/ });
  expect(tab.querySelector(".pane-badge")?.getAttribute("data-tone")).toBe("error");
  const box = screen.getByRole("button", { name: /^核对发现 \d+ 处 ?错误 2 ?警告 \d+ ?提示 \d+$/ });
  const count = /\d+/.exec(box.textContent)?.[0] ?? "";
  expect(tab.textContent).toContain(count);
  fireEvent.click(box);
  await pane.settle();
  expect(await screen.findByRole("heading", { level: 1, name: "核对" })).toBe(document.activeElement);
});

test("没有错误时徽标不是红的", async () => {
  const { bytes } = await scored(filledCase(), { mode: "replace" });
  await openedPane(bytes);
  const tab = screen.getByRole("tab", { name: /^核对，\d+ 处发现$/ });
  expect(tab.querySelector(".pane-badge")?.getAttribute("data-tone")).toBe("neutral");
});

test("分三组，一次开一处；下一处选中它的格，焦点留在按钮上；Alt+↓ 焦点到标题", async () => {
  const pane = await openChecks(wrong);
  expect(
    screen
      .getAllByRole("heading", { level: 2 })
      .slice(0, 3)
      .map((each) => each.textContent),
  ).toEqual(["错误 2", "警告 9", "提示 7"]);
  expect([isOpen(overFull), isOpen(otherScore)]).toEqual([true, false]);
  expect(position()).toBe("第 1/18 处");
  expect(pane.host.shown).toEqual([]);
  expect(screen.getByText("评分应在0与3分之间，请改评分或核对分值。")).toBeTruthy();
  const next = screen.getByRole("button", { name: "下一处" });
  act(() => next.focus());
  await press(pane, "下一处");
  expect([isOpen(overFull), isOpen(otherScore)]).toEqual([false, true]);
  expect(document.activeElement).toBe(next);
  expect(pane.host.shown).toEqual([at(3, 7)]);
  fireEvent.keyDown(next, { key: "ArrowDown", altKey: true });
  await pane.settle();
  expect(position()).toBe("第 3/18 处");
  expect(document.activeElement?.textContent).toBe("报告称三级指标22个，评分表有23个");
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowUp", altKey: true });
  await pane.settle();
  expect(document.activeElement).toBe(title(otherScore));
  fireEvent.click(title(overItem));
  await pane.settle();
  expect(isOpen(overItem)).toBe(true);
  expect(pane.host.shown.at(-1)?.sheet).toBe("评价底稿");
  expect(
    screen.getAllByRole("button", { expanded: true }).filter((each) => each.closest(".finding")),
  ).toHaveLength(1);
  expect(await axeFindings()).toEqual([]);
});

test("换到别的页再回来，开着的还是那一处", async () => {
  const pane = await openChecks(wrong);
  fireEvent.click(title(overItem));
  await pane.settle();
  fireEvent.click(screen.getByRole("tab", { name: "总览" }));
  await pane.settle();
  fireEvent.click(screen.getByRole("tab", { name: /^核对/ }));
  await pane.settle();
  expect(isOpen(overItem)).toBe(true);
});

test("改法先看旧的和新的，写了才改；下一处打开并得到焦点；撤销恢复原样，再存再开都在", async () => {
  const pane = await openChecks(wrong);
  await press(pane, "下一处");
  await press(pane, "改为 3.00");
  const box = within(screen.getByRole("group", { name: "改为 3.00" }));
  expect(box.getByText("由9.00改为3")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("group", { name: "改为 3.00" }));
  expect(pane.host.applied).toHaveLength(0);
  expect(await axeFindings()).toEqual([]);
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
  expect(document.activeElement?.textContent).toBe("改为 3.00");
  await press(pane, "改为 3.00");
  await press(pane, "写入 1 格");
  expect(await shown(pane.host.file.save(), `${tableSheet}!H4`)).toBe(3);
  expect(screen.queryByRole("button", { name: otherScore })).toBeNull();
  expect(screen.queryByRole("button", { name: overFull })).toBeNull();
  expect(document.activeElement?.textContent).toBe("报告称三级指标22个，评分表有23个");
  expect(screen.queryByRole("heading", { level: 2, name: /^错误/ })).toBeNull();
  await act(() => pane.session.undo());
  await pane.settle();
  expect(await shown(pane.host.file.save(), `${tableSheet}!H4`)).toBe(9);
  expect(title(otherScore)).toBeTruthy();
  await act(() => pane.session.redo());
  await pane.settle();
  expect(await shown(pane.host.file.save(), `${tableSheet}!H4`)).toBe(3);
});

test("忽略要写原因，写进核对记录；存了再开还是忽略的；恢复又回来", async () => {
  const pane = await openChecks(wrong);
  fireEvent.click(title(overItem));
  await pane.settle();
  await press(pane, "忽略…");
  const reason = screen.getByRole("textbox", { name: /^忽略原因/ });
  expect(document.activeElement).toBe(reason);
  await press(pane, "忽略这一处");
  expect(screen.getByText("请写明为什么可以不改。")).toBeTruthy();
  expect(pane.host.applied).toHaveLength(0);
  expect(await axeFindings()).toEqual([]);
  fireEvent.change(reason, { target: { value: "整改通知已扣，甲方同意" } });
  await press(pane, "忽略这一处");
  expect(screen.queryByRole("button", { name: overItem })).toBeNull();
  expect(position()).toBe("第 8/17 处");
  expect(document.activeElement).toBe(title(/^立项依据充分性：评分是9\.00分/));
  expect(await axeFindings()).toEqual([]);

  document.body.replaceChildren();
  const again = await openChecks(pane.host.file.save());
  expect(screen.queryByRole("button", { name: overItem })).toBeNull();
  await press(again, "已忽略 1 处");
  expect(screen.getByText("整改通知已扣，甲方同意")).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  await press(again, /^恢复“绩效目标合理性：要点①/);
  expect(isOpen(overItem)).toBe(true);
  expect(document.activeElement).toBe(title(overItem));
  expect(screen.queryByText(/^已忽略/)).toBeNull();
});

test("输入法正在选字时 Esc 不关忽略；选完再按才关，焦点回到忽略；写了一半的原因先留着", async () => {
  const pane = await openChecks(wrong);
  await press(pane, "忽略…");
  const reason = screen.getByRole("textbox", { name: /^忽略原因/ });
  fireEvent.change(reason, { target: { value: "甲方" } });
  fireEvent.keyDown(reason, { key: "Escape", isComposing: true });
  expect(screen.getByRole("textbox", { name: /^忽略原因/ })).toHaveProperty("value", "甲方");
  fireEvent.keyDown(reason, { key: "Enter" });
  expect(pane.host.applied).toHaveLength(0);
  await press(pane, "下一处");
  await press(pane, "上一处");
  const kept = screen.getByRole("textbox", { name: /^忽略原因/ });
  expect(kept).toHaveProperty("value", "甲方");
  fireEvent.keyDown(kept, { key: "Escape" });
  expect(screen.queryByRole("textbox", { name: /^忽略原因/ })).toBeNull();
  expect(document.activeElement?.textContent).toBe("忽略…");
});

test("要改的格已经不是原来的：不改，说明，仍在那一处", async () => {
  const pane = await openChecks(wrong);
  await press(pane, "下一处");
  await press(pane, "改为 3.00");
  await act(() =>
    pane.host.typeInto([{ kind: "setCell", at: at(3, 7), value: { type: "number", number: 2 } }]),
  );
  await press(pane, "写入 1 格");
  expect(screen.getByRole("alert").textContent).toContain("现在不是“9.00”，先没有改");
  expect(await shown(pane.host.file.save(), `${tableSheet}!H4`)).toBe(2);
});

test("表里改了，停一会儿核对跟着变；别人改了先不动，重新核对才是新的", async () => {
  const pane = await openChecks(wrong);
  const change = (number: number, by: "person" | "coauthor"): Promise<void> =>
    act(async () => {
      await pane.host.typeInto([{ kind: "setCell", at: at(3, 7), value: { type: "number", number } }], by);
      pane.clock.pass(300);
      await pane.session.idle();
      pane.clock.pass(300);
      await pane.session.idle();
    });
  await change(3, "person");
  expect(screen.queryByRole("button", { name: overFull })).toBeNull();
  await change(9, "coauthor");
  expect(screen.queryByRole("button", { name: overFull })).toBeNull();
  expect(await screen.findByText(/^表改过了，核对结果是 10:42 的。$/)).toBeTruthy();
  await press(pane, "重新核对");
  expect(title(overFull)).toBeTruthy();
  expect(screen.queryByText(/^表改过了/)).toBeNull();
});

test("没有发现：说核对了多少项，看核对了哪些；主要动作是重新核对", async () => {
  const pane = await openChecks(wrong);
  const findings = pane.session.state.checks?.findings ?? [];
  await act(() =>
    pane.session.perform("全部忽略", (snapshot) => {
      const { patch, problems } = planFindings(workbookData(snapshot), {
        findings,
        decisions: new Map(findings.map(({ key }) => [key, { state: "忽略", note: "试一试" }])),
        today: "2024-03-20",
        settings: assessmentOf(pane).settings,
      });
      return { ok: true, value: { patch, problems } };
    }),
  );
  await pane.settle();
  expect(screen.getByRole("heading", { level: 2, name: "没有发现前后不一致" })).toBeTruthy();
  expect(
    screen.getByText(/^除了已忽略的 18 处。核对了 \d+ 项：指标体系、评分与扣分原因、资金、问卷、一致性。$/),
  ).toBeTruthy();
  expect(screen.getByRole("tab", { name: "核对" })).toBeTruthy();
  await press(pane, "看核对了哪些");
  expect(screen.getByText("一致性", { selector: "h3" })).toBeTruthy();
  expect(screen.getByText("同一指标在各表里的名称")).toBeTruthy();
  expect(screen.getByRole("button", { name: "重新核对" }).hasAttribute("data-primary")).toBe(true);
  expect(await axeFindings()).toEqual([]);
});

const reportText =
  "项目绩效评价综合得分89.50分，评价等级为“良”。\n综合满意度86.04%，达到预期。\n项目支出413,550.00元。\n依据呈政办发〔2099〕9号文件开展。";

test("粘贴报告：每个数一致、不一致还是未找到，句子和单元格并排；不一致的成为错误；不再核对就去掉", async () => {
  const pane = await openChecks(wrong);
  await press(pane, "粘贴文字…");
  await press(pane, "核对这些文字");
  expect(screen.getByText("这里还没有文字。")).toBeTruthy();
  fireEvent.change(screen.getByRole("textbox", { name: "报告的文字" }), { target: { value: reportText } });
  await press(pane, "核对这些文字");
  expect(screen.getByText("正在对照：粘贴的文字")).toBeTruthy();
  const differs = screen.getByRole("button", { name: /^不一致 [1-9]/ });
  expect(differs.getAttribute("aria-expanded")).toBe("true");
  const total = screen.getByText("89.50", { selector: "mark", exact: false }).closest("li");
  expect(total?.textContent).toContain("项目绩效评价综合得分89.50分");
  expect(total?.textContent).toContain("工作簿");
  expect(within(total ?? document.body).getByRole("button", { name: /^转到 / })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^未找到 [1-9]/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^一致 [1-9]/ })).toBeTruthy();
  expect(pane.session.state.checks?.findings.some(({ check }) => check === "一致-04")).toBe(true);
  expect(await axeFindings()).toEqual([]);
  expect(pane.host.applied).toHaveLength(0);
  await press(pane, "不再核对报告");
  expect(screen.queryByText(/^正在对照/)).toBeNull();
  expect(pane.session.state.checks?.findings.some(({ check }) => check === "一致-04")).toBe(false);
});

test("打开报告文件：.txt 读得出来，别的说明读不了", async () => {
  const pane = await openChecks(wrong);
  const input = screen.getByLabelText("打开报告", { selector: "input" });
  const choose = async (name: string, text: string): Promise<void> => {
    const bytes = new TextEncoder().encode(text);
    const file = new File([bytes], name);
    Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(bytes.buffer) });
    fireEvent.change(input, { target: { files: [file] } });
    await pane.settle();
    await pane.settle();
  };
  await choose("报告.pdf", reportText);
  expect(screen.getByRole("alert").textContent).toContain("“报告.pdf”不是 .docx 或 .txt");
  await choose("报告.txt", reportText);
  expect(screen.getByText("正在对照：报告.txt")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("核对记录可以直接生成，每处发现一行", async () => {
  const pane = await openChecks(wrong);
  await press(pane, "生成核对记录");
  const grid = assessmentOf(pane).data.grids.get("核对记录");
  const rows = Array.from({ length: grid?.rowCount ?? 0 }, (_, row) => grid?.cell(row, 5).value);
  expect(rows.filter((value) => value?.type === "text" && value.text === "待处理")).toHaveLength(18);
  expect(screen.getByRole("button", { name: "更新核对记录" })).toBeTruthy();
});
