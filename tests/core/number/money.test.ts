import fc from "fast-check";
import { exact } from "../../../src/core/number/exact";
import {
  fen,
  fenToYuan,
  isWholeFen,
  showWan,
  showYuan,
  sumFen,
  wan,
  wanToYuan,
  yuan,
  yuanToFen,
  yuanToWan,
} from "../../../src/core/number/money";
import { readMoney } from "../../../src/core/number/readMoney";

test.each([
  ["413,550.00", "元", "413,550.00"],
  ["41.355", "万元", "413,550.00"],
  ["41.36万元", "元", "413,600.00"],
  ["457.24元", "万元", "457.24"],
  ["￥1,234", "元", "1,234.00"],
  ["(1,234.50)", "元", "-1,234.50"],
  ["0.02亿元", "元", "2,000,000.00"],
  ["3千元", "元", "3,000.00"],
  ["5万", "元", "50,000.00"],
  ["12.345", "元", "12.35"],
  ["-0.001", "元", "0.00"],
] as const)("%s，列以%s计", (text, unit, shown) => {
  const amount = readMoney(text, unit);
  expect(amount === undefined ? undefined : showYuan(amount)).toBe(shown);
});

test.each(["", "—", "95%", "36次", "约5万元", "1,23", "9E300"])("%j is no amount", (text) => {
  expect(readMoney(text, "元")).toBeUndefined();
});

test("243550.00元是24.355万元", () => {
  expect(showWan(yuanToWan(yuan(exact("243550.00"))))).toBe("24.355");
  expect(showYuan(yuanToFen(wanToYuan(wan(exact("24.355")))) ?? fen(0))).toBe("243,550.00");
  expect(showWan(wan(exact("1041.36")))).toBe("1,041.36");
});

test("a fraction of a 分 is noticed", () => {
  expect(isWholeFen(yuan(exact("12.34")))).toBe(true);
  expect(isWholeFen(yuan(exact("12.345")))).toBe(false);
});

test("an amount beyond the safe range is refused", () => {
  expect(yuanToFen(yuan(exact("1E14")))).toBeUndefined();
  expect(() => fen(0.5)).toThrow(RangeError);
});

test("分 and 元 are the same money", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (count) => {
      expect(yuanToFen(fenToYuan(fen(count)))).toBe(count);
      expect(yuanToFen(wanToYuan(yuanToWan(fenToYuan(fen(count)))))).toBe(count);
      expect(readMoney(`${showYuan(fen(count))}元`, "万元")).toBe(count);
    }),
  );
});

test("the sum of a ledger is the sum of its vouchers", () => {
  expect(sumFen([])).toBe(0);
  expect(showYuan(sumFen([fen(45724), fen(1706), fen(201684)]))).toBe("2,491.14");
});
