import { readTextNumber } from "../../../src/core/formulas/textNumber";

test.each([
  ["12", 12],
  [" -1,234.50 ", -1234.5],
  ["12,345,678", 12345678],
  ["5.", 5],
  [".5", 0.5],
  ["95 %", 0.95],
  ["1e-2", 0.01],
  ["2024-1-5", 45296],
  ["2024/01/05", 45296],
  ["2024年1月5日", 45296],
])("%s is the number %s", (text, number) => {
  expect(readTextNumber(text)).toEqual({ state: "number", number });
});

test.each(["", " ", "abc", "36次", "约36", "第1题", "41.36万元", "-", "2023-2-29", "A1", "1E999"])(
  "%s is no number",
  (text) => {
    expect(readTextNumber(text)).toEqual({ state: "no-number" });
  },
);

test.each([
  "1:30",
  "1/2",
  "3-4",
  "¥12",
  "(12)",
  "１２",
  "12％",
  "1月5日",
  "1,23",
  "Mar 5",
  "3 pm",
  "2024-1/5",
])("what %s is depends on the machine", (text) => {
  expect(readTextNumber(text)).toEqual({ state: "machine-dependent" });
});
