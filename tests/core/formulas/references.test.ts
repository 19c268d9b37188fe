import { areaName, parseArea, quotedSheet } from "../../../src/core/grid/address";
import { mayReferTo, referencesOf } from "../../../src/core/formulas/references";

const source = {
  name: (name: string) =>
    name === "绩效_总分"
      ? { sheet: "附件3 指标体系", area: { top: 9, left: 7, bottom: 9, right: 7 } }
      : undefined,
};

test.each([
  ['IF(K6="","",J6-K6)', "底稿!K6 底稿!J6 底稿!K6"],
  ["SUM('附件3 指标体系'!$D$4:$D$9)+绩效_总分", "'附件3 指标体系'!D4:D9 '附件3 指标体系'!H10"],
  ["SUMIF(A:A,1,2:3)", "底稿!A1:A1048576 底稿!A2:XFD3"],
  ["-A1%", "底稿!A1"],
  ['{1,2}&"A1"', ""],
])("%s refers to %s", (formula, expected) => {
  const references = referencesOf(formula, "底稿", source);
  if (references.state === "unknown") throw new Error("unknown");
  expect(
    references.places.map(({ sheet, area }) => `${quotedSheet(sheet)}!${areaName(area)}`).join(" "),
  ).toBe(expected);
});

test.each(["INDIRECT(A1)", "没有的名称+1", "表1[金额]", "1+"])("%s may refer to anything", (formula) => {
  const references = referencesOf(formula, "底稿", source);
  expect(references).toEqual({ state: "unknown" });
  expect(mayReferTo(references, "底稿", { top: 0, left: 0, bottom: 0, right: 0 })).toBe(true);
});

test.each([
  ["SUM(B2:D4)", "底稿", "D4:E9", true],
  ["SUM(B2:D4)", "底稿", "E4", false],
  ["SUM(B2:D4)", "底稿", "B5:D9", false],
  ["SUM(B2:D4)", "表2", "B2", false],
  ["SUM(LEDGER!B:B)", "ledger", "B7", true],
  ["IF(TRUE,1,C3)", "底稿", "C3", true],
])("%s and %s!%s: %s", (formula, sheet, cells, refers) => {
  const area = parseArea(cells);
  if (!area) throw new Error(cells);
  expect(mayReferTo(referencesOf(formula, "底稿", source), sheet, area)).toBe(refers);
});
