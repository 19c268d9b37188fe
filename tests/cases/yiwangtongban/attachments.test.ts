import { cellText } from "../../../src/core/grid/cellText";
import { sayProblem } from "../../../src/core/problems/say";
import completion from "../../fixtures/cases/yiwangtongban/completion.json";
import expected from "../../fixtures/cases/yiwangtongban/expected.json";
import issues from "../../fixtures/cases/yiwangtongban/issuesPublished.json";
import { attached, gridIn, shownRows } from "../../support/caseAttachments";
import { blankCase, filledCase, papered, scored, shown, typed } from "../../support/caseWorkbook";
import { entered } from "../../support/paperRow";
import { packed, unpacked } from "../../support/xlsxFiles";

const SCORES = "表1 得分情况表";
const COMPLETION = "表2 完成情况表";
const ISSUES = "附件6 问题汇总表";

const tables = ["表1", "表2", "附件6", "附件2", "附件8", "附件10", "概要表", "绩效评价情况分析"];

const done = scored(filledCase()).then(({ bytes }) => attached(bytes, tables));

/** Width of punctuation, spaces and stray marks make no difference. */
const plain = (text: string): string =>
  text
    .replace(/[①②③]/g, "")
    .normalize("NFKC")
    .replace(/[\s。，,;；]/g, "")
    .replace(/[“”]/g, '"');

describe("表1", () => {
  test("与公布的得分情况一致", async () => {
    const rows = shownRows(await gridIn((await done).bytes, SCORES), { 2: 2, 3: 2, 4: 4 });
    const published = expected["一级"].map((level) => [
      level["一级指标"],
      level["指标分值"],
      level["评价得分"],
      (Number(level["指标分值"]) - Number(level["评价得分"])).toFixed(2),
      (Number.parseFloat(level["得分率"]) / 100).toFixed(4),
    ]);
    expect(rows.slice(3, 7)).toEqual(published);
    expect(rows[7]).toEqual(["合　计", "100", "84.94", "15.06", "0.8494"]);
    expect(rows[8]?.slice(0, 2)).toEqual(["评价等级", "良"]);
    expect(rows[9]?.[0]).toBe("注：得分率＝得分÷分值。等级：优≥90分；80≤良＜90；60≤中＜80；差＜60分。");
  });

  test("图是原生柱形图，数据引用表里的格，缓存值一起写上", async () => {
    const charts = Object.entries(unpacked((await done).bytes)).filter(([name]) =>
      /charts\/chart\d+\.xml$/.test(name),
    );
    expect(charts).toHaveLength(1);
    const xml = charts[0]?.[1] ?? "";
    expect(xml).toContain("'表1 得分情况表'!$C$4:$C$7");
    const cached = [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, text = ""]) => text);
    expect(cached.map((text) => (/^[\d.]+$/.test(text) ? Number(text).toFixed(2) : text))).toEqual([
      ...["分值", "决策", "过程", "产出", "效益", "20.00", "20.00", "30.00", "30.00"],
      ...["得分", "决策", "过程", "产出", "效益", "15.00", "18.00", "30.00", "21.94"],
    ]);
  });
});

describe("表2", () => {
  test("指标值、实现情况与公布的一致", async () => {
    const rows = shownRows(await gridIn((await done).bytes, COMPLETION)).slice(2, 13);
    expect(rows.map((row) => [row[3]?.replace(/\s/g, ""), row[4]])).toEqual(
      completion["行"].map(([, , , target, state]) => [target, state]),
    );
  });

  test("末行：11个，全部完成7个，部分完成4个", async () => {
    const rows = shownRows(await gridIn((await done).bytes, COMPLETION));
    expect(rows[13]?.[0]).toBe("产出和效益三级指标11个，其中全部完成7个，部分完成4个，未完成0个。");
  });

  test("完成情况说明里有公布的达标率，不把分档得分率写成人数占比", async () => {
    const text = shownRows(await gridIn((await done).bytes, COMPLETION))
      .map((row) => row[5])
      .join("\n");
    for (const figure of ["116.33%", "86.04%", "24件差评投诉"]) expect(text).toContain(figure);
    expect(text).not.toContain("90.33%");
  });

  test("完成情况说明从证据草拟：依据、符合的要点、算式、没有做到的事", async () => {
    const before = await entered(filledCase(), [
      ["业务办理量达标率", "实际办理业务数", "《自评报告》", "basis"],
      ["验收合格率", "① 符合性", "《验收单》", "basis"],
      ["验收合格率", "② 符合性", "不符合"],
      ["验收合格率", "② 符合性", "合同没有约定质量保证金。", "note"],
    ]);
    const { bytes } = await attached((await scored(before)).bytes, ["表2"]);
    const rows = shownRows(await gridIn(bytes, COMPLETION)).slice(2, 13);
    const text = (name: string): string => rows.find((row) => row[2] === name)?.[5] ?? "";
    expect(text("业务办理量达标率")).toBe("根据《自评报告》，业务办理量达标率＝1396÷1200＝116.33%。");
    expect(text("验收合格率")).toBe(
      "根据《验收单》，制定考核退出机制,对服务质量进行考核验收；但合同没有约定质量保证金。",
    );
    expect(text("设备故障维护及时性")).toBe("设备故障恢复完成时间晚于48小时的次数为0。");
  });

  test("名称不同的绩效目标说出来，请评价人核对", async () => {
    const { outcome } = await done;
    expect(outcome.problems.map(sayProblem).join("\n")).toContain(
      "绩效目标!D7的指标值取自绩效目标“设备或网络运转情况”，与评分表的“设备或网络正常运转”名称不同",
    );
  });
});

describe("附件6", () => {
  test("八条问题里有公布的五个指标的全部内容", async () => {
    const rows = shownRows(await gridIn((await done).bytes, ISSUES)).slice(4, 12);
    expect(rows.map((row) => row[0])).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
    for (const row of issues["行"]) {
      const mine = rows.filter((each) => each[3] === row["问题明细分类"]);
      const text = plain(mine.map((each) => each[4] ?? "").join(""));
      expect([row["问题明细分类"], text]).toEqual([row["问题明细分类"], plain(row["具体问题描述"])]);
    }
  });

  test("扣分合计10分，加按比例、问卷和分档的5.06分，等于表1的15.06分", async () => {
    const rows = shownRows(await gridIn((await done).bytes, ISSUES), { 6: 2 });
    expect(rows[12]?.[6]).toBe("10.00");
    expect(rows[13]?.[0]).toMatch(/扣分合计10\.00分；.*扣分5\.06分.*两项共15\.06分，与表1扣分合计一致。$/);
  });
});

test("情况分析用报告的说法写每个指标", async () => {
  const text = shownRows(await gridIn((await done).bytes, "绩效评价情况分析"))
    .map((row) => row[0])
    .join("\n");
  expect(text).toMatch(
    /（1）推动呈贡区政务服务标准化、规范化和便利化：.*根据评分标准，本项指标扣0\.58分，得5\.42分。/,
  );
  expect(text).toMatch(/（2）立项程序规范性：.*根据评分标准，本项指标得满分。/);
  expect(text).toContain("（四）效益：满分为30分，此次绩效评价得分21.94分，得分率为73.13%，具体分析如下：");
  expect(text).toContain("绩效评价得分84.94分，评价等级为“良”。");
});

test("概要表的分值、等级、资金和满意度", async () => {
  const rows = shownRows(await gridIn((await done).bytes, "概要表"));
  const row = (label: string): readonly string[] =>
    rows.find(([name]) => name?.replace(/\s/g, "") === label) ?? [];
  expect([row("评价方式")[3], row("评价方式")[5]]).toEqual(["84.94", "良"]);
  expect([row("自评方式")[3], row("自评方式")[5]]).toEqual(["100", "优"]);
  expect(rows[11]?.[1]).toBe("41.36");
  expect(row("有效问卷数")[1]).toBe("发放问卷70份，回收有效问卷70份，其中：工作人员20份，社会公众50份。");
  expect(row("达到满意以上份数")[1]).toBe(
    "工作人员调查问卷达到满意以上18份，社会公众调查问卷达到满意以上39份。",
  );
  expect(row("满意度得分")[1]).toBe(
    "工作人员满意度88.00%，社会公众满意度85.20%；综合满意度＝88.00%×30%＋85.20%×70%＝86.04%。",
  );
});

test("附件2引用绩效目标表，一行不少", async () => {
  const grid = await gridIn((await done).bytes, "附件2 绩效目标表");
  const rows = shownRows(grid);
  expect(rows.filter((row) => /指标$|^$/.test(row[0] ?? "") && row[2] !== "" && row[3] !== "")).toHaveLength(
    12,
  );
  expect(rows.at(-1)?.slice(2, 4)).toEqual(["综合满意度", "≥95%"]);
  expect(grid.cell(grid.rowCount - 1, 3).formula).toMatch(/绩效目标!D13/);
});

describe("第二次生成", () => {
  test("什么也没变时，文件一个字节也不变", async () => {
    const { bytes } = await done;
    const again = await attached(bytes, tables);
    expect(again.outcome.changed).toEqual([]);
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });

  test("全部附表一起生成，再生成、再评分，也一个字节不变", async () => {
    const all = await attached((await scored(filledCase())).bytes);
    expect(all.outcome.made.length).toBeGreaterThan(tables.length);
    const again = await attached(all.bytes);
    expect(Buffer.compare(again.bytes, all.bytes)).toBe(0);
    expect(Buffer.compare((await scored(all.bytes)).bytes, all.bytes)).toBe(0);
  });

  test("底稿和评分还没有时也一样，能做的表先做出来，做不了的说明原因", async () => {
    const first = await attached((await papered(blankCase())).bytes, [...tables, "附件9"]);
    const made = first.outcome.made.map(({ name }) => name);
    expect(made).toEqual(tables);
    expect(first.outcome.missing.map(({ problem }) => sayProblem(problem)).join("\n")).toMatch(
      /附件9没有生成：“附件8 意见反馈表”里还没有意见。请先生成附件8/,
    );
    expect(await shown(first.bytes, `${SCORES}!C8`)).toMatch(/^=/);
    expect(cellText((await gridIn(first.bytes, SCORES)).cell(7, 2).value)).toBe("");
    expect(cellText((await gridIn(first.bytes, SCORES)).cell(8, 1).value)).toBe("待评");
    const again = await attached(first.bytes, made);
    expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
  });

  test("人填的格、改过的公式和另选的实现情况都保留，公式格的新旧两个值都说", async () => {
    const before = await typed((await done).bytes, [
      [`${ISSUES}!F9`, 41.36],
      [`${ISSUES}!H9`, "追加预算"],
      [`${COMPLETION}!E12`, "全部完成"],
      [`${COMPLETION}!F12`, "评价人另写的说明"],
      [`${SCORES}!C4`, 16],
    ]);
    const { bytes, outcome } = await attached(before, tables);
    expect(await shown(bytes, `${ISSUES}!F9`)).toBe(41.36);
    expect(await shown(bytes, `${ISSUES}!H9`)).toBe("追加预算");
    expect(await shown(bytes, `${COMPLETION}!E12`)).toBe("全部完成");
    expect(await shown(bytes, `${COMPLETION}!F12`)).toBe("评价人另写的说明");
    expect(await shown(bytes, `${SCORES}!C4`)).toBe(16);
    const said = outcome.problems.map(sayProblem).join("\n");
    expect(said).toContain("'表1 得分情况表'!C4原来是公式，已被人工改写为“16”（公式算出来是“15”）");
    expect(said).toContain(
      "'表2 完成情况表'!E12原来是公式，已被人工改写为“全部完成”（公式算出来是“部分完成”）",
    );
    expect(outcome.drafts).toHaveLength(1);
    expect(Buffer.compare((await attached(bytes, tables)).bytes, bytes)).toBe(0);
  });

  test("清空改过的公式格再生成，公式就回来", async () => {
    const before = await typed((await done).bytes, [[`${SCORES}!C4`, null]]);
    const { bytes } = await attached(before, tables);
    expect(await shown(bytes, `${SCORES}!C4`)).toMatch(/^=IF\(COUNT\(/);
    expect((await gridIn(bytes, SCORES)).cell(3, 2)).toEqual(
      (await gridIn((await done).bytes, SCORES)).cell(3, 2),
    );
  });

  test("评价人自己有一张同名的表：不动它，说明要改名", async () => {
    const base = (await scored(filledCase())).bytes;
    const other = await attached(base, ["附件8"]);
    const own = Buffer.from(other.bytes);
    const stripped = unnamed(own, "绩效_表_附件8意见反馈表");
    const { outcome, bytes } = await attached(stripped, ["附件8"]);
    expect(outcome.made).toEqual([]);
    expect(outcome.missing.map(({ problem }) => sayProblem(problem)).join()).toMatch(
      /已有一张工作表叫“附件8 意见反馈表”.*没有改动它/,
    );
    const sheetOf = (file: Uint8Array): readonly string[] =>
      Object.values(unpacked(file)).filter((text) => text.includes("<worksheet") && text.includes("ROW()-6"));
    expect(sheetOf(bytes)).toEqual(sheetOf(stripped));
  });
});

/** The file as a program leaves it that drops a defined name. */
function unnamed(bytes: Uint8Array, name: string): Uint8Array {
  const parts = unpacked(bytes);
  const workbook = parts["xl/workbook.xml"] ?? "";
  const without = workbook.replace(
    new RegExp(`<definedName[^>]*name="${name}"[^>]*>[^<]*</definedName>`),
    "",
  );
  expect(without).not.toBe(workbook);
  return packed({ ...parts, "xl/workbook.xml": without });
}
