/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";
import type { Surroundings } from "../../src/taskpane/boot";
import { Shell } from "../../src/taskpane/shell";

jest.mock("../../src/taskpane/app", () => ({
  App: ({ host }: { readonly host: { readonly kind: string } }) => <p>窗格：{host.kind}</p>,
}));

const never = (): Promise<never> => new Promise(() => undefined);

describe("连不上工作簿时说清楚，并给出文件评分", () => {
  test.each<[Surroundings, string]>([
    [{ kind: "officeMissing" }, "没有连上 Excel"],
    [{ kind: "excelTooOld" }, "这个 Excel 版本太旧"],
    [{ kind: "otherProgram", name: "Word" }, "这里是 Word，不是 Excel"],
  ])("%j", (surroundings, title) => {
    render(<Shell surroundings={surroundings} command={undefined} openSession={never} />);
    expect(screen.getByRole("alert").textContent).toContain(title);
    fireEvent.click(screen.getByRole("button", { name: "选择 .xlsx 文件评分" }));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText("窗格：browser")).toBeTruthy();
  });

  test("Excel 迟到：没有选文件就接上，已经用文件在评就不打断", () => {
    const { rerender } = render(
      <Shell surroundings={{ kind: "officeMissing" }} command={undefined} openSession={never} />,
    );
    rerender(
      <Shell surroundings={{ kind: "excel", platform: "windows" }} command={undefined} openSession={never} />,
    );
    expect(screen.getByText("窗格：excel")).toBeTruthy();
    rerender(<Shell surroundings={{ kind: "officeMissing" }} command={undefined} openSession={never} />);
    fireEvent.click(screen.getByRole("button", { name: "选择 .xlsx 文件评分" }));
    rerender(
      <Shell surroundings={{ kind: "excel", platform: "windows" }} command={undefined} openSession={never} />,
    );
    expect(screen.getByText("窗格：browser")).toBeTruthy();
  });

  test("连得上就直接打开窗格", () => {
    render(
      <Shell surroundings={{ kind: "excel", platform: "windows" }} command="score" openSession={never} />,
    );
    expect(screen.getByText("窗格：excel")).toBeTruthy();
  });
});
