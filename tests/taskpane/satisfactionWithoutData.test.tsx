/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { axeFindings } from "../support/axe";
import { blankCase, pointsOf } from "../support/caseWorkbook";
import { openedPane, type OpenedPane } from "../support/openedPane";
import { assessmentOf, typeInto } from "../support/paneSteps";
import { paperWithoutSheets, withoutSheets } from "../support/withoutSheets";
import "../support/noResize";

jest.setTimeout(180_000);

const RAW = ["A卷 工作人员 原始数据", "B卷 社会公众 原始数据"] as const;

async function openSatisfaction(bytes: Uint8Array): Promise<OpenedPane> {
  const pane = await openedPane(bytes);
  fireEvent.click(screen.getByRole("tab", { name: "满意度" }));
  await pane.settle();
  await screen.findByRole("heading", { level: 1, name: "满意度" });
  await pane.settle();
  return pane;
}

const reveal = (name: string): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};

test("没有问卷数据：说明要什么样的表，列出等着用它的指标，重新查找", async () => {
  const pane = await openSatisfaction(await paperWithoutSheets(blankCase(), ...RAW));
  expect(screen.getByRole("heading", { name: "没有找到问卷数据" })).toBeTruthy();
  const waiting = within(screen.getByRole("region", { name: "等着用它的指标" }));
  expect(waiting.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^推动呈贡区政务服务标准化.*待补 \/ 6$/),
    "保障公众信息安全防护待补 / 6",
    "综合满意度待补 / 10",
  ]);
  expect(screen.getByRole("contentinfo").textContent).toMatch(/^满意度看过 \d+ 张工作表重新查找$/);
  expect(await axeFindings()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "重新查找" }));
  await pane.settle();
  expect(screen.getByRole("heading", { name: "没有找到问卷数据" })).toBeTruthy();
});

test("直接填各选项人数：写进评价底稿，综合满意度86.04%，6分；填错的不写", async () => {
  const pane = await openSatisfaction(await paperWithoutSheets(blankCase(), ...RAW));
  reveal("直接填各选项人数");
  const box = within(screen.getByRole("group", { name: "综合满意度" }));
  const group = (name: RegExp): ReturnType<typeof within> => within(box.getByRole("group", { name }));
  const before = pane.host.applied.length;
  const first = group(/^A卷/).getAllByRole("textbox")[0]!;
  await typeInto(pane, first, "约十个");
  expect(screen.getByRole("alert").textContent).toMatch(/约十个/);
  expect(pane.host.applied).toHaveLength(before);
  for (const [name, counts] of [
    [/^A卷/, ["10", "8", "2", "0", "20"]],
    [/^B卷/, ["24", "15", "11", "0", "50"]],
  ] as const)
    for (const [index, count] of counts.entries())
      await typeInto(pane, group(name).getAllByRole("textbox")[index], count);
  expect(pointsOf(assessmentOf(pane), "综合满意度")).toBe("6.00");
  expect(within(screen.getByRole("region", { name: "综合满意度" })).getByText("86.04%")).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test("评价设置被删了：先读取评分标准，再指定", async () => {
  const bytes = await paperWithoutSheets(blankCase(), ...RAW);
  const pane = await openSatisfaction(await withoutSheets(bytes, "评价设置"));
  reveal("指定问卷所在的表");
  const box = within(screen.getByRole("group", { name: "指定问卷所在的表" }));
  fireEvent.click(box.getByRole("button", { name: "读取评分标准" }));
  await pane.settle();
  expect(assessmentOf(pane).data.settings).toBeDefined();
});

test("指定问卷所在的表：选了题目没有题号的表，就从它统计", async () => {
  const bytes = await paperWithoutSheets(blankCase(), ...RAW);
  const pane = await openSatisfaction(bytes);
  reveal("指定问卷所在的表");
  const list = screen.getByRole("combobox", { name: "问卷A所在的表" });
  fireEvent.click(list);
  fireEvent.click(screen.getByRole("option", { name: "绩效目标" }));
  await pane.settle();
  // 绩效目标 is no questionnaire to look at, but somebody has said that it is
  expect(assessmentOf(pane).settings.roles).toContainEqual(
    expect.objectContaining({ role: "问卷A", sheet: "绩效目标" }),
  );
  expect(assessmentOf(pane).questionnaires.map(({ sheet, paper }) => [sheet, paper])).toEqual([
    ["绩效目标", "A"],
  ]);
});
