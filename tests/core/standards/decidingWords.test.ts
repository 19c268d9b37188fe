import { evaluate } from "../../../src/usecases/evaluate";
import { familyFiles, goldensOf } from "./corpusGoldens";

/** A standard, its 分值, the indicator, the facts in the order in which they are asked, and the score (null: none may come out). */
type Row = readonly [
  standard: string,
  full: number,
  name: string,
  facts: readonly unknown[],
  points: string | null,
];

function pointsOf([standard, full, name, values]: Row): string | null {
  const request = { standard, full, name };
  const keys = evaluate(request).slots.map(({ key }) => key);
  const facts = Object.fromEntries(values.map((value, place) => [keys[place] ?? `第${place + 1}个`, value]));
  return evaluate({ ...request, facts }).points;
}

function check(rows: readonly Row[]): void {
  test.each(rows.map((row) => [row[0], row[3], row[4], row] as const))(
    "%s %j → %s",
    (...[, , points, row]) => {
      expect(pointsOf(row)).toBe(points);
    },
  );
}

describe("不得分的界限比的是指标本身，不是按公式算出来的数", () => {
  const formula = "完成率介于60%-100%之间的，按照（完成率-60%）/（100%-60%）*指标分值计算，低于60%不得分";
  check([
    [formula, 5, "完成率", ["80%"], "2.50"],
    [formula, 5, "完成率", ["59%"], "0.00"],
    ["得分=（完成率-60%）/（100%-60%）×5，完成率低于60%不得分", 5, "完成率", ["80%"], "2.50"],
  ]);
});

describe("高于的得满分：先比大小，再算比例", () => {
  const standard = "年度增幅高于上级增幅的得满分，低于上级增幅的按比例减分";
  check([
    [standard, 5, "投入增幅", ["5%", "-10%"], "5.00"],
    [standard, 5, "投入增幅", ["-5%", "-10%"], "5.00"],
    [standard, 5, "投入增幅", ["5%", "0%"], "5.00"],
    [standard, 5, "投入增幅", ["-12%", "-10%"], null],
    [standard, 5, "投入增幅", ["-5%", "10%"], "0.00"],
  ]);
});

describe("界值和每一步的单位：换算得清的换算，换算不清的不读", () => {
  check([
    ["平均响应时间≤2小时得3分，每超过30分钟扣0.5分，扣完为止。", 3, "响应时间", [3], "2.00"],
    ["平均响应时间不超过30分钟得3分，每超过1小时扣1分，扣完为止。", 3, "响应时间", [90], "2.00"],
    ["项目延期不超过1个月得3分，每超过10天扣1分，扣完为止。", 3, "及时性", [2], null],
    ["按期完成得5分，延期30天以内得3分，延期3个月以内得1分，延期3个月以上不得分", 5, "及时性", [40], null],
    ["完成率≥100%得5分，每少1个扣1分", 5, "完成率", ["98%"], null],
    ["差错率≤1‰得5分，每增加0.5‰扣1分", 5, "差错率", ["0.2%"], "3.00"],
    ["满意度≥95得10分；≥85得6分；<85不得分", 10, "满意度", ["95%"], "10.00"],
    ["培训次数≥10得5分；5-10得3分；<5不得分", 5, "培训", [8], "3.00"],
    ["节约率≥0得5分，每低于-1%扣1分", 5, "节约率", ["-2%"], null],
  ]);
});

describe("按比例得分写了下限：是比率乘分值还是两端之间内插，要问", () => {
  check([
    ["完成率100%得满分，80%（含）以上按比例得分，80%以下不得分", 5, "完成率", ["80%"], null],
    ["完成率≥100%得满分，完成率≥80%按比例得分，否则不得分", 5, "完成率", ["79%"], null],
    ["完成率低于60%不得分，60%-100%按比例得分，100%以上得满分", 5, "完成率", ["80%"], null],
  ]);

  test.each([
    ["完成率×5分", "80%", "4.00"],
    ["完成率×5分", "59%", "0.00"],
    ["60%得0分、100%得5分，之间按线性计算", "80%", "2.50"],
    ["60%得0分、100%得5分，之间按线性计算", "60%", "0.00"],
    ["60%得0分、100%得5分，之间按线性计算", "100%", "5.00"],
  ])("答“%s”：%s得%s分", (answer, rate, points) => {
    const standard = "完成率100%得满分，60%（含）-100%按比例得分，60%以下不得分";
    const facts = { 口径: answer, 数值1: rate };
    expect(evaluate({ standard, full: 5, name: "完成率", facts }).points).toBe(points);
  });
});

describe("否则、其余、有一项不符合：各是一句要算的话", () => {
  check([
    ["完成率≥90%得5分，否则不得分", 5, "完成率", ["89%"], "0.00"],
    ["完成率≥90%得5分，完成率≥80%得3分，其他得1分", 5, "完成率", ["70%"], "1.00"],
    ["①有制度得2分，否则不得分；②有记录得1分，否则不得分", 3, "制度", ["符合", "不符合"], "2.00"],
    ["合理4分，基本合理2分，否则不得分", 4, "合理性", ["否则"], "0.00"],
    ["差错率为0得5分，差错率≤1%得3分，差错率＞1%不得分", 5, "差错率", ["0.5%"], "3.00"],
  ]);

  test("有一项不符合不得分：全有或全无", () => {
    const request = { standard: "每项1分，有一项不符合不得分", full: 4, guidance: "①甲；②乙；③丙；④丁" };
    const given = (last: string): object => ({ "①": "符合", "②": "符合", "③": "符合", "④": last });
    expect(evaluate({ ...request, facts: given("符合") }).points).toBe("4.00");
    expect(evaluate({ ...request, facts: given("不符合") }).points).toBe("0.00");
  });
});

describe("不足一次怎样算，写了就照写的算", () => {
  const standard = "达到100%得满分，每下降1%扣1分，不足1%按比例扣分";
  check([
    [standard, 5, "完成率", ["99.5%"], "4.50"],
    [standard, 5, "完成率", ["98.5%"], "3.50"],
    ["达到100%得满分，每下降2%扣1分，不足1%按1%计算", 5, "完成率", ["99.5%"], null],
  ]);
});

describe("满分的话说的是另一回事，不并进阶梯里", () => {
  check([
    ["验收合格得满分，低于100%每1%扣2分", 5, "合格", ["98%"], null],
    ["验收合格得3分，每延迟1天扣1分", 3, "合格", [2], null],
    ["每出现1次投诉扣1分，2次以上的每次扣2分", 5, "投诉", [3, 3], null],
    ["每发现一起扣1分，扣完为止，最多扣2分", 5, "规范性", [4], "3.00"],
  ]);
});

test("执行到位，得3分，每发现1次扣1分：要的是不到位的次数", () => {
  const standard = "①制度健全，得2分，缺1项扣0.5分；②执行到位，得3分，每发现1次扣1分。";
  const { slots, reason, points } = evaluate({ standard, full: 5, facts: { "①": 1, "②": 1 } });
  expect(slots.map(({ label }) => label.split("；")[0])).toEqual([
    "“制度健全”缺少的项数",
    "不符合“执行到位”的次数",
  ]);
  expect([points, reason.startsWith("①")]).toEqual(["3.50", true]);
});

test("到位率<100%且造成不良影响：与到位率100%矛盾时要问", () => {
  const standard =
    "配套资金到位率≤100%，得分等于指标分值×到位率；到位率＜100%，且对项目造成不良影响，得分等于0。";
  const scoreOf = (rate: string, veto: string): string | null =>
    evaluate({ standard, full: 5, name: "资金到位率", facts: { 数值1: rate, 否决1: veto } }).points;
  expect([scoreOf("90%", "否"), scoreOf("90%", "是"), scoreOf("100%", "否"), scoreOf("100%", "是")]).toEqual([
    "4.50",
    "0.00",
    "5.00",
    null,
  ]);
});

/** Clauses that change the score of any standard they are put into. */
const clauses = [
  "，低于60%不得分",
  "，不足1%按比例扣分",
  "，酌情扣分",
  "，按比例计分",
  "，超过30%的不得分",
  "，有一项不符合不得分",
  "，每超过1天扣1分",
  "，逾期的扣1分",
  "，最低得1分",
  "，加1分",
  "，得分=完成率×2分",
  "，一票否决",
  "，达到80%的得2分",
  "，视情况扣1-2分",
  "，按50%计分",
  "，减半计分",
];

describe.each(clauses)("添上“%s”，不会像没有写一样", (clause) => {
  const goldens = familyFiles.flatMap(goldensOf);
  test("在语料的每一句后面", () => {
    const ignored = goldens.flatMap(({ 评分标准, 分值, 指标, 指标说明 = "" }) => {
      const read = (standard: string) => {
        const { lint, ...answer } = evaluate({ standard, full: 分值, name: 指标, guidance: 指标说明 });
        return { lint: lint.join("；"), answer: JSON.stringify(answer), isRead: answer.read };
      };
      const before = read(评分标准);
      if (!before.isRead) return [];
      const places = Array.from(评分标准.matchAll(/[；;。\n]|$/g), ({ index }) => index);
      return places.flatMap((place) => {
        const after = read(评分标准.slice(0, place) + clause + 评分标准.slice(place));
        const isSame = after.answer === before.answer && after.lint === before.lint;
        return isSame && place > 0 ? [评分标准.slice(0, place) + clause] : [];
      });
    });
    expect(ignored).toEqual([]);
  });
});
