/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import { problem } from "../../src/core/problems/problem";
import { axeFindings } from "../support/axe";
import { blankCase, filledCase, shown, tableSheet, typed } from "../support/caseWorkbook";
import { openedPane } from "../support/openedPane";
import { emptied, evidenceCell, openDetail } from "../support/paneSteps";
import { smallWorkbook, worksheetXml } from "../support/xlsxFiles";
import "../support/noResize";

jest.setTimeout(180_000);

test("每一页：一个一级标题，axe 没有发现", async () => {
  const pane = await openedPane(filledCase());
  expect(await axeFindings()).toEqual([]);
  for (const [tab, text] of [
    ["指标", /^全部/],
    ["满意度", /^A卷 工作人员/],
    ["资金", /^41 笔/],
    ["附件", /^表1/],
    ["核对", /./],
  ] as const) {
    fireEvent.click(screen.getByRole("tab", { name: new RegExp(`^${tab}`) }));
    await pane.settle();
    expect(await screen.findByRole("heading", { level: 1, name: tab })).toBe(document.activeElement);
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    expect(screen.getAllByText(text).length).toBeGreaterThan(0);
    expect(await axeFindings()).toEqual([]);
  }
  fireEvent.click(screen.getByRole("button", { name: "设置" }));
  await pane.settle();
  await screen.findByRole("heading", { level: 1, name: "设置" });
  expect(await axeFindings()).toEqual([]);
  for (const name of ["立项依据充分性", "资金使用合规性", "业务办理量达标率", "综合满意度"]) {
    await openDetail(pane, name);
    expect(await axeFindings()).toEqual([]);
  }
  fireEvent.click(screen.getByRole("tab", { name: "总览" }));
  await pane.settle();
  fireEvent.click(screen.getByRole("button", { name: /^读取了 5 张工作表/ }));
  fireEvent.click(screen.getByRole("button", { name: "看评分标准读懂了哪些" }));
  await pane.settle();
  expect(await screen.findByText(/^23 条评分标准：读懂 23/)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  fireEvent.click(screen.getByRole("tab", { name: "总览" }));
  await pane.settle();
  fireEvent.click(screen.getByRole("button", { name: "重新评分" }));
  await pane.settle();
  await screen.findByRole("heading", { level: 1, name: "写入预览" });
  expect(await axeFindings()).toEqual([]);
});

test("第一次打开：列出找到的表，读取评分标准以后才有别的页", async () => {
  const pane = await openedPane(blankCase());
  expect(screen.getByRole("heading", { level: 1, name: "找到 5 张可用的表" })).toBeTruthy();
  expect(screen.getByText("A3:I27，23 个指标")).toBeTruthy();
  expect(screen.getByRole("tab", { name: "指标" })).toHaveProperty("disabled", true);
  expect(pane.host.applied).toHaveLength(0);
  expect(await axeFindings()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "读取评分标准" }));
  await pane.settle();
  expect(screen.getByRole("heading", { level: 1, name: "总览" })).toBeTruthy();
  expect(screen.getByText("暂不定级")).toBeTruthy();
  expect(screen.getByRole("tab", { name: "指标" })).toHaveProperty("disabled", false);
});

test("没有评分表：最接近的一处缺什么，转到那里，改好后重新查找", async () => {
  const cells = ["一级指标", "三级指标", "分值"].map(
    (text, index) => `<c r="${"ABC"[index]}3" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  const pane = await openedPane(
    smallWorkbook({ sheets: { Sheet1: worksheetXml(`<row r="3">${cells.join("")}</row>`) } }),
  );
  expect(screen.getByRole("heading", { level: 1, name: "没有找到评分表" })).toBeTruthy();
  expect(screen.getByText(/^有“一级指标”、“三级指标”、“分值”，缺“评分标准”。$/)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Sheet1!A3:C3" }));
  await pane.settle();
  expect(pane.host.shown).toEqual([{ sheet: "Sheet1", row: 2, column: 0 }]);
  fireEvent.click(screen.getByRole("button", { name: "重新查找" }));
  await pane.settle();
  expect(screen.getByRole("heading", { level: 1, name: "没有找到评分表" })).toBeTruthy();
});

test("缺证据：没有等级，列出待补，写入按钮说明原因", async () => {
  const pane = await openedPane(filledCase());
  await emptied(pane, [
    evidenceCell(pane, "项目可持续性", "③ 符合性"),
    evidenceCell(pane, "立项依据充分性", "⑤ 口径"),
  ]);
  expect(screen.getByText("暂不定级")).toBeTruthy();
  expect(screen.getByText("还有 2 个指标（11 分）没有评完，评完再定级。")).toBeTruthy();
  expect(screen.getAllByText("未评完")).toHaveLength(2);
  fireEvent.click(screen.getByRole("button", { name: "2 待补" }));
  await pane.settle();
  expect(
    await screen.findByRole("treeitem", {
      name: /^立项依据充分性.*待补，满分 3 分.*要点⑤得分方向待确认$/,
    }),
  ).toBeTruthy();
  expect(screen.getByRole("treeitem", { name: /^项目可持续性.*待补，满分 8 分.*要点③待补$/ })).toBeTruthy();
  fireEvent.click(screen.getByRole("treeitem", { name: /^立项依据充分性/ }));
  await pane.settle();
  const write = await screen.findByRole("button", { name: "写入" });
  expect(write.getAttribute("aria-disabled")).toBe("true");
  expect(screen.getByText("哪种情况得1分？原文用“是否”提问，没有写明方向。")).toBeTruthy();
  expect(screen.getByText("待补 1 项", { selector: ".evidence-state" })).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

const unreadWords =
  "实际完成时间不晚于48小时,得5分;\n每发现1次设备故障恢复完成时间晚于48小时,扣1分,情节严重的酌情处理,本项得分扣完为止。";

test("有字句没有读懂：标出来，选一种办法以后才有评分", async () => {
  const pane = await openedPane(await typed(filledCase(), [[`${tableSheet}!G22`, unreadWords]]));
  expect(screen.getByRole("button", { name: "1 未读懂" })).toBeTruthy();
  await act(() => pane.session.buildPaper());
  await openDetail(pane, "设备故障维护及时性");
  expect(screen.getByText("情节严重的酌情处理", { selector: "[data-part=unread]" })).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "不影响评分，略过这句" }));
  await pane.settle();
  expect(screen.getByText("5.00", { selector: ".pane-bar-line span" })).toBeTruthy();
});

test("写不进去：说明结果和出路，可以转到单元格，不会自己消失", async () => {
  const pane = await openedPane(filledCase());
  await openDetail(pane, "项目可持续性");
  const at = { sheet: tableSheet, row: 3, column: 7 };
  pane.host.refuseNext(problem("sheet-protected", at, { sheet: tableSheet }));
  fireEvent.click(screen.getByRole("button", { name: "写入 2 格" }));
  await pane.settle();
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toContain("写入评分没有完成");
  expect(alert.textContent).toContain("受保护");
  expect(await axeFindings()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "转到 H4" }));
  await pane.settle();
  expect(pane.host.shown.at(-1)).toEqual(at);
  fireEvent.click(screen.getByRole("button", { name: "知道了" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("撤销保护以后再试一次，写进去了", async () => {
  const pane = await openedPane(filledCase());
  await openDetail(pane, "项目可持续性");
  pane.host.refuseNext(problem("sheet-protected", undefined, { sheet: tableSheet }));
  fireEvent.click(screen.getByRole("button", { name: "写入 2 格" }));
  await pane.settle();
  expect(pane.host.applied).toHaveLength(0);
  fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
  await pane.settle();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(await shown(pane.host.file.save(), `${tableSheet}!H25`)).toBe(5);
});

test("别人改了：分数还是以前的，重新评分", async () => {
  const pane = await openedPane(filledCase());
  const at = evidenceCell(pane, "项目可持续性", "③ 符合性");
  await act(async () => {
    await pane.host.typeInto([{ kind: "setCell", at, value: { type: "text", text: "符合" } }], "coauthor");
    pane.clock.pass(1000);
    await pane.session.idle();
  });
  expect(screen.getByText("别人改了这个工作簿")).toBeTruthy();
  expect(screen.getByText("84.94", { selector: "strong" })).toBeTruthy();
});

test("设置：等级下限要依次降低，改了当时生效；恢复默认先问", async () => {
  const pane = await openedPane(filledCase());
  fireEvent.click(screen.getByRole("button", { name: "设置" }));
  await pane.settle();
  const good = await screen.findByRole("textbox", { name: "良 ≥" });
  fireEvent.focus(good);
  fireEvent.change(good, { target: { value: "95" } });
  fireEvent.blur(good);
  expect(await screen.findByText("“良”要低于“优”（90）。")).toBeTruthy();
  expect(pane.host.applied).toHaveLength(0);
  fireEvent.focus(good);
  fireEvent.change(good, { target: { value: "86" } });
  fireEvent.blur(good);
  await pane.settle();
  fireEvent.click(screen.getByRole("tab", { name: "总览" }));
  await pane.settle();
  expect(screen.getByText("中", { selector: ".score-grade" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "设置" }));
  await pane.settle();
  fireEvent.click(screen.getByRole("button", { name: "恢复默认" }));
  fireEvent.click(screen.getByRole("button", { name: "改回默认" }));
  await pane.settle();
  fireEvent.click(screen.getByRole("tab", { name: "总览" }));
  await pane.settle();
  expect(screen.getByText("良", { selector: ".score-grade" })).toBeTruthy();
});

test("做得久：一秒以后底栏换成进度，可以取消", async () => {
  const pane = await openedPane(filledCase());
  const release = pane.host.hold();
  fireEvent.click(screen.getByRole("button", { name: "重新评分" }));
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(await screen.findByRole("progressbar", { name: /^正在重新评分/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: "23 已评" }).matches(":disabled")).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "取消" }));
  expect(screen.getByText(/^正在取消/, { selector: ".pane-bar-line" })).toBeTruthy();
  release();
  await pane.settle();
  expect(screen.queryByRole("progressbar")).toBeNull();
});
