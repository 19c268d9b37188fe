import type { Finding, Fix } from "../../../src/core/checks/finding";
import { defaultSettings } from "../../../src/core/evidence/evaluationSettings";
import type { Patch } from "../../../src/core/patch/patch";
import { readStandingFindings } from "../../../src/core/sheets/findings/standingFindings";
import { checkContext } from "../../../src/usecases/checks/checkContext";
import { checkAll } from "../../../src/usecases/checks/checking";
import {
  planFix,
  planIgnoring,
  planRecord,
  planTakingBack,
} from "../../../src/usecases/checks/decideFindings";
import { findingsGrid } from "../../../src/usecases/checks/findingsGrid";
import { workbookData } from "../../../src/usecases/workbookData";
import type { WorkbookSnapshot } from "../../../src/workbook/workbook";
import { filledCase, scored, shown, tableSheet, typed } from "../../support/caseWorkbook";
import { opened } from "../../support/xlsxFiles";

const time = "2024-11-21 15:40";

async function snapshotOf(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const read = await opened(bytes).read();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const findingsOf = (snapshot: WorkbookSnapshot): readonly Finding[] =>
  checkAll(checkContext(workbookData(snapshot), {}).context);

type Plan = ReturnType<typeof planRecord>;

async function done(bytes: Uint8Array, plan: Plan): Promise<Uint8Array> {
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const workbook = opened(bytes);
  const applied = await workbook.apply(plan.value.patch);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return workbook.save();
}

const codes = (plan: Plan): readonly string[] => (plan.ok ? [] : plan.problems.map(({ code }) => code));

let bytes: Uint8Array;
let snapshot: WorkbookSnapshot;
let findings: readonly Finding[];

beforeAll(async () => {
  const run = await scored(filledCase(), { mode: "replace" });
  bytes = await typed(run.bytes, [[`${tableSheet}!H4`, 9]]);
  snapshot = await snapshotOf(bytes);
  findings = findingsOf(snapshot);
});

const wish = () => ({ findings, settings: defaultSettings, time });

function named(words: RegExp): Finding & { readonly fix: Fix } {
  const found = findings.find(({ title }) => words.test(title));
  if (!found?.fix) throw new Error(`No finding with a fix: ${String(words)}`);
  return { ...found, fix: found.fix };
}

const lineOf = async (file: Uint8Array, key: string) =>
  readStandingFindings(findingsGrid(await snapshotOf(file))).find((each) => each.key === key);

test.each(["", "  ", "\n"])("没有原因（%j）不能忽略", (reason) => {
  expect(codes(planIgnoring(snapshot, findings[0]?.key ?? "", reason, wish()))).toEqual([
    "ignoring-needs-reason",
  ]);
});

test("忽略写进核对记录，别的发现也都列上；恢复后是待处理", async () => {
  const { key } = named(/要点①扣了1分/);
  const ignored = await done(bytes, planIgnoring(snapshot, key, " 甲方同意 ", wish()));
  expect(await lineOf(ignored, key)).toMatchObject({ state: "忽略", note: "甲方同意" });
  const lines = readStandingFindings(findingsGrid(await snapshotOf(ignored)));
  expect(lines).toHaveLength(findings.length);
  expect(lines.filter(({ state }) => state === "待处理")).toHaveLength(findings.length - 1);
  const back = await done(ignored, planTakingBack(await snapshotOf(ignored), key, wish()));
  expect(await lineOf(back, key)).toMatchObject({ state: "待处理", note: "" });
});

test("改法只写那一格；有核对记录时一起记成已修正，再核对也还是", async () => {
  const { key, fix } = named(/评分印9\.00分/);
  const alone = planFix(snapshot, key, fix, wish());
  const cells = (patch: Patch) => patch.map((write) => (write.kind === "setCell" ? write.at : write.kind));
  expect(alone.ok && cells(alone.value.patch)).toEqual([{ sheet: tableSheet, row: 3, column: 7 }]);

  const listed = await done(bytes, planRecord(snapshot, wish()));
  const fixed = await done(listed, planFix(await snapshotOf(listed), key, fix, wish()));
  expect(await shown(fixed, `${tableSheet}!H4`)).toBe(3);
  expect(await lineOf(fixed, key)).toMatchObject({ state: "已修正", note: "2024-11-21改为 3.00" });
  const after = await snapshotOf(fixed);
  const again = { ...wish(), findings: findingsOf(after), time: "2024-12-01 09:00" };
  const renewed = await done(fixed, planRecord(after, again));
  expect(await lineOf(renewed, key)).toMatchObject({ state: "已修正", note: "2024-11-21改为 3.00" });
});

test("格里已经是别的数、或是公式：不改，说明在哪一格", async () => {
  const { key, fix } = named(/评分印9\.00分/);
  const changed = await snapshotOf(await typed(bytes, [[`${tableSheet}!H4`, 8]]));
  expect(codes(planFix(changed, key, fix, wish()))).toEqual(["fix-cell-changed"]);
  const formula = { type: "formula", formula: "4+5", cached: 9 } as const;
  const computed = await snapshotOf(await typed(bytes, [[`${tableSheet}!H4`, formula]]));
  expect(codes(planFix(computed, key, fix, wish()))).toEqual(["fix-cell-is-formula"]);
});
