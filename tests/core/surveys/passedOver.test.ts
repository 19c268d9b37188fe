import { sayProblem } from "../../../src/core/problems/say";
import { findQuestionnaires } from "../../../src/core/surveys/findQuestionnaires";
import { passedOver } from "../../../src/core/surveys/passedOver";
import { gridOf, type Written } from "../../support/gridOf";

function saysOf(rows: readonly (readonly Written[])[]): readonly string[] {
  const grids = [gridOf(rows, { sheet: "数据" })];
  return passedOver(grids, findQuestionnaires(grids)).map(sayProblem);
}

test("像答卷、题目没有题号的表：说出来，请写题号", () => {
  const header = ["序号", "您的身份", "您是否满意", "姓名", "提交时间", "IP地址"];
  expect(saysOf([header, [1, "干部", "满意", "张三", "上午", "1.1.1.1"]])).toEqual([
    "工作表“数据”像是答卷，但数据!B1起的题目没有题号，没有当作问卷；请在表头的题目前写上题号，如“1、您的身份”。",
  ]);
});

test("问卷里有几列题目漏了题号：说出是哪几列", () => {
  const header = ["序号", "提交答卷时间", "1、您的身份", "您是否满意", "对项目有什么建议", "来自渠道", "微信昵称"]; // prettier-ignore
  expect(saysOf([header, [1, "上午", "干部", "满意", "无", "朋友圈", "甲"]])).toEqual([
    "数据!D1等2列的表头像题目（“您是否满意”），但没有题号，没有统计；请在题目前写上题号。",
  ]);
});

test("统计好的小计、比例：不是答卷，说出来", () => {
  const rows = [
    ["第1题 您是否满意 [单选题]"],
    ["选项", "小计", "比例"],
    ["满意", 18, 0.9],
    ["不满意", 2, 0.1],
  ];
  expect(saysOf(rows)).toEqual([
    "工作表“数据”是统计好的选项和小计（数据!A2起），不是一行一份的答卷，没有重新统计；请放入原始答卷，没有的把各选项人数直接填入底稿的问卷行。",
  ]);
});

test.each([
  ["题号齐全的问卷", [["序号", "提交答卷时间", "来源", "1、您是否满意"], [1, "上午", "微信", "满意"]]], // prettier-ignore
  ["留电话的一列没有题号", [["序号", "提交答卷时间", "1、您是否满意", "请留下您的联系方式"], [1, "上午", "满意", ""]]], // prettier-ignore
  [
    "明细账",
    [
      ["日期", "凭证号", "摘要", "金额", "审批意见"],
      ["2023-01-05", "1", "电费", 10, "同意"],
    ],
  ],
  [
    "指标表",
    [
      ["一级指标", "二级指标", "评分标准", "得分"],
      ["满意度", "是否满意", "满意得10分", ""],
    ],
  ],
])("%s：没有要说的", (_what, rows) => {
  expect(saysOf(rows)).toEqual([]);
});
