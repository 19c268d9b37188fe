/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { axeFindings } from "../support/axe";
import { filledCase, scored } from "../support/caseWorkbook";
import { openedPane, type OpenedPane } from "../support/openedPane";
import { assessmentOf, typeInto } from "../support/paneSteps";
import "../support/noResize";

jest.setTimeout(180_000);

async function openSatisfaction(): Promise<OpenedPane> {
  const { bytes } = await scored(filledCase(), { mode: "replace" });
  const pane = await openedPane(bytes);
  fireEvent.click(screen.getByRole("tab", { name: "满意度" }));
  await pane.settle();
  await screen.findByRole("heading", { level: 1, name: "满意度" });
  await pane.settle();
  return pane;
}

const main = (): ReturnType<typeof within> => within(screen.getByRole("main"));
const rowTexts = (): readonly string[] =>
  screen
    .getAllByRole("row")
    .map((each) => [...each.children].map(({ textContent }) => textContent).join("|"));

test("综合满意度、两份问卷、每个选项的人数，算法各得多少分", async () => {
  await openSatisfaction();
  const head = within(screen.getByRole("region", { name: "综合满意度" }));
  expect(head.getByText("86.04%")).toBeTruthy();
  expect(head.getByText("6.00").parentElement?.textContent).toBe("6.00 / 10 分");
  expect(head.getByText("综合满意度＝88%×30%＋85.2%×70%")).toBeTruthy();
  expect(main().getByText("有效 20 份")).toBeTruthy();
  expect(main().getByText("有效 50 份")).toBeTruthy();
  expect(rowTexts()).toEqual([
    "选项|分值|工作人员|社会公众",
    "非常满意||10|24",
    "满意||8|15",
    "一般||2|11",
    expect.stringMatching(/^不满意\|\|0\|0$/),
    "有效填写||20|50",
    "满意度||88.00%|85.20%",
    expect.stringMatching(/^权重\|\|30%\|70%$/),
  ]);
  expect(main().getByText("权重由评分标准写明，不在这里改。")).toBeTruthy();
  const methods = screen.getAllByRole("radio").map((radio) => radio.closest(".fui-Radio")?.textContent);
  expect(methods).toEqual([
    "按选项分值加权86.04%6.00 分",
    "“满意”及以上人数占比81.60%3.00 分",
    "只计“非常满意”48.60%0.00 分",
  ]);
  expect(await axeFindings()).toEqual([]);
});

test("改分值：写进评价设置，满意度跟着变；不是数字的不写", async () => {
  const pane = await openSatisfaction();
  await typeInto(pane, screen.getByRole("textbox", { name: "一般 的分值" }), "约半数");
  expect(screen.getByRole("alert").textContent).toMatch(/约半数/);
  expect(pane.host.applied).toHaveLength(0);
  await typeInto(pane, screen.getByRole("textbox", { name: "一般 的分值" }), "50");
  expect(pane.host.applied).toHaveLength(1);
  expect(screen.queryByRole("alert")).toBeNull();
  // 工作人员 (10+8×0.8+2×0.5)÷20＝87%，社会公众 (24+15×0.8+11×0.5)÷50＝83%
  expect(rowTexts()).toContain("满意度||87.00%|83.00%");
});

test("换算法：写进评价设置，重新算出得分", async () => {
  const pane = await openSatisfaction();
  fireEvent.click(screen.getByRole("radio", { name: /^只计/ }));
  await pane.settle();
  expect(assessmentOf(pane).settings.scoring.satisfaction).toBe("firstOnly");
  expect(within(screen.getByRole("region", { name: "综合满意度" })).getByText("48.60%")).toBeTruthy();
});

test("换题目：选中的题目记在评价设置里", async () => {
  const pane = await openSatisfaction();
  fireEvent.click(screen.getByRole("combobox", { name: "工作人员的满意度题目" }));
  fireEvent.click(screen.getByRole("option", { name: /^第9题/ }));
  await pane.settle();
  expect(assessmentOf(pane).settings.questions).toContainEqual(
    expect.objectContaining({ paper: "A", question: 10, sheet: "A卷 工作人员 原始数据", column: "O" }),
  );
});

test("生成附件5：写进工作簿，说明新建了几张", async () => {
  const pane = await openSatisfaction();
  expect(screen.getByRole("contentinfo").textContent).toBe("附件5未生成生成附件5");
  fireEvent.click(screen.getByRole("button", { name: "生成附件5" }));
  await pane.settle();
  expect(screen.getByText("生成了 1 张表")).toBeTruthy();
  expect(screen.getByRole("contentinfo").textContent).toMatch(/^附件510:42 生成/);
});

test("更正题型和选项：写进评价设置的“更正问卷”，照它统计；恢复自动识别就清掉", async () => {
  const pane = await openSatisfaction();
  fireEvent.click(screen.getByRole("button", { name: "更正题型和选项" }));
  const box = within(screen.getByRole("group", { name: "更正题型和选项" }));
  fireEvent.click(box.getByRole("combobox", { name: "题目" }));
  fireEvent.click(screen.getByRole("option", { name: /^A卷 第8题/ }));
  await pane.settle();
  const options = box.getByRole<HTMLTextAreaElement>("textbox", { name: "选项" });
  expect(options.value).toBe("是\n否");
  fireEvent.change(options, { target: { value: "是\n否\n说不清" } });
  fireEvent.click(box.getByRole("button", { name: "保存选项" }));
  await pane.settle();
  const question = () => assessmentOf(pane).questionnaires[0]?.questions.find(({ number }) => number === 8);
  expect(question()?.options.map(({ text }) => text)).toEqual(["是", "否", "说不清"]);
  fireEvent.click(box.getByRole("combobox", { name: "题型" }));
  fireEvent.click(screen.getByRole("option", { name: "填空" }));
  await pane.settle();
  expect(question()?.kind).toBe("text");
  expect(await axeFindings()).toEqual([]);
  fireEvent.click(box.getByRole("button", { name: "恢复自动识别" }));
  await pane.settle();
  expect([question()?.kind, question()?.options.length]).toEqual(["single", 2]);
  expect(assessmentOf(pane).settings.corrections).toEqual([]);
});
