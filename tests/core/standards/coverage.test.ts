import { readStandard } from "../../../src/core/standards/readStandard";
import { standardTexts } from "./standardTexts";

/** How much of what evaluators write is understood; a line here is a standard that waits for an answer. */
test("of the golden standards", () => {
  const readings = standardTexts.map((text) => ({ text, reading: readStandard(text, new Map()) }));
  const count = (state: string) => readings.filter(({ reading }) => reading.state === state).length;
  expect({ read: count("read"), partial: count("partial"), unread: count("unread") }).toMatchInlineSnapshot(`
    {
      "partial": 6,
      "read": 92,
      "unread": 22,
    }
  `);
  const rules = readings.filter(
    ({ reading }) => reading.state === "unread" && /没有读懂/.test(reading.lint[0]?.message ?? ""),
  );
  expect(rules.map(({ text }) => text.standard.slice(0, 30))).toMatchInlineSnapshot(`
    [
      "考核标准等级的得分系数分别为4、3、2、1，实际完成值低于D",
      "实际值处于基线20%—100%得满分；超过2倍基线或低于20",
      "1）未按时上报的扣1分；2）参会率未达100%的，每降1%扣",
      "按编制总量排名，第1名得6分，第2-5名按第1名的比例得分",
    ]
  `);
});
