import { agrees, reportOf, type TestedExcel } from "../../../src/taskpane/selftest/report";
import { sayFinding, sayResult } from "../../../src/taskpane/selftest/sentences";
import type { Finding, Probe } from "../../../src/workbook/excel/probes/probe";

describe("看到的和想的一样吗", () => {
  test.each<[string, Finding, Finding, boolean]>([
    ["同一个字", "甲", "甲", true],
    ["0 不是空", 0, "", false],
    ["没有拒绝", null, "AccessDenied", false],
    ["一列，次序也要一样", ["甲", "乙"], ["乙", "甲"], false],
    ["少一个", ["甲"], ["甲", ""], false],
    ["多看到一样不要紧", { value: "甲", color: "#0563C1" }, { value: "甲" }, true],
    ["缺一样", { color: "#0563C1" }, { value: "甲" }, false],
    ["应当是空值，却没有这一项", {}, { refused: null }, false],
    ["里面还有一层", { apart: ["甲", ""] }, { apart: ["甲", "乙"] }, false],
    ["一列和一样不同", ["甲"], { 0: "甲" }, false],
  ])("%s", (_name, seen, believed, expected) => {
    expect(agrees(seen, believed)).toBe(expected);
  });
});

const excel: TestedExcel = {
  version: "16.0.14332",
  platform: "PC",
  sets: ["ExcelApi 1.14"],
  language: "zh-CN",
  keepsLocalData: true,
};

const probe = (id: string, believed: Finding): Probe => ({
  id,
  what: `问题${id}`,
  believed,
  run: () => Promise.resolve(null),
});

test("结果文件：每条想的、看到的、报的错", () => {
  const report = reportOf(
    excel,
    [
      { probe: probe("一", "甲"), kind: "seen", seen: "甲" },
      { probe: probe("二", "甲"), kind: "seen", seen: "乙" },
      { probe: probe("三", "甲"), kind: "failed", code: "GeneralException", message: "内部错误" },
    ],
    ["自检 二"],
  );
  expect(report.findings).toEqual([
    { id: "一", what: "问题一", verdict: "asBelieved", believed: "甲", seen: "甲" },
    { id: "二", what: "问题二", verdict: "differs", believed: "甲", seen: "乙" },
    {
      id: "三",
      what: "问题三",
      verdict: "failed",
      believed: "甲",
      error: { code: "GeneralException", message: "内部错误" },
    },
  ]);
  expect(sayResult(report)).toBe(
    "3 条：一致 1，不同 1，没做成 1。没有删掉的临时工作表：自检 二，请手工删除。",
  );
  expect(report.findings.map(sayFinding)).toEqual([
    "一致：问题一",
    '不同：问题二。想的是 "甲"，看到 "乙"',
    "没做成：问题三。GeneralException 内部错误",
  ]);
});
