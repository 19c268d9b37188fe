/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { problem } from "../../src/core/problems/problem";
import { axeFindings } from "../support/axe";
import { blankCase, filledCase, shown, tableSheet, typed } from "../support/caseWorkbook";
import { type OpenedPane, openedPane } from "../support/openedPane";
import { openedPaneInExcel } from "../support/openedPaneInExcel";
import { sourceWorkbook } from "../support/sourceWorkbooks";
import "../support/noResize";

jest.setTimeout(180_000);

// the bundler puts the sample into a script
jest.mock("../../src/taskpane/browser/sampleWorkbook", () => ({
  sampleWorkbook: () => blankCase(),
}));

/** The usual table under headers that nobody knows. */
const strange = sourceWorkbook({
  评审表: [
    ["某项目绩效评审"],
    ["一级指标", "二级指标", "三级指标", "分值", "打分要求", "评分", "专家组意见"],
    ["决策", "立项", "立项规范性", 2, "①程序合规，得1分；②文件齐全，得1分。", "", ""],
    ["合计", "", "", 2, "", "", ""],
  ],
});

const form = () => within(screen.getByRole("group", { name: "指定列" }));

async function choose(title: string, option: string): Promise<void> {
  fireEvent.click(form().getByRole("combobox", { name: title }));
  const found = await screen.findByRole("option", { name: option });
  await act(async () => {
    fireEvent.click(found);
    await Promise.resolve();
  });
}

async function press(pane: Pick<OpenedPane, "settle">, name: string): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name }));
  await pane.settle();
}

test("没有找到评分表：指定评分标准和扣分原因在哪一列，建立底稿时记在评价设置里", async () => {
  const pane = await openedPane(strange);
  expect(screen.getByRole("heading", { level: 1, name: "没有找到评分表" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "评审表!A2:G2" })).toBeTruthy();
  await press(pane, "指定评分标准在哪一列");
  expect(await axeFindings()).toEqual([]);
  expect(form().getByRole("combobox", { name: "三级指标" }).textContent).toBe("C 列　三级指标");
  await choose("评分标准", "E 列　打分要求");
  await choose("扣分原因（可以没有）", "G 列　专家组意见");
  await press(pane, "按这些列读取");
  expect(screen.getByText(/^A2:G4，1 个指标/)).toBeTruthy();
  expect(pane.host.applied).toHaveLength(0);
  await press(pane, "读取评分标准");
  expect(screen.getByRole("heading", { level: 1, name: "总览" })).toBeTruthy();
  const again = await openedPaneAgain(pane);
  expect(again.stage.kind).toBe("open");
});

async function openedPaneAgain(pane: OpenedPane) {
  const { session } = pane.reopened();
  await session.open();
  return session.state;
}

test("选中表头后指定：没有选时说先选，选了那一行就能指定", async () => {
  const pane = await openedPane(strange);
  fireEvent.click(screen.getByRole("button", { name: "选中表头后指定" }));
  expect(screen.getByText(/^先在表里选中表头那一行/)).toBeTruthy();
  act(() => pane.host.choose({ sheet: "评审表", row: 1, column: 3 }));
  fireEvent.click(screen.getByRole("button", { name: "选中表头后指定" }));
  await choose("评分标准", "E 列　打分要求");
  await press(pane, "按这些列读取");
  expect(screen.getByText(/^A2:F4，1 个指标/)).toBeTruthy();
});

test("没有评分表时，设置也能打开，能选窗格的样子", async () => {
  const pane = await openedPane(strange);
  await press(pane, "设置");
  expect(await screen.findByRole("heading", { level: 1, name: "设置" })).toBeTruthy();
  expect(screen.getByRole("switch", { name: "跟随表中选中的单元格" })).toBeTruthy();
});

test("设置里换扣分原因的列，再改回自动识别：都记在评价设置里", async () => {
  const pane = await openedPane(await typed(filledCase(), [[`${tableSheet}!J3`, "评审意见"]]));
  await press(pane, "设置");
  const settings = async (): Promise<readonly unknown[]> => {
    const file = pane.host.file.save();
    for (let row = 1; row < 80; row += 1) {
      const at = String(row);
      if ((await shown(file, `评价设置!A${at}`)) === "扣分原因列")
        return [await shown(file, `评价设置!B${at}`), await shown(file, `评价设置!E${at}`)];
    }
    return [];
  };
  await press(pane, "评分表的列");
  await choose("扣分原因（可以没有）", "J 列　评审意见");
  await press(pane, "按这些列读取");
  expect(await settings()).toEqual(["评审意见", "J3"]);
  await press(pane, "评分表的列");
  await choose("扣分原因（可以没有）", "自动识别");
  await press(pane, "按这些列读取");
  expect(await settings()).toEqual([null, null]);
});

test("指定的表头后来改了名：说缺哪一列，重新指定后接着评", async () => {
  const pane = await openedPane(strange);
  await press(pane, "指定评分标准在哪一列");
  await choose("评分标准", "E 列　打分要求");
  await press(pane, "按这些列读取");
  await press(pane, "读取评分标准");
  await act(async () => {
    await pane.host.typeInto([
      {
        kind: "setCell",
        at: { sheet: "评审表", row: 1, column: 4 },
        value: { type: "text", text: "打分办法细目" },
      },
    ]);
    await pane.session.resume();
  });
  expect(screen.getByText(/没有指定作“评分标准”的“打分要求”这一列/)).toBeTruthy();
  await press(pane, "指定评分标准在哪一列");
  await choose("评分标准", "E 列　打分办法细目");
  await press(pane, "按这些列读取");
  expect(screen.getByRole("heading", { level: 1, name: "总览" })).toBeTruthy();
});

test("扣分原因一列改了名：不拿别的列充数，重新指定", async () => {
  const pane = await openedPane(await typed(filledCase(), [[`${tableSheet}!J3`, "评审意见"]]));
  await press(pane, "设置");
  await press(pane, "评分表的列");
  await choose("扣分原因（可以没有）", "J 列　评审意见");
  await press(pane, "按这些列读取");
  await act(async () => {
    await pane.host.typeInto([
      {
        kind: "setCell",
        at: { sheet: tableSheet, row: 2, column: 9 },
        value: { type: "text", text: "意见" },
      },
    ]);
    await pane.session.resume();
  });
  fireEvent.click(screen.getByRole("tab", { name: "总览" }));
  expect(screen.getByRole("heading", { level: 1, name: "表头变了，先没有评分" })).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toContain("没有指定作“扣分原因”的“评审意见”这一列");
  await press(pane, "指定各列");
  await choose("扣分原因（可以没有）", "J 列　意见");
  await press(pane, "按这些列读取");
  expect(screen.getByRole("heading", { level: 1, name: "总览" })).toBeTruthy();
});

test("表头在写入前变了：先没有写，可以重新识别，也可以去指定列", async () => {
  const pane = await openedPane(filledCase());
  await press(pane, "重新评分");
  const at = { sheet: tableSheet, row: 2, column: 7 };
  pane.host.refuseNext(problem("excel-guard-changed", at, { before: "评分", found: "专家评分" }));
  fireEvent.click(await screen.findByRole("button", { name: /^写入 \d+ 格$/ }));
  await pane.settle();
  expect(screen.getByText("表头变了，先没有写")).toBeTruthy();
  expect(screen.getByRole("button", { name: "重新识别" })).toBeTruthy();
  await press(pane, "指定列");
  expect(await screen.findByRole("button", { name: "评分表的列" })).toBeTruthy();
});

test("在 Excel 里打开示例工作簿：另开一个窗口，这一个不动", async () => {
  const pane = await openedPaneInExcel({ workbook: strange });
  fireEvent.click(await screen.findByRole("button", { name: "打开示例工作簿" }));
  await waitFor(() => expect(pane.excel.openedBeside()).toEqual([blankCase()]));
  pane.excel.close();
});
