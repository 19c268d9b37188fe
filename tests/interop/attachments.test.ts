import { attached, gridIn } from "../support/caseAttachments";
import { blankCase, filledCase, papered, scored, tableSheet, typed } from "../support/caseWorkbook";
import { formulaCount, otherValues } from "../support/formulaValues";
import { convert } from "../support/libreOffice";
import { entered } from "../support/paperRow";
import { opened } from "../support/xlsxFiles";

const tables = ["表1", "表2", "附件6", "附件2", "附件8", "附件10", "附件9", "概要表", "绩效评价情况分析"];
const sheets = [
  "表1 得分情况表",
  "表2 完成情况表",
  "附件6 问题汇总表",
  "附件2 绩效目标表",
  "附件8 意见反馈表",
  "附件10 意见反馈表（科室）",
  "附件9 采纳情况表",
  "概要表",
  "绩效评价情况分析",
  "评分变更记录",
  "评价底稿",
  "评价设置",
  tableSheet,
];

/** Formula cells that LibreOffice works out to something else than we wrote, in every sheet that there is. */
async function differences(bytes: Uint8Array): Promise<readonly string[]> {
  const theirs = await convert(bytes, "xlsx");
  const read = await opened(bytes).read();
  const names = read.ok ? sheets.filter((name) => read.value.grids.has(name)) : [];
  const found = await Promise.all(
    names.map(async (name) => otherValues(await gridIn(bytes, name), await gridIn(theirs, name))),
  );
  return found.flat();
}

const opinions = async (bytes: Uint8Array): Promise<Uint8Array> =>
  typed((await attached(bytes, ["附件8"])).bytes, [
    ["附件8 意见反馈表!C7", "验收合格率"],
    ["附件8 意见反馈表!D7", "合同已约定质量保证金"],
    ["附件8 意见反馈表!C8", "别的事"],
    ["附件8 意见反馈表!D8", "无意见"],
  ]);

describe("LibreOffice 重算附表的每个公式，都是我们写的缓存值", () => {
  test("评过分的样例，附件9已答复", async () => {
    const first = await attached(await opinions((await scored(filledCase())).bytes), tables);
    const answered = await typed(first.bytes, [["附件9 采纳情况表!D7", "采纳"]]);
    const { bytes, outcome } = await attached(answered, tables);
    expect(outcome.made).toHaveLength(tables.length);
    expect(await differences(bytes)).toEqual([]);
    expect(formulaCount(await gridIn(bytes, "附件6 问题汇总表"))).toBeGreaterThan(40);
  });

  test("一个指标也没有填证据", async () => {
    const { bytes } = await attached((await papered(blankCase())).bytes, tables);
    expect(await differences(bytes)).toEqual([]);
  });

  test("证据改了，底稿增减了行，附表跟着更新", async () => {
    const first = await attached((await scored(filledCase())).bytes, tables);
    const changed = await entered(
      await typed(first.bytes, [
        [
          `${tableSheet}!G15`,
          "①按要求开展自评，得1分；②自评数据真实，得1分；③权重符合要求，得0.5分；④报告按时公开，得0.5分。",
        ],
      ]),
      [
        ["项目可持续性", "② 符合性", "不符合"],
        ["项目可持续性", "② 符合性", "没有监管记录", "note"],
        ["预算执行率", "实际支出资金", 365950.4],
      ],
    );
    const rescored = await scored(changed);
    expect(await differences(rescored.bytes)).toEqual([]);
    const { bytes } = await attached(rescored.bytes, tables);
    expect(await differences(bytes)).toEqual([]);
  });
});
