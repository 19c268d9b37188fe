import { findingKey } from "../../../src/core/checks/findingKey";
import { reportOfText } from "../../../src/core/checks/report/pastedText";
import { assess } from "../../../src/usecases/assess";
import { checkAll, checking } from "../../../src/usecases/checks/checking";
import { contextOf } from "../../../src/usecases/checks/checkContext";
import { reportContext } from "../../../src/usecases/checks/checkReport";
import { workbookData } from "../../../src/usecases/workbookData";
import { gridOf } from "../../support/gridOf";
import { ledger, scoreTable } from "./desk";

const payments = Array.from(
  { length: 20_000 },
  (_, index) =>
    [
      `记-${String(index)}`,
      `支付第${String(index)}批服务费`,
      `${String(index % 50)}号收款单位`,
      100 + index,
    ] as const,
);

function context() {
  const sheets = {
    评分表: scoreTable([{ name: "完成率", full: 100, score: 101 }]),
    支出明细账: ledger(payments),
  };
  const grids = new Map(
    Object.entries(sheets).map(([sheet, rows]) => [sheet, gridOf(rows, { sheet })] as const),
  );
  const names = Object.keys(sheets).map((name) => ({ name, visibility: "visible" as const, hasCells: true }));
  const assessed = assess(workbookData({ sheets: names, names: [], grids }), undefined);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.problems));
  return contextOf(assessed.value);
}

test("两万笔明细分许多次看完，中间可以停下；每一步说得出在核对什么、做完了几项", () => {
  const run = checking(context());
  const steps: string[] = [];
  let last = -1;
  for (let step = run.next(); step.done !== true; step = run.next()) {
    steps.push(step.value.check.id);
    expect(step.value.done).toBeGreaterThanOrEqual(last);
    last = step.value.done;
  }
  expect(steps.filter((id) => id === "资金-04").length).toBeGreaterThan(5);
  expect(new Set(steps).size).toBeGreaterThan(40);
});

test("分开看和一次看完结果一样，重的在前，一处只说一次", () => {
  const same = context();
  const found = checkAll(same);
  expect(found.map(({ key }) => key)).toEqual(checkAll(same).map(({ key }) => key));
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  const text = "项目绩效评价得分89.5分，评价等级为“优”。2023年4月21日至5月20日开展绩效评价。";
  const severities = checkAll(reportContext(reportOfText(`${text}\n2023年5月1日`))).map(
    ({ severity }) => severity,
  );
  expect(severities).toEqual(["错误", "警告"]);
});

test("键只认说的是什么：空格、全半角不同是同一处，数字不同是另一处", () => {
  const key = findingKey("资金-05", ["昆明（甲）公司", "12.00"]);
  expect(findingKey("资金-05", ["昆明(甲) 公司", "１２.00"])).toBe(key);
  expect(findingKey("资金-05", ["昆明（甲）公司", "12.01"])).not.toBe(key);
  expect(findingKey("资金-06", ["昆明（甲）公司", "12.00"])).not.toBe(key);
  expect(key).toMatch(/^资金-05:[0-9a-z]+$/);
});
