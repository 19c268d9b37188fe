import fc from "fast-check";
import { textChanges } from "../../../src/usecases/views/textChanges";

test("只标不同的字，数字整个比", () => {
  expect(textChanges("追加预算24.35万元，扣1分。", "追加预算24.36万元，扣1分。")).toEqual([
    { kind: "same", text: "追加预算" },
    { kind: "old", text: "24.35" },
    { kind: "new", text: "24.36" },
    { kind: "same", text: "万元，扣1分。" },
  ]);
});

test("任意两段话：去掉加上的是原来的，去掉删去的是后来的", () => {
  const words = fc.array(fc.constantFrom("预算", "扣", "1", "24.36", "分", "，", "\n"), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(""), other.join("")];
      const pieces = textChanges(before, after);
      const without = (kind: string): string =>
        pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join("");
      expect([without("new"), without("old")]).toEqual([before, after]);
    }),
  );
});
