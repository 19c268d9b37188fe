import { sayWithOptions } from "../../src/cli/sayWithOptions";
import { problem } from "../../src/core/problems/problem";

const at = { sheet: "附件3", row: 6, column: 7 };

test.each([
  [
    "有几张评分表",
    problem("several-tables", undefined, { names: "附件3!A3、附件4!A3" }),
    '工作簿里有几张指标体系及评分表：附件3!A3、附件4!A3。它们不会合并计算，请指定要评的一张。用 --table 指定，例如 --table "工作表名"。',
  ],
  [
    "人工填的评分",
    problem("own-value-kept", at, { standing: "2", planned: "1.00" }),
    "附件3!H7有人工填写的“2”，与算出的“1.00”不同，保留原值。要换成算出的，请加 --replace。",
  ],
  ["没有选项可用的，不加什么", problem("own-total-kept", at), "附件3!H7的合计是人工填写的，保留原样。"],
])("%s", (_name, found, sentence) => {
  expect(sayWithOptions(found)).toBe(sentence);
});
