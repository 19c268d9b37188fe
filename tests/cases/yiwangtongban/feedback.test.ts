import { sayProblem } from "../../../src/core/problems/say";
import feedback from "../../fixtures/cases/yiwangtongban/feedback.json";
import { attached, gridIn, shownRows, withRow } from "../../support/caseAttachments";
import { filledCase, scored, totalOf, typed } from "../../support/caseWorkbook";
import { entered, type Entry } from "../../support/paperRow";

const FORM = "附件8 意见反馈表";
const REPLIES = "附件9 采纳情况表";
const LOG = "评分变更记录";

/** 三个采纳的指标在定稿中均为满分，采纳前的评分未公布：这里的扣分是编的。 */
const before: readonly Entry[] = [
  ["管理制度健全性", "① 次数", 1],
  ["管理制度健全性", "① 次数", "机房管理没有制度", "note"],
  ["验收合格率", "② 符合性", "不符合"],
  ["验收合格率", "② 符合性", "合同没有约定质量保证金", "note"],
  ["设备或网络正常运转", "② 符合性", "不符合"],
  ["设备或网络正常运转", "② 符合性", "2023年8月重新采购计算机63台", "note"],
];

const adopted: readonly Entry[] = [
  ["管理制度健全性", "① 次数", 0],
  ["验收合格率", "② 符合性", "符合"],
  ["设备或网络正常运转", "② 符合性", "符合"],
];

const opinions = feedback["意见"];

/** The eight opinions put into the form, as the unit sends them back. */
const opinionCells = opinions.flatMap((each, index) => [
  [`${FORM}!C${7 + index}`, each["指标"]] as const,
  [`${FORM}!D${7 + index}`, each["单位意见"]] as const,
]);

const decisionCells = opinions.flatMap((each, index) => [
  [`${REPLIES}!D${7 + index}`, each["是否采纳"]] as const,
  [`${REPLIES}!E${7 + index}`, each["理由"] === "" ? null : each["理由"]] as const,
]);

const story = (async () => {
  const draft = await scored(await entered(filledCase(), before), { time: "2024-11-18 09:12" });
  const form = await attached(draft.bytes, ["附件8"]);
  const table = await attached(await typed(form.bytes, opinionCells), ["附件9"]);
  const decided = await attached(await typed(table.bytes, decisionCells), ["附件9"]);
  const changed = await scored(await entered(decided.bytes, adopted), { time: "2024-11-21 15:40" });
  const final = await attached(changed.bytes, ["附件8", "附件9"]);
  return { draft, form, table, decided, changed, final };
})();

const POINTS = { 5: 2, 6: 2, 7: 2 };
const replyRows = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> =>
  shownRows(await gridIn(bytes, REPLIES), POINTS).slice(6, 14);

test("征求意见稿：79.44分，中；附件9写下这时的评分", async () => {
  const { draft, table } = await story;
  expect(totalOf(draft.outcome.assessment)).toBe("79.44 中");
  const rows = await replyRows(table.bytes);
  expect(rows.map((row) => [row[1], row[5]])).toEqual(
    opinions.map((each, index) => [
      each["指标"],
      ["1.00", "1.00", "3.00", "3.50", "1.00", "2.50", "2.50", "5.00"][index],
    ]),
  );
  expect(rows.map((row) => row[2])).toEqual(opinions.map((each) => each["单位意见"]));
});

test("填了采纳还没有改证据：指到底稿里要改的格", async () => {
  const { decided } = await story;
  const said = decided.outcome.problems.map(sayProblem);
  expect(said.filter((text) => text.includes("已采纳"))).toEqual([
    expect.stringMatching(
      /^第4条意见已采纳，而“管理制度健全性”的评分没有变，仍是3\.50分。请改底稿里这个指标的证据（评价底稿!F\d+起）后重新评分。$/,
    ),
    expect.stringMatching(/^第6条意见已采纳，而“验收合格率”/),
    expect.stringMatching(/^第7条意见已采纳，而“设备或网络正常运转”/),
  ]);
  const rows = await replyRows(decided.bytes);
  expect(rows[3]?.slice(3, 5)).toEqual(["采纳", "予以采纳。"]);
});

test("改了证据重新评分：84.94分，良；原评分、现评分和增减并排，不采纳的有理由", async () => {
  const { changed, final } = await story;
  expect(totalOf(changed.outcome.assessment)).toBe("84.94 良");
  const rows = await replyRows(final.bytes);
  expect(rows.map((row) => [row[3], ...row.slice(5)])).toEqual([
    ["不采纳", "1.00", "1.00", "0.00"],
    ["不采纳", "1.00", "1.00", "0.00"],
    ["不采纳", "3.00", "3.00", "0.00"],
    ["采纳", "3.50", "4.00", "0.50"],
    ["不采纳", "1.00", "1.00", "0.00"],
    ["采纳", "2.50", "5.00", "2.50"],
    ["采纳", "2.50", "5.00", "2.50"],
    ["不采纳", "5.00", "5.00", "0.00"],
  ]);
  expect(rows.map((row) => row[4])).toEqual(opinions.map((each) => each["理由"] || "予以采纳。"));
  expect(shownRows(await gridIn(final.bytes, REPLIES))[14]?.[0]).toBe(
    "共8条意见，其中采纳3条，部分采纳0条，不采纳5条。原评分为征求意见稿评分，现评分取自评分表，增减合计+5.50分。",
  );
  expect(final.outcome.problems).toEqual([]);
});

const logOf = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> =>
  shownRows(await gridIn(bytes, LOG), { 3: 2, 4: 2, 5: 2, 6: 2 }).slice(3);

test("评分变更记录：首次评分一行，改动各一行，写明原来的扣分原因和依据", async () => {
  const rows = await logOf((await story).changed.bytes);
  expect(rows.map((row) => [row[1], row[2], row[3], row[4], row[6], row[8]])).toEqual([
    ["2024-11-18 09:12", "（首次评分）", "—", "—", "79.44", "评价底稿"],
    ["2024-11-21 15:40", "管理制度健全性", "3.50", "4.00", "84.94", "附件9第4条"],
    ["2024-11-21 15:40", "验收合格率", "2.50", "5.00", "84.94", "附件9第6条"],
    ["2024-11-21 15:40", "设备或网络正常运转", "2.50", "5.00", "84.94", "附件9第7条"],
    ["", "", "", "", "", ""],
  ]);
  expect(rows[0]?.[7]).toBe("23个三级指标首次评分。");
  expect(rows[2]?.[7]).toBe("原扣分原因“合同没有约定质量保证金，扣2.5分。”取消。");
  expect(rows[4]?.[0]).toBe("本表只追加，不修改。最后一行变更后总分84.94分，与评分表总分一致。");
});

test("再撤回：评分回到征求意见稿，记录只增不改，附件9的原评分不动", async () => {
  const { draft, changed, final } = await story;
  const back = await scored(await entered(final.bytes, before), { time: "2024-11-22 10:05" });
  expect(totalOf(back.outcome.assessment)).toBe(totalOf(draft.outcome.assessment));
  const [earlier, later] = [await logOf(changed.bytes), await logOf(back.bytes)];
  expect(later.slice(0, 4)).toEqual(earlier.slice(0, 4));
  expect(later.slice(4, 7).map((row) => [row[2], row[3], row[4], row[6]])).toEqual([
    ["管理制度健全性", "4.00", "3.50", "79.44"],
    ["验收合格率", "5.00", "2.50", "79.44"],
    ["设备或网络正常运转", "5.00", "2.50", "79.44"],
  ]);
  const again = await attached(back.bytes, ["附件9"]);
  const rows = await replyRows(again.bytes);
  expect(rows.map((row) => row[5])).toEqual((await replyRows(final.bytes)).map((row) => row[5]));
  expect(rows.map((row) => row[7])).toEqual(Array.from({ length: 8 }, () => "0.00"));
});

test("附件8中间插一行新意见：每条答复仍跟着自己的意见", async () => {
  const { final } = await story;
  const inserted = await withRow(final.bytes, FORM, 8);
  const filled = await typed(inserted, [
    [`${FORM}!C9`, "资金到位率"],
    [`${FORM}!D9`, "到位资金应含上年结转"],
  ]);
  const { bytes } = await attached(filled, ["附件8", "附件9"]);
  const rows = shownRows(await gridIn(bytes, REPLIES), POINTS).slice(6, 15);
  expect(rows.map((row) => [row[0], row[1], row[3], row[5]])).toEqual(
    [
      ["绩效目标合理性", "不采纳", "1.00"],
      ["绩效指标明确性", "不采纳", "1.00"],
      ["资金到位率", "", "2.00"],
      ["预算编制科学性", "不采纳", "3.00"],
      ["管理制度健全性", "采纳", "3.50"],
      ["绩效自评开展情况", "不采纳", "1.00"],
      ["验收合格率", "采纳", "2.50"],
      ["设备或网络正常运转", "采纳", "2.50"],
      ["项目可持续性", "不采纳", "5.00"],
    ].map((row, index) => [String(index + 1), ...row]),
  );
  const again = await attached(bytes, ["附件8", "附件9"]);
  expect(Buffer.compare(again.bytes, bytes)).toBe(0);
});
