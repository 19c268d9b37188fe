import { overviewView } from "../../src/usecases/views/overview";
import { attached, gridIn, shownRows } from "../support/caseAttachments";
import { applied, filledCase, scored, tableSheet, totalOf } from "../support/caseWorkbook";
import { opened } from "../support/xlsxFiles";

/** 绩效自评开展情况 has 3 points; without its row the table has 97. */
const short = applied(filledCase(), [{ kind: "deleteRows", sheet: tableSheet, row: 14, count: 1 }]);

test("分值合计不是100：总分照算，不定等级，并说为什么", async () => {
  const { outcome } = await scored(await short);
  expect(totalOf(outcome.assessment)).toBe("83.94 未定级");
  expect(outcome.assessment.rollUp.grade).toBeUndefined();
  const read = await opened(await short).read();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(overviewView({ assessment: outcome.assessment, snapshot: read.value }, []).score).toEqual({
    state: "ungraded",
    points: "83.94",
    of: "/ 97",
    grade: "未定级",
    sentence: "分值合计是 97 分，不是 100 分；等级按百分制定。",
  });
});

test("表1、概要表、绩效评价情况分析也不写等级", async () => {
  const { bytes } = await attached((await scored(await short)).bytes, ["表1", "概要表", "绩效评价情况分析"]);
  const scores = shownRows(await gridIn(bytes, "表1 得分情况表"));
  expect(scores.find(([label]) => label === "评价等级")?.[1]).toBe("未定级");
  const all = (await Promise.all(["概要表", "绩效评价情况分析"].map((name) => gridIn(bytes, name))))
    .flatMap((grid) => shownRows(grid))
    .flat();
  expect(all).toContain("未定级");
  expect(all.some((text) => text.includes("绩效评价得分83.94分，评价等级为“未定级”。"))).toBe(true);
});
