import type { Patch } from "../../src/core/patch/patch";
import { filledCase, papered, scored, tableSheet, typed, type Typed } from "../support/caseWorkbook";
import { otherValues } from "../support/formulaValues";
import { convert } from "../support/libreOffice";
import { entered, paperOf } from "../support/paperRow";
import { opened } from "../support/xlsxFiles";

const OURS = ["评价底稿", "评价设置"];

/** What LibreOffice comes to where our cached values differ, in both sheets of ours and the total. */
async function differences(bytes: Uint8Array, own = [...OURS, tableSheet]): Promise<readonly string[]> {
  const [ours, theirs] = [opened(bytes), opened(await convert(bytes, "xlsx"))];
  const sheets = await Promise.all(
    own.map(async (sheet) => otherValues(await ours.grid(sheet), await theirs.grid(sheet))),
  );
  return sheets.flat();
}

const G = (row: number): string => `${tableSheet}!G${row}`;
const points = (...texts: readonly string[]): string =>
  texts.map((text, index) => `${"①②③④⑤⑥"[index] ?? ""}${text}`).join("\n");

describe("更新过的底稿，LibreOffice 重算仍与缓存值一致", () => {
  test.each<readonly [string, readonly (readonly [string, Typed])[]]>([
    [
      "加两个要点",
      [
        [
          G(15),
          points(
            "按要求开展自评并及时完成自评上报工作,得1分;",
            "自评数据真实、客观、准确、合理,得0.5分;",
            "各级指标的赋分权重符合要求,得0.5分;",
            "自评报告按时公开,得0.5分;",
            "自评结果有应用,得0.5分。",
          ),
        ],
      ],
    ],
    ["去掉两个要点", [[G(15), points("按要求开展自评并及时完成自评上报工作,得3分。")]]],
    ["符合性换成次数", [[G(15), "每发现一处自评数据不准确扣1分，扣完为止。"]]],
    [
      "比例换成分档",
      [[G(11), "预算执行率≥95%，得3分；95%＞预算执行率≥85%，得2分；预算执行率＜85%，得0分。"]],
    ],
    ["读不懂", [[G(15), "按照有关规定办理。"]]],
    [
      "好几处一起改",
      [
        [G(5), points("项目按照规定的程序申请设立，得3分。")],
        [G(15), "按照有关规定办理。"],
        [
          G(9),
          points(
            "预算资金分配依据充分，得1分；",
            "分配办法公开，得1分；",
            "资金分配额度合理，与项目单位或地方实际相适应，得2分。",
          ),
        ],
      ],
    ],
    [
      "改名又改分值",
      [
        [`${tableSheet}!C15`, "自评工作"],
        [`${tableSheet}!D15`, 6],
        [
          G(15),
          points("按要求开展自评并及时完成自评上报工作,得4分;", "自评数据真实、客观、准确、合理,得2分。"),
        ],
      ],
    ],
  ])("%s", async (_name, changes) => {
    const first = await papered(await typed((await scored(filledCase())).bytes, changes));
    expect(await differences(first.bytes)).toEqual([]);
    expect(await differences((await scored(first.bytes)).bytes)).toEqual([]);
  });

  test("插入和删去指标", async () => {
    const workbook = opened((await scored(filledCase())).bytes);
    const put = (row: number, column: number, value: string | number): Patch[number] => ({
      kind: "setCell",
      at: { sheet: tableSheet, row, column },
      value: typeof value === "number" ? { type: "number", number: value } : { type: "text", text: value },
    });
    const done = await workbook.apply([
      { kind: "deleteRows", sheet: tableSheet, row: 14, count: 1 },
      { kind: "insertRows", sheet: tableSheet, row: 6, count: 1 },
      put(6, 2, "档案管理规范性"),
      put(6, 3, 2),
      put(6, 6, "①档案齐全，得1分；②档案及时归档，得1分。"),
    ]);
    expect(done.ok).toBe(true);
    const first = await papered(workbook.save());
    expect(await differences(first.bytes, OURS)).toEqual([]);
    expect(await differences((await scored(first.bytes)).bytes)).toEqual([]);
  });

  test("填满人工认定，多出一行以后", async () => {
    const rows = (await paperOf(filledCase())).rows.filter(
      ({ block, kind }) => block === "manual" && kind === "人工",
    );
    const full = await typed(
      filledCase(),
      rows
        .slice(1)
        .flatMap((row) => [
          [row.at("indicator")!, "资金分配合理性"] as const,
          [row.at("value")!, 0.5] as const,
          [row.at("note")!, "某事"] as const,
        ]),
    );
    expect(await differences((await scored(full)).bytes)).toEqual([]);
  });

  test.each([
    ["否决", [["资金使用合规性", "否决", "是"]]],
    ["不适用", [["绩效自评开展情况", "②", "不适用"]]],
    ["分母为零", [["资金到位率", "预算资金", 0]]],
    ["次数扣完", [["制度执行有效性", "③", 9]]],
    ["口径没有答复", [["立项依据充分性", "⑤ 口径", null]]],
    ["比率有余数", [["预算执行率", "实际支出资金", 365950.4]]],
    [
      "满意度到档边",
      [
        ["综合满意度", "B卷第9题）“一般”", 10],
        ["综合满意度", "B卷第9题）“不满意”", 1],
      ],
    ],
  ] as const)("证据%s", async (_name, entries) => {
    expect(await differences((await scored(await entered(filledCase(), entries))).bytes)).toEqual([]);
  });
});
