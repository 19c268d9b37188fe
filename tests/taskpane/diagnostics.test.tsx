/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act, fireEvent, screen } from "@testing-library/react";
import { cellText } from "../../src/core/grid/cellText";
import { productVersion } from "../../src/taskpane/productVersion";
import { axeFindings } from "../support/axe";
import { filledCase } from "../support/caseWorkbook";
import { openedPane } from "../support/openedPane";
import { openedPaneInExcel } from "../support/openedPaneInExcel";
import { opened } from "../support/xlsxFiles";
import "../support/noResize";

jest.setTimeout(180_000);

async function shownText(): Promise<string> {
  fireEvent.click(screen.getByRole("button", { name: "设置" }));
  fireEvent.click(await screen.findByRole("button", { name: "导出诊断信息" }));
  return screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^下面是全部内容/ }).value;
}

test("诊断信息先显示出来：版本、表的大小、问题代码、用时", async () => {
  const pane = await openedPane(filledCase());
  fireEvent.click(screen.getByRole("button", { name: "重新评分" }));
  await pane.settle();
  const text = await shownText();
  expect(text).toContain(`版本：${productVersion}`);
  expect(text).toMatch(/第 1 张　评分表　\d+ 行 \d+ 列/);
  expect(text).toMatch(/评价底稿　\d+ 行 \d+ 列/);
  expect(text).toContain("23 个：满分 15，扣分 8，待补 0，未读懂 0");
  expect(text).toMatch(/读取工作簿 \d+ 毫秒/);
  expect(await axeFindings()).toEqual([]);
});

test("里面没有任何一格的内容、表名和指标名", async () => {
  await openedPane(filledCase());
  const text = await shownText();
  const read = await opened(filledCase()).read();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const leaked: string[] = [];
  for (const [sheet, grid] of read.value.grids) {
    if (!["评价底稿", "评价设置", "资金安排"].includes(sheet) && text.includes(sheet)) leaked.push(sheet);
    for (let row = 0; row < grid.rowCount; row += 1)
      for (let column = 0; column < grid.columnCount; column += 1) {
        const found = cellText(grid.cell(row, column).value).trim();
        // words of four signs or less are those of the report itself: 评分, 扣分, 资金安排
        if (found.length > 4 && text.includes(found)) leaked.push(found);
      }
  }
  expect(leaked).toEqual([]);
});

test("可以复制，也可以存成文件", async () => {
  await openedPane(filledCase());
  const text = await shownText();
  const copied: string[] = [];
  Object.assign(navigator, {
    clipboard: { writeText: (words: string) => Promise.resolve(copied.push(words)) },
  });
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name: "复制" }));
    await Promise.resolve();
  });
  expect(copied).toEqual([text]);
  expect(screen.getByText("已复制。")).toBeTruthy();
  const saved: string[] = [];
  URL.createObjectURL = () => "blob:here";
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    saved.push(this.download);
  };
  fireEvent.click(screen.getByRole("button", { name: "保存为文件" }));
  expect(saved).toEqual(["绩效评分-诊断信息.txt"]);
});

test("在 Excel 里写明 Excel 的版本和支持的接口", async () => {
  const pane = await openedPaneInExcel({ workbook: filledCase() });
  await screen.findByRole("heading", { level: 1, name: "总览" });
  await pane.settle();
  const text = await shownText();
  expect(text).toMatch(/运行在：Excel 16\.0\.14332\.20000/);
  expect(text).toMatch(/支持的接口：ExcelApi 1\.1、.*ExcelApi 1\.14/);
  expect(text).not.toContain("C:\\评价");
});

test("版本和清单、软件包里的一样", () => {
  const read = (name: string): string => readFileSync(join(__dirname, "../..", name), "utf8");
  expect(/<Version>([\d.]+)<\/Version>/.exec(read("manifest.xml"))?.[1]).toBe(`${productVersion}.0`);
  const versions = ["package.json", "package-lock.json"].map(
    (name) => /"version": "([^"]+)"/.exec(read(name))?.[1],
  );
  expect(versions).toEqual([productVersion, productVersion]);
});
