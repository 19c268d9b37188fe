import { sentences } from "../../../src/core/problems/sentences";

test("没有一句话提到只有命令行才有的选项：同一句话窗格也说", () => {
  const said = Object.entries(sentences).filter(([, sentence]) => /(^|[^-])--?[a-z]/.test(sentence));
  expect(said).toEqual([]);
});
