/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import { problem } from "../../src/core/problems/problem";
import { pointsOf, filledCase, shown, totalOf } from "../support/caseWorkbook";
import { openedPane } from "../support/openedPane";
import {
  assessmentOf,
  emptied,
  evidenceCell,
  factBox,
  openDetail,
  typeInto,
  typingPause,
} from "../support/paneSteps";

jest.setTimeout(120_000);

test("各种事实空着，在窗格里补齐，回到 84.94 良", async () => {
  const pane = await openedPane(filledCase());
  await emptied(pane, [
    evidenceCell(pane, "项目可持续性", "③ 符合性"),
    evidenceCell(pane, "项目可持续性", "③ 符合性", "note"),
    evidenceCell(pane, "制度执行有效性", "③"),
    evidenceCell(pane, "业务办理量达标率", "实际办理业务数"),
    evidenceCell(pane, "资金使用合规性", "否决"),
    evidenceCell(pane, "立项依据充分性", "⑤ 口径"),
  ]);
  expect(totalOf(assessmentOf(pane))).toMatch(/未评完$/);

  await openDetail(pane, "项目可持续性");
  fireEvent.click(factBox(/^③/).getByRole("radio", { name: "不符合" }));
  await pane.settle();
  expect(screen.getByText("请写事实描述，它会写进扣分原因。")).toBeTruthy();
  await typeInto(
    pane,
    factBox(/^③/).getByRole("textbox", { name: /事实描述/ }),
    "2023年云南省政务服务平台发生24件差评投诉，涵盖系统运行不畅、办事流程不规范等问题",
  );
  expect(pointsOf(assessmentOf(pane), "项目可持续性")).toBe("5.00");

  await openDetail(pane, "制度执行有效性");
  await typeInto(pane, factBox(/^③/).getByRole("spinbutton"), "0");

  await openDetail(pane, "业务办理量达标率");
  await typeInto(pane, factBox(/实际办理业务数/).getByRole("textbox", { name: /实际办理业务数/ }), "1,396件");

  await openDetail(pane, "资金使用合规性");
  fireEvent.click(screen.getByRole("radio", { name: "没有发生" }));
  await pane.settle();

  await openDetail(pane, "立项依据充分性");
  fireEvent.click(screen.getByRole("radio", { name: "不重复得1分" }));
  await pane.settle();

  expect(totalOf(assessmentOf(pane))).toBe("84.94 良");
  expect(pane.session.state.history[0]?.title).toBe("填写证据：立项依据充分性");
});

test("打字时分数就跟着变，离开才写进底稿", async () => {
  const pane = await openedPane(filledCase());
  const at = evidenceCell(pane, "制度执行有效性", "③");
  await openDetail(pane, "制度执行有效性");
  const field = factBox(/^③/).getByRole("spinbutton");
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: "1" } });
  await typingPause();
  expect(screen.getByText("4.50", { selector: ".pane-bar-line span" })).toBeTruthy();
  expect(await shown(pane.host.file.save(), at)).toBe(0);
  fireEvent.blur(field);
  await pane.settle();
  expect(await shown(pane.host.file.save(), at)).toBe(1);
});

test.each([
  ["约36", "“约36”不是数字，请只填数字。"],
  ["1.5", "次数要填整数，“1.5”不是整数。"],
  ["-1", "“-1”不能是负数。"],
])("次数填%s：说明怎样填，不写进底稿，填的字还在", async (text, sentence) => {
  const pane = await openedPane(filledCase());
  const at = evidenceCell(pane, "制度执行有效性", "③");
  await openDetail(pane, "制度执行有效性");
  const field = factBox(/^③/).getByRole("spinbutton");
  await typeInto(pane, field, text);
  await typingPause();
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(field).toHaveProperty("value", text);
  expect(await shown(pane.host.file.save(), at)).toBe(0);
});

test("事实描述里写了扣分：提醒不用写", async () => {
  const pane = await openedPane(filledCase());
  await openDetail(pane, "项目可持续性");
  const note = factBox(/^③/).getByRole("textbox", { name: /事实描述/ });
  fireEvent.focus(note);
  fireEvent.change(note, { target: { value: "有24件差评，扣3分" } });
  expect(screen.getByText("分数会自动加上，这里不用写“扣N分”。")).toBeTruthy();
});

test("输入法没有选定字时不算也不写，回车也不写入", async () => {
  const pane = await openedPane(filledCase());
  const at = evidenceCell(pane, "项目可持续性", "③ 符合性", "note");
  const before = await shown(pane.host.file.save(), at);
  await openDetail(pane, "项目可持续性");
  const note = factBox(/^③/).getByRole("textbox", { name: /事实描述/ });
  fireEvent.focus(note);
  fireEvent.compositionStart(note);
  fireEvent.input(note, { target: { value: "cha'ping" }, isComposing: true });
  fireEvent.keyDown(note, { key: "Enter", ctrlKey: true, isComposing: true });
  await typingPause();
  expect(screen.queryByText(/cha'ping/, { selector: ".written-text" })).toBeNull();
  expect(await shown(pane.host.file.save(), at)).toBe(before);
  expect(pane.host.applied).toHaveLength(0);
  fireEvent.input(note, { target: { value: "差评" } });
  fireEvent.compositionEnd(note);
  await typingPause();
  expect(screen.getByText(/差评，扣3分/, { selector: ".written-text" })).toBeTruthy();
});

test("引自其他工作表的数只读，能转到来源", async () => {
  const pane = await openedPane(filledCase());
  await openDetail(pane, "资金到位率");
  const box = factBox(/实际到位资金/);
  expect(box.queryByRole("textbox", { name: /实际到位资金/ })).toBeNull();
  fireEvent.click(box.getByRole("button", { name: "来自 资金安排!D2" }));
  await act(() => Promise.resolve());
  expect(pane.host.shown.at(-1)).toEqual({ sheet: "资金安排", row: 1, column: 3 });
});

test("人工认定：缺金额和原因要补，写进底稿后扣分，删去后回来", async () => {
  const pane = await openedPane(filledCase());
  await openDetail(pane, "资金分配合理性");
  fireEvent.click(screen.getByRole("button", { name: "人工认定扣分" }));
  const form = factBox(/^人工认定扣分$/);
  fireEvent.click(form.getByRole("button", { name: "写进底稿" }));
  expect(screen.getByText("请填扣多少分，只填数字，如0.5。")).toBeTruthy();
  expect(screen.getByText("请写扣分原因，它会写进表里。")).toBeTruthy();
  fireEvent.change(form.getByRole("textbox", { name: "认定扣分" }), { target: { value: "9" } });
  expect(screen.getByText(/超出了这个指标的分值/)).toBeTruthy();
  fireEvent.change(form.getByRole("textbox", { name: "认定扣分" }), { target: { value: "0.5" } });
  fireEvent.change(form.getByRole("textbox", { name: /扣分原因/ }), {
    target: { value: "分配依据没有存档" },
  });
  fireEvent.click(form.getByRole("button", { name: "写进底稿" }));
  await pane.settle();
  expect(pointsOf(assessmentOf(pane), "资金分配合理性")).toBe("3.50");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "人工认定扣分" }));
  fireEvent.click(screen.getByRole("button", { name: "删去这条认定" }));
  await pane.settle();
  expect(pointsOf(assessmentOf(pane), "资金分配合理性")).toBe("4.00");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "人工认定扣分" }));
  fireEvent.click(screen.getByRole("button", { name: "人工认定扣分" }));
  fireEvent.click(factBox(/^人工认定扣分$/).getByRole("button", { name: "取消" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "人工认定扣分" }));
});

test("人工认定没有写成：填的还在，可以再写", async () => {
  const pane = await openedPane(filledCase());
  await openDetail(pane, "资金分配合理性");
  fireEvent.click(screen.getByRole("button", { name: "人工认定扣分" }));
  const form = factBox(/^人工认定扣分$/);
  fireEvent.change(form.getByRole("textbox", { name: "认定扣分" }), { target: { value: "0.5" } });
  fireEvent.change(form.getByRole("textbox", { name: /扣分原因/ }), { target: { value: "没有存档" } });
  pane.host.refuseNext(problem("sheet-protected", undefined, { sheet: "评价底稿" }));
  fireEvent.click(form.getByRole("button", { name: "写进底稿" }));
  await pane.settle();
  expect(screen.getByRole("alert").textContent).toContain("评价底稿");
  expect(form.getByRole("textbox", { name: /扣分原因/ })).toHaveProperty("value", "没有存档");
  fireEvent.click(form.getByRole("button", { name: "写进底稿" }));
  await pane.settle();
  expect(pointsOf(assessmentOf(pane), "资金分配合理性")).toBe("3.50");
});
