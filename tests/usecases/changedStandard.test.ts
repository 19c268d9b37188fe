import { sayProblem } from "../../src/core/problems/say";
import {
  applied,
  filledCase,
  papered,
  pointsOf,
  scored,
  shown,
  tableSheet,
  totalOf,
  typed,
} from "../support/caseWorkbook";
import { filledInputs, lost } from "../support/filledInputs";
import { entered, paperOf, rowOf } from "../support/paperRow";

/** 绩效自评开展情况: ① and ② are 不符合 with their facts, ③ 符合. */
const SELF = "绩效自评开展情况";
const G15 = `${tableSheet}!G15`;
const [first, second, third] = [
  "按要求开展自评并及时完成自评上报工作",
  "自评数据真实、客观、准确、合理",
  "各级指标的赋分权重符合要求",
];
const standard = (...points: readonly string[]): string =>
  points.map((text, index) => `${"①②③④"[index] ?? ""}${text}`).join("\n");

const changed = (text: string): Promise<Uint8Array> => typed(filledCase(), [[G15, text]]);

/** "①不符合 ②不符合 ③符合" under one indicator, and what was moved below the table. */
async function evidenceOf(bytes: Uint8Array, name: string): Promise<{ now: string; retired: string }> {
  const { rows } = await paperOf(bytes);
  const mine = rows.filter((row) => row.name === name && row.kind === "符合性");
  const show = (block: string): string =>
    mine
      .filter((row) => row.block === block)
      .sort((one, other) => one.item.localeCompare(other.item))
      .map((row) => `${row.item}${row.text("value") || "待填"}`)
      .join(" ");
  return { now: show("indicators"), retired: show("retired") };
}

describe("评分标准改了，证据跟着原来的话走", () => {
  test.each([
    ["只改标点", standard(`${first}，得1分；`, `${second}，得1分；`, `${third}，得1分。`), "①不符合 ②不符合 ③符合", "", "1.00"], // prettier-ignore
    ["改了几个字", standard(`${first},得1分;`, "自评数据真实、客观、准确、完整,得1分;", `${third},得1分。`), "①不符合 ②不符合 ③符合", "", "1.00"], // prettier-ignore
    ["①②对调", standard(`${second},得1分;`, `${first},得1分;`, `${third},得1分。`), "①不符合 ②不符合 ③符合", "", "1.00"], // prettier-ignore
    ["②③对调", standard(`${first},得1分;`, `${third},得1分;`, `${second},得1分。`), "①不符合 ②符合 ③不符合", "", "1.00"], // prettier-ignore
    ["分值改了", standard(`${first},得2分;`, `${second},得0.5分;`, `${third},得0.5分。`), "①不符合 ②不符合 ③符合", "", "0.50"], // prettier-ignore
    ["末尾加一项", standard(`${first},得1分;`, `${second},得1分;`, `${third},得0.5分;`, "自评报告按时公开,得0.5分。"), "①不符合 ②不符合 ③符合 ④待填", "", "待补"], // prettier-ignore
    ["中间加一项", standard(`${first},得1分;`, "自评报告按时公开,得0.5分;", `${second},得1分;`, `${third},得0.5分。`), "①不符合 ②待填 ③不符合 ④符合", "", "待补"], // prettier-ignore
    ["去掉②", standard(`${first},得1.5分;`, `${third},得1.5分。`), "①不符合 ②符合", "②不符合", "1.50"], // prettier-ignore
    ["②换成别的事", standard(`${first},得1分;`, "公开范围覆盖下属单位,得1分;", `${third},得1分。`), "①不符合 ②待填 ③符合", "②不符合", "待补"], // prettier-ignore
    ["整条换成次数", "每发现一处自评数据不准确扣1分，扣完为止。", "", "①不符合 ②不符合 ③符合", "待补"], // prettier-ignore
    ["读不懂的话", "按照有关规定办理。", "", "①不符合 ②不符合 ③符合", "未读懂"], // prettier-ignore
  ])("%s", async (_name, text, now, retired, points) => {
    const before = await changed(text);
    const { bytes } = await papered(before);
    expect(await evidenceOf(bytes, SELF)).toEqual({ now, retired });
    expect(lost(await filledInputs(before), await filledInputs(bytes))).toEqual([]);
    const again = await papered(bytes);
    expect(again.outcome.changed).toEqual([]);
    expect(pointsOf((await scored(bytes)).outcome.assessment, SELF)).toBe(points);
  });

  test("事实描述跟着它的话：对调以后扣分原因按新次序", async () => {
    const { bytes } = await scored(
      await changed(standard(`${second},得1分;`, `${first},得1分;`, `${third},得1分。`)),
    );
    const reason = String(await shown(bytes, `${tableSheet}!I15`));
    expect(reason).toMatch(/^①自评数据不准确.*扣1分[；;]\n②未按要求开展自评工作.*扣1分。$/s);
  });

  test("改了几个字：保留取值，并请人核对", async () => {
    const { outcome } = await papered(
      await changed(standard(`${first},得1分;`, "自评数据真实、客观、准确、完整,得1分;", `${third},得1分。`)),
    );
    expect(outcome.problems.map(sayProblem).join("\n")).toMatch(
      /评分标准的措辞已改为“自评数据真实、客观、准确、完整”/,
    );
  });

  test("移到表下的行写明“标准已改”，不参加评分", async () => {
    const { bytes } = await papered(await changed(standard(`${first},得1.5分;`, `${third},得1.5分。`)));
    const { rows } = await paperOf(bytes);
    const row = rows.find(({ block, name }) => block === "retired" && name === SELF);
    expect([row?.text("status"), row?.text("note").slice(0, 7)]).toEqual(["标准已改", "自评数据不准确"]);
    const heading = rows.find(({ block }) => block === "retired");
    expect(heading?.text("sequence")).toMatch(/^以下各行已不在评分标准中/);
  });

  test("标准改回来，移到表下的证据也回来", async () => {
    const original = await shown(filledCase(), G15);
    const away = await papered(await changed(standard(`${first},得1.5分;`, `${third},得1.5分。`)));
    const back = await papered(await typed(away.bytes, [[G15, String(original)]]));
    expect(await evidenceOf(back.bytes, SELF)).toEqual({ now: "①不符合 ②不符合 ③符合", retired: "" });
    expect(lost(await filledInputs(filledCase()), await filledInputs(back.bytes))).toEqual([]);
    expect(totalOf((await scored(back.bytes)).outcome.assessment)).toBe("84.94 良");
  });

  test("口径的答复不转给别的问题", async () => {
    const before = await typed(filledCase(), [
      [
        `${tableSheet}!G4`,
        String(await shown(filledCase(), `${tableSheet}!G4`)).replace("⑤项目是否与", "⑤项目是否同"),
      ],
    ]);
    const { bytes } = await papered(before);
    expect(lost(await filledInputs(before), await filledInputs(bytes))).toEqual([]);
  });
});

describe("指标改名、增删、移动，证据不丢", () => {
  const name = `${tableSheet}!C15`;

  test("指标改名：证据留在原处，名称跟着改", async () => {
    const before = await typed(filledCase(), [[name, "绩效自评工作开展情况"]]);
    const { bytes, outcome } = await papered(before);
    expect(await evidenceOf(bytes, "绩效自评工作开展情况")).toEqual({
      now: "①不符合 ②不符合 ③符合",
      retired: "",
    });
    expect(pointsOf(outcome.assessment, "绩效自评工作")).toBe("1.00");
    expect(totalOf((await scored(bytes)).outcome.assessment)).toBe("84.94 良");
  });

  test("有人工认定的指标改名：认定不丢，要么跟着改要么说明", async () => {
    const before = await typed(filledCase(), [[`${tableSheet}!C6`, "绩效目标合理程度"]]);
    const { outcome } = await scored(before);
    expect(outcome.problems.map(({ code }) => code)).toContain("manual-unknown-indicator");
  });

  test.each([
    ["第一个之前", 3],
    ["两个之间", 7],
    ["同一级的最后", 14],
  ])("在%s插入一个指标", async (_name, row) => {
    const before = await applied(filledCase(), [
      { kind: "insertRows", sheet: tableSheet, row, count: 1 },
      {
        kind: "setCell",
        at: { sheet: tableSheet, row, column: 2 },
        value: { type: "text", text: "档案管理规范性" },
      },
      { kind: "setCell", at: { sheet: tableSheet, row, column: 3 }, value: { type: "number", number: 2 } },
      {
        kind: "setCell",
        at: { sheet: tableSheet, row, column: 6 },
        value: { type: "text", text: "①档案齐全，得1分；②档案及时归档，得1分。" },
      },
    ]);
    const { bytes } = await papered(before);
    expect(lost(await filledInputs(before), await filledInputs(bytes))).toEqual([]);
    expect(await evidenceOf(bytes, SELF)).toEqual({ now: "①不符合 ②不符合 ③符合", retired: "" });
    expect(await evidenceOf(bytes, "档案管理规范性")).toEqual({ now: "①待填 ②待填", retired: "" });
    const filled = await entered(bytes, [
      ["档案管理规范性", "①", "符合"],
      ["档案管理规范性", "②", "符合"],
    ]);
    const { outcome } = await scored(filled);
    expect(totalOf(outcome.assessment)).toBe("86.94 未定级");
  });

  test("删去一个指标：它的证据移到表下，别的指标不受影响", async () => {
    const before = filledCase();
    const without = await applied(before, [{ kind: "deleteRows", sheet: tableSheet, row: 14, count: 1 }]);
    const { bytes, outcome } = await papered(without);
    expect(lost(await filledInputs(before), await filledInputs(bytes))).toEqual([]);
    expect(totalOf(outcome.assessment)).toBe("83.94 未定级");
    expect(pointsOf(outcome.assessment, "制度执行有效性")).toBe("5.00");
    const retired = (await paperOf(bytes)).rows.filter(
      ({ block, kind }) => block === "retired" && kind === "符合性",
    );
    expect(retired.map((row) => row.text("value"))).toEqual(["不符合", "不符合", "符合"]);
  });

  test("两个指标整行对调（复制粘贴数值）：谁也不拿别人的证据评分，换回来就全回来", async () => {
    const cells = ["C", "D", "E", "F", "G"].flatMap((letter) =>
      [5, 6].map((row) => `${tableSheet}!${letter}${row}` as const),
    );
    const base = filledCase();
    const texts = await Promise.all(cells.map((cell) => shown(base, cell)));
    const swapped = cells.map((cell, index) => [cell, texts[index ^ 1] as string | number] as const);
    const before = await typed(base, swapped);
    const { bytes, outcome } = await papered(before);
    expect(lost(await filledInputs(before), await filledInputs(bytes))).toEqual([]);
    expect(pointsOf(outcome.assessment, "立项程序规范性")).not.toBe("1.00");
    const original = cells.map((cell, index) => [cell, texts[index] as string | number] as const);
    const back = await papered(await typed(bytes, original));
    expect(totalOf(back.outcome.assessment)).toBe("84.94 良");
  });
});

describe("评价底稿里人动过的地方", () => {
  test("评价人自己插的行和列，更新后还在", async () => {
    const base = filledCase();
    const row = rowOf(await paperOf(base), SELF, "②");
    const before = await applied(base, [
      { kind: "insertRows", sheet: "评价底稿", row: row.row, count: 1 },
      {
        kind: "setCell",
        at: { sheet: "评价底稿", row: row.row, column: 3 },
        value: { type: "text", text: "向科长核实过" },
      },
    ]);
    const { bytes, outcome } = await papered(before);
    expect(await shown(bytes, { sheet: "评价底稿", row: row.row, column: 3 })).toBe("向科长核实过");
    expect(totalOf(outcome.assessment)).toBe("84.94 良");
    expect((await papered(bytes)).outcome.changed).toEqual([]);
  });

  test.each([
    ["得分", "award", 0.7],
    ["扣分", "deduction", 0.3],
    ["状态", "status", "已核"],
  ] as const)("公式格“%s”里填的数保留并报告", async (_name, column, value) => {
    const before = await entered(filledCase(), [[SELF, "③", value, column]]);
    const at = rowOf(await paperOf(before), SELF, "③").at(column);
    for (const run of [papered, scored]) {
      const { bytes, outcome } = await run(before);
      expect(await shown(bytes, at!)).toBe(value);
      expect(
        outcome.problems.filter(({ code }) => code === "formula-overwritten").map((each) => each.at),
      ).toEqual([at]);
    }
  });

  test("指标行的得分被填成数：保留并报告，评分表照算", async () => {
    const base = filledCase();
    const heading = (await paperOf(base)).rows.find(({ kind, name }) => kind === "指标" && name === SELF);
    const before = await typed(base, [[heading!.at("award")!, 3]]);
    const { bytes, outcome } = await scored(before);
    expect(await shown(bytes, heading!.at("award")!)).toBe(3);
    expect(await shown(bytes, `${tableSheet}!H15`)).toBe(1);
    expect(outcome.problems.map(sayProblem).join("\n")).toMatch(/评价底稿!K\d+原来是公式，已被人工改写/);
    expect((await paperOf(bytes)).rows[heading!.row - 4]?.text("status")).toBe("与评分表不符");
  });

  test("填写格从不覆盖：单位、依据、事实描述改了都留着", async () => {
    const before = await entered(filledCase(), [
      [SELF, "③", "自评报告第3页", "basis"],
      [SELF, "③", "经核实相符", "note"],
      ["资金到位率", "预算资金", "预算批复", "basis"],
    ]);
    const { bytes } = await papered(before);
    expect(lost(await filledInputs(before), await filledInputs(bytes))).toEqual([]);
  });
});
