import { readCellNumber } from "../../../src/core/grid/cellNumber";
import { cellText } from "../../../src/core/grid/cellText";
import type { Cell, CellValue } from "../../../src/core/grid/grid";
import { toPlainText } from "../../../src/core/number/round";

function shown(value: CellValue, formula?: string): string {
  const cell: Cell = formula === undefined ? { value } : { value, formula };
  const found = readCellNumber(cell);
  switch (found.state) {
    case "number":
      return `${toPlainText(found.reading.value, 6)}|${toPlainText(found.reading.written, 6)}|${found.reading.unit}`;
    case "error":
      return found.error;
    case "notNumber":
      return `notNumber ${found.found}`;
    case "blank":
    case "uncomputed":
    case "date":
      return found.state;
  }
}

test.each<readonly [string, CellValue, string]>([
  ["数字", { type: "number", number: 0.1 + 0.2, format: "plain" }, "0.3|0.3|"],
  ["百分数格式", { type: "number", number: 0.95, format: "percent" }, "0.95|95|%"],
  ["日期", { type: "number", number: 45356, format: "date" }, "date"],
  ["文本数字", { type: "text", text: " ３６次 " }, "36|36|次"],
  ["文字", { type: "text", text: " 约36 " }, "notNumber 约36"],
  ["空格", { type: "text", text: "　 " }, "blank"],
  ["空白", { type: "blank" }, "blank"],
  ["逻辑值", { type: "boolean", boolean: true }, "notNumber TRUE"],
  ["错误值", { type: "error", error: "#DIV/0!" }, "#DIV/0!"],
  ["不是有限的数", { type: "number", number: NaN, format: "plain" }, "notNumber NaN"],
])("%s", (_name, value, state) => {
  expect(shown(value)).toBe(state);
});

test("公式没有结果，不当作空白", () => {
  expect(shown({ type: "blank" }, "A1+1")).toBe("uncomputed");
  expect(shown({ type: "text", text: "" }, 'IF(A1="","",1)')).toBe("blank");
});

test("单元格的文字", () => {
  expect(cellText({ type: "number", number: 0.075, format: "percent" })).toBe("7.5%");
  expect(cellText({ type: "number", number: 1200, format: "plain" })).toBe("1200");
  expect(cellText({ type: "error", error: "#REF!" })).toBe("");
  expect(cellText({ type: "boolean", boolean: false })).toBe("FALSE");
});
