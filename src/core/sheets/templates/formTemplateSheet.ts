import { type Area, areaName, cellName } from "../../grid/address";
import { colors, headingFont, lookOf } from "../look";
import { formulaCell, inputCell, type PlannedCell, type PlannedSheet, textCell } from "../planned";
import type { FormTemplate } from "./template";
import { templateSheet } from "./templateSheet";

/** 财预〔2020〕10号 附件1：一级指标和二级指标; two empty lines for each, more can be inserted. */
const LEVELS = [
  ["产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]],
  ["效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]],
  ["满意度指标", ["服务对象\n满意度指标"]],
] as const;

const HEADERS = ["一级指标", "二级指标", "三级指标", "年度指标值\n（A）", "全年实际值\n（B）", "分值", "得分", "得分计算方法", "偏差原因分析\n及改进措施"]; // prettier-ignore
const FUNDS = ["项目资金\n（万元）", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]; // prettier-ignore
const WIDTHS = [60, 78, 130, 72, 72, 58, 48, 122, 88];
const METHOD =
  "1.若为定性指标，则根据“三档”原则分别按照指标值的100-80%（含）、80-60%（含）、60-0%来记分。\n2.若为定量指标，完成值达到指标值，记满分；未达到指标值，按B/A或A/B*该指标分值记分。";
const NOTES = [
  "注：1.得分一档最高不能超过该指标分值上限。",
  "2.定性指标根据指标完成情况分为达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间100%-80%（含）、80%-60%（含）、60%-0%合理确定分值。",
  "3.定量指标若为正向指标（即指标值为≥*），则得分计算方法应用全年实际值（B）/年度指标值（A）*该指标分值；若为反向指标（即指标值为≤*），则得分计算方法应用年度指标值（A）/全年实际值（B）*该指标分值。",
];

const EXECUTION_POINTS = 10;
const FUND_ROW = 4;
const GOAL_ROW = 9;
const HEADER_ROW = 11;
const FIRST_ROW = 12;
const LAST = HEADERS.length - 1;

type Look = ReturnType<typeof lookOf>;
type Row = { readonly height: number; readonly cells: readonly (PlannedCell | undefined)[] };

/** 项目支出绩效自评表: what the unit fills in is yellow; 得分 and 总分 are computed. */
export function formTemplateSheet({ sheet, title }: FormTemplate): PlannedSheet {
  const look = lookOf("宋体", 10);
  const lines = LEVELS.flatMap(([first, seconds]) =>
    seconds.flatMap((second, at) => [
      { first: at === 0 ? first : "", second, ordinal: 1 },
      { first: "", second: "", ordinal: 2 },
    ]),
  );
  const total = FIRST_ROW + lines.length;
  const rows: readonly Row[] = [
    { height: 37.5, cells: [textCell(title, look({ size: 18, bold: true, horizontal: "center" }))] },
    {
      height: 19.5,
      cells: [inputCell({ type: "text", text: "（    年度）" }, look({ horizontal: "center" }))],
    },
    labelled(look, [["项目名称", 0]]),
    labelled(look, [["主管部门", 0], ["实施单位", 4]]), // prettier-ignore
    ...fundRows(look),
    ...goalRows(look),
    { height: 26.25, cells: HEADERS.map((text) => textCell(text, head(look))) },
    ...lines.map((line, at) => indicatorRow(look, line, at === 0)),
    totalRow(look, total),
    ...NOTES.map((note): Row => ({ height: 16.5, cells: [textCell(note, look({ size: 9 }))] })),
  ];
  return templateSheet({
    name: sheet,
    widths: WIDTHS,
    headerRow: HEADER_ROW,
    starts: [...lines.flatMap(({ ordinal }, at) => (ordinal === 1 ? [FIRST_ROW + at] : [])), total],
    rows,
    merges: [...merges(lines), ...NOTES.map((_, at) => wholeRow(total + 1 + at))],
  });
}

function head(look: Look): PlannedCell["style"] {
  return look({ font: headingFont, fill: colors.header, borders: true, horizontal: "center" });
}

function edit(look: Look, numberFormat = "General"): PlannedCell["style"] {
  return look({ fill: colors.editable, borders: true, horizontal: "center", numberFormat });
}

function blank(style: PlannedCell["style"]): PlannedCell {
  return inputCell({ type: "blank" }, style);
}

/** Labels and the cell to the right of each; the rest of the row belongs to the last of them. */
function labelled(look: Look, labels: readonly (readonly [text: string, column: number])[]): Row {
  const cells = Array.from({ length: HEADERS.length }, (_, column): PlannedCell => {
    const label = labels.find(([, at]) => at === column);
    return label ? textCell(label[0], head(look)) : blank(edit(look));
  });
  return { height: 21.75, cells };
}

/** 年度资金总额 carries the points; 执行率 is a formula, blank while there is nothing to divide by. */
function fundRows(look: Look): readonly Row[] {
  const label = look({ borders: true });
  const centred = look({ borders: true, horizontal: "center" });
  const money = edit(look, "#,##0.00####");
  const [budget, spent] = [cellName(FUND_ROW + 1, 4), cellName(FUND_ROW + 1, 5)];
  const rate = formulaCell(`IF(N(${budget})=0,"",${spent}/${budget})`, look({ borders: true, horizontal: "center", numberFormat: "0.00%" })); // prettier-ignore
  const part = (name: string): Row => ({
    height: 19.5,
    cells: [blank(head(look)), textCell(name, label), blank(label), blank(money), blank(money), blank(money), textCell("—", centred), textCell("—", centred), textCell("—", centred)], // prettier-ignore
  });
  return [
    { height: 26.25, cells: FUNDS.map((text) => textCell(text, head(look))) },
    {
      height: 19.5,
      cells: [
        blank(head(look)),
        textCell("年度资金总额", label),
        blank(label),
        blank(money),
        blank(money),
        blank(money),
        inputCell({ type: "number", number: EXECUTION_POINTS }, centred),
        rate,
        blank(look({ borders: true, horizontal: "center", numberFormat: "0.00" })),
      ],
    },
    part("其中：当年财政拨款"),
    part("上年结转资金"),
    part("其他资金"),
  ];
}

function goalRows(look: Look): readonly Row[] {
  const label = head(look);
  const cells = (
    texts: Readonly<Record<number, string>>,
    style: PlannedCell["style"],
  ): readonly PlannedCell[] =>
    Array.from({ length: HEADERS.length }, (_, column) => {
      if (column === 0) return column in texts ? textCell(texts[column] ?? "", label) : blank(label);
      return column in texts ? textCell(texts[column] ?? "", style) : blank(style);
    });
  return [
    { height: 21.75, cells: cells({ 0: "年度总体\n目标", 1: "预期目标", 5: "实际完成情况" }, label) },
    { height: 45, cells: cells({}, look({ fill: colors.editable, borders: true })) },
  ];
}

interface FormLine {
  readonly first: string;
  readonly second: string;
  readonly ordinal: number;
}

function indicatorRow(look: Look, { first, second, ordinal }: FormLine, isTop: boolean): Row {
  const centred = look({ borders: true, horizontal: "center" });
  const level = (text: string): PlannedCell => (text === "" ? blank(centred) : textCell(text, centred));
  return {
    height: 19.5,
    cells: [
      level(first),
      level(second),
      inputCell(
        { type: "text", text: `指标${String(ordinal)}：` },
        look({ fill: colors.editable, borders: true }),
      ),
      blank(edit(look)),
      blank(edit(look)),
      blank(edit(look)),
      blank(look({ borders: true, horizontal: "center", numberFormat: "0.00" })),
      isTop ? textCell(METHOD, look({ borders: true, vertical: "top" })) : blank(look({ borders: true })),
      blank(look({ fill: colors.editable, borders: true })),
    ],
  };
}

function totalRow(look: Look, row: number): Row {
  const label = look({ font: headingFont, borders: true, horizontal: "center" });
  const centred = look({ borders: true, horizontal: "center" });
  const fulls = areaName({ top: FIRST_ROW, bottom: row - 1, left: 5, right: 5 });
  return {
    height: 21.75,
    cells: [
      textCell("总　分", label),
      ...Array.from({ length: 4 }, () => blank(label)),
      formulaCell(`${cellName(FUND_ROW + 1, 6)}+SUM(${fulls})`, centred),
      blank(look({ borders: true, horizontal: "center", numberFormat: "0.00" })),
      blank(centred),
      blank(centred),
    ],
  };
}

function merges(lines: readonly FormLine[]): readonly Area[] {
  const total = FIRST_ROW + lines.length;
  const span = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });
  const down = (column: number, starts: (line: FormLine) => boolean): readonly Area[] => {
    const tops = lines.flatMap((line, at) => (starts(line) ? [at] : []));
    return tops.map((top, place) => ({
      top: FIRST_ROW + top,
      bottom: FIRST_ROW + (tops[place + 1] ?? lines.length) - 1,
      left: column,
      right: column,
    }));
  };
  return [
    wholeRow(0),
    wholeRow(1),
    span(2, 1, LAST),
    span(3, 1, 3),
    span(3, 5, LAST),
    { top: FUND_ROW, bottom: FUND_ROW + 4, left: 0, right: 0 },
    ...[0, 1, 2, 3, 4].map((at) => span(FUND_ROW + at, 1, 2)),
    { top: GOAL_ROW, bottom: GOAL_ROW + 1, left: 0, right: 0 },
    span(GOAL_ROW, 1, 4),
    span(GOAL_ROW, 5, LAST),
    span(GOAL_ROW + 1, 1, 4),
    span(GOAL_ROW + 1, 5, LAST),
    ...down(0, ({ first }) => first !== ""),
    ...down(1, ({ second }) => second !== ""),
    { top: FIRST_ROW, bottom: total - 1, left: 7, right: 7 },
    span(total, 0, 4),
  ];
}

function wholeRow(row: number): Area {
  return { top: row, bottom: row, left: 0, right: LAST };
}
