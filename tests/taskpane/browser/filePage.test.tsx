/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from "@testing-library/react";
import { problem } from "../../../src/core/problems/problem";
import { FilePage } from "../../../src/taskpane/browser/filePage";
import type { OpenWorkbookFile } from "../../../src/taskpane/browser/openWorkbookFile";

jest.mock("../../../src/taskpane/app", () => ({ App: () => <p>窗格</p> }));

function fileNamed(name: string): File {
  const file = new File(["内容"], name);
  // jsdom has no arrayBuffer of its own
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(new ArrayBuffer(4)) });
}

async function choose(openFile: OpenWorkbookFile, file: File): Promise<void> {
  render(<FilePage command={undefined} openFile={openFile} />);
  const input = document.querySelector("input[type=file]");
  if (!input) throw new Error("no input");
  await act(async () => {
    fireEvent.change(input, { target: { files: [file] } });
    await Promise.resolve();
  });
}

test("打不开的文件：说清为什么、怎么办，还能再选", async () => {
  await choose(
    () => Promise.resolve({ kind: "refused", problems: [problem("file-legacy-xls")] }),
    fileNamed("旧.xls"),
  );
  const told = await screen.findByRole("alert");
  expect(told.textContent).toContain("“旧.xls”没有打开");
  expect(told.textContent).toContain("另存为“Excel 工作簿（.xlsx）”");
  expect(screen.getByRole("button", { name: "选择文件" })).toBeTruthy();
});

test("读不到的文件（已移走、被占用）也说清", async () => {
  const file = Object.assign(fileNamed("a.xlsx"), { arrayBuffer: () => Promise.reject(new Error("gone")) });
  await choose(() => Promise.reject(new Error("is not asked")), file);
  expect((await screen.findByRole("alert")).textContent).toContain("浏览器读不到这个文件");
});

test("正在打开时说做到哪里，可以取消", async () => {
  let isCancelled = (): boolean => false;
  let finish = (): void => undefined;
  await choose((_bytes, _name, wish) => {
    isCancelled = wish.isCancelled;
    wish.progress("读取 支出明细账");
    return new Promise((resolve) => {
      finish = () => resolve({ kind: "cancelled" });
    });
  }, fileNamed("大.xlsx"));
  expect(screen.getByRole("status").textContent).toBe("读取 支出明细账");
  fireEvent.click(screen.getByRole("button", { name: "取消" }));
  expect(isCancelled()).toBe(true);
  await act(async () => {
    finish();
    await Promise.resolve();
  });
  expect((await screen.findByRole("alert")).textContent).toContain("已取消，没有打开“大.xlsx”");
});
