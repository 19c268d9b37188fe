/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";
import type { Surroundings } from "../../src/taskpane/boot";
import { Shell } from "../../src/taskpane/shell";

jest.mock("../../src/taskpane/app", () => ({
  App: ({ host }: { readonly host: { readonly kind: string } }) => <p>窗格：{host.kind}</p>,
}));

const nothing = {
  openSession: () => new Promise<never>(() => undefined),
  openFile: () => new Promise<never>(() => undefined),
};

const shell = (surroundings: Surroundings) => (
  <Shell surroundings={surroundings} command={undefined} {...nothing} />
);

const chooseFile = () => screen.queryByRole("button", { name: "选择文件" });

describe("连不上工作簿时说清楚，并给出文件评分", () => {
  test.each<[Surroundings, string]>([
    [{ kind: "officeMissing" }, "没有连上 Excel"],
    [{ kind: "excelTooOld" }, "这个 Excel 版本太旧"],
    [{ kind: "otherProgram", name: "Word" }, "这里是 Word，不是 Excel"],
  ])("%j", (surroundings, title) => {
    render(shell(surroundings));
    expect(screen.getByRole("alert").textContent).toContain(title);
    fireEvent.click(screen.getByRole("button", { name: "选择 .xlsx 文件评分" }));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(chooseFile()).not.toBeNull();
  });

  test("Excel 迟到：没有选文件就接上，已经用文件在评就不打断", () => {
    const { rerender } = render(shell({ kind: "officeMissing" }));
    rerender(shell({ kind: "excel", platform: "windows" }));
    expect(screen.getByText("窗格：excel")).toBeTruthy();
    rerender(shell({ kind: "officeMissing" }));
    fireEvent.click(screen.getByRole("button", { name: "选择 .xlsx 文件评分" }));
    rerender(shell({ kind: "excel", platform: "windows" }));
    expect(chooseFile()).not.toBeNull();
  });

  test("连得上就直接打开窗格", () => {
    render(shell({ kind: "excel", platform: "windows" }));
    expect(screen.getByText("窗格：excel")).toBeTruthy();
  });

  test("不在 Excel 里就是浏览器版", () => {
    render(shell({ kind: "browser" }));
    expect(chooseFile()).not.toBeNull();
  });
});
