import { blankCase, filledCase, papered, scored, totalOf, typed } from "../../support/caseWorkbook";
import { entered } from "../../support/paperRow";
import { describeWorkbook } from "../../../src/usecases/describeWorkbook";
import { opened } from "../../support/xlsxFiles";

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

test("paper 在自己的结果上再运行一次，文件一个字节也不变", async () => {
  const first = await papered(blankCase());
  const second = await papered(first.bytes);
  expect(second.outcome.changed).toEqual([]);
  expect(same(second.bytes, first.bytes)).toBe(true);
});

test("score 在评过分的文件上再运行一次，什么也不改", async () => {
  const first = await scored(filledCase());
  const second = await scored(first.bytes);
  expect(second.outcome.changed).toEqual([]);
  expect(same(second.bytes, first.bytes)).toBe(true);
  expect(totalOf(second.outcome.assessment)).toBe("84.94 良");
});

test("同一个文件分别评两次，得到同一个文件", async () => {
  const [one, other] = [await scored(filledCase()), await scored(filledCase())];
  expect(same(one.bytes, other.bytes)).toBe(true);
});

test("评过分再 paper：评分不动，底稿不变", async () => {
  const first = await scored(filledCase());
  const second = await papered(first.bytes);
  expect(second.outcome.changed).toEqual([]);
  expect(same(second.bytes, first.bytes)).toBe(true);
});

test("没填完的底稿评分再评分，也一样", async () => {
  const first = await scored((await papered(blankCase())).bytes);
  const second = await scored(first.bytes);
  expect(second.outcome.changed).toEqual([]);
  expect(same(second.bytes, first.bytes)).toBe(true);
});

test("改了证据、去掉证据以后各运行两次，也一样", async () => {
  const once = await scored(filledCase());
  for (const value of ["符合", "不适用", "说不清", null]) {
    const changed = await entered(once.bytes, [["绩效自评开展情况", "② 符合性", value]]);
    const first = await scored(changed);
    const second = await scored(first.bytes);
    expect([value, same(second.bytes, first.bytes)]).toEqual([value, true]);
  }
});

test("手工填了评分的文件，--replace 前后各运行两次，也一样", async () => {
  const base = await typed((await scored(filledCase())).bytes, [["附件3 指标体系及评分表!H7", 2]]);
  for (const mode of ["keep", "replace"] as const) {
    const first = await scored(base, { mode });
    const second = await scored(first.bytes, { mode });
    expect([mode, same(second.bytes, first.bytes)]).toEqual([mode, true]);
  }
});

test("read 不改文件", async () => {
  const workbook = opened(filledCase());
  await describeWorkbook(workbook, { progress: () => undefined });
  expect(same(workbook.save(), filledCase())).toBe(true);
});
