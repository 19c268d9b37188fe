import { lookOf } from "../look";
import { inputCell, type PlannedReport } from "../planned";
import { drawnParts, fill, label, type Part, shown, wide } from "./formParts";
import { orBlank } from "./reportFormulas";
import type { ReportLine } from "./reportLine";
import { planReport, type ReportFrame } from "./reportSheet";
import { plainText } from "./reportTexts";
import type { StandingRow } from "./standingRows";

/** 概要表: sheets.md §6. Formulas without "="; names and telephone numbers are never filled in by us. */
export interface OverviewInput extends ReportFrame {
  readonly total: string;
  readonly grade: string;
  /** 县（市、区）资金 in 万元; undefined where the workbook has no 到位数. */
  readonly arrived?: string;
  /** 有效问卷数, 达到满意以上份数, 满意度得分; undefined where there is no questionnaire. */
  readonly survey: Readonly<Record<"answers" | "satisfied" | "satisfaction", string | undefined>>;
}

const WIDTHS = [74, 72, 68, 66, 66, 68, 53];
const SIZE = 10;
const LAST = 6;
const MONEY = "#,##0.00_ ;-#,##0.00_ ";

export function planOverview(input: OverviewInput): PlannedReport {
  return planReport({
    ...input,
    widths: WIDTHS,
    lines: lines(input),
    keyOf,
    orientation: "portrait",
    family: "report",
    fitToOnePage: true,
    size: SIZE,
    merges: (places) => {
      const [top, bottom] = [places.rowOf("funds") ?? 0, places.rowOf("checked") ?? 0];
      return [{ top, bottom, left: 0, right: 0 }];
    },
  });
}

function lines(input: OverviewInput): readonly ReportLine[] {
  const look = lookOf(input.font, SIZE);
  const share = (row: string): Part => shown(`IF(N(B${row})=0,"",ROUND(D${row}/B${row},4))`, "0.00%");
  const text = (formula: string | undefined): readonly Part[] => [
    formula === undefined ? { kind: "input" } : { kind: "formula", formula, align: "left" },
    ...[2, 3, 4, 5, LAST].map(() => wide),
  ];
  const row = (key: string, height: number, parts: (at: string) => readonly Part[]): ReportLine => ({
    key,
    height,
    draw: (places) => drawnParts(parts(String(places.row + 1)), look),
  });
  return [
    {
      key: "title",
      height: 37.5,
      draw: () => ({
        cells: [
          inputCell({ type: "text", text: "概要表" }, look({ size: 18, bold: true, horizontal: "center" })),
        ],
        spans: [[0, LAST]],
      }),
    },
    {
      key: "unit",
      height: 19.5,
      draw: () => ({
        cells: [inputCell({ type: "text", text: "金额单位：万元" }, look({ horizontal: "right" }))],
        spans: [[0, LAST]],
      }),
    },
    row("project", 36, () => [
      label("项目名称"),
      shown(orBlank("绩效_项目名称")),
      wide,
      wide,
      label("开展评价\n年度"),
      shown('IF(绩效_评价年度="","",绩效_评价年度&"年")'),
      wide,
    ]),
    row("kind", 42, () => [
      label("评价类型"),
      { kind: "input", text: "项目支出绩效评价" },
      wide,
      wide,
      label("区级财政部门\n预算管理处"),
      shown(orBlank("绩效_财政业务科室")),
      wide,
    ]),
    row("party", 34.5, () => [
      label("区级预算部门\n（单位）"),
      shown(orBlank("绩效_被评价单位")),
      wide,
      wide,
      label("联系人及\n联系方式"),
      fill(),
      wide,
    ]),
    row("agency", 34.5, () => [
      label("评价机构"),
      shown(orBlank("绩效_评价机构")),
      wide,
      wide,
      label("项目负责人\n及联系方式"),
      fill(),
      wide,
    ]),
    row("own", 34.5, () => [
      label("自评方式"),
      fill(),
      label("自评分值"),
      shown(orBlank("绩效_自评分值")),
      label("自评等级"),
      shown(orBlank("绩效_自评等级")),
      wide,
    ]),
    row("result", 46.5, () => [
      label("评价方式"),
      fill(),
      label("评价分值"),
      shown(input.total, "0.00"),
      label("评价等级"),
      shown(input.grade),
      wide,
    ]),
    row("parts", 30, (at) => [
      label("子项目数"),
      fill(),
      label("抽查子\n项目数"),
      fill(),
      label("占比"),
      share(at),
      wide,
    ]),
    row("kinds", 30, (at) => [
      label("项目类数"),
      fill(),
      label("抽查类数"),
      fill(),
      label("占比"),
      share(at),
      wide,
    ]),
    row("funds", 30, () => [
      label("资金情况"),
      label("合计"),
      label("中央资金"),
      label("省级资金"),
      label("州（市）\n资金"),
      label("县（市、区）\n资金"),
      label("其他资金"),
    ]),
    row("amounts", 26.25, (at) => [
      label(""),
      shown(`IF(COUNT(C${at}:G${at})=0,"",SUM(C${at}:G${at}))`, MONEY),
      fill(MONEY),
      fill(MONEY),
      fill(MONEY),
      input.arrived === undefined ? fill(MONEY) : shown(input.arrived, MONEY),
      fill(MONEY),
    ]),
    row("checked", 26.25, (at) => {
      const above = String(Number(at) - 1);
      const rate = `IF(N(B${above})=0,"",IF(D${at}="","",ROUND(D${at}/B${above},4)))`;
      return [
        label(""),
        label("抽查资金"),
        wide,
        fill(MONEY),
        label("抽查资金占比"),
        wide,
        shown(rate, "0.00%"),
      ];
    }),
    row("area", 26.25, () => [label("抽查区域"), fill(), wide, wide, wide, wide, wide]),
    row("answers", 34.5, () => [label("有效问卷数"), ...text(input.survey.answers)]),
    row("satisfied", 34.5, () => [label("达到满意\n以上份数"), ...text(input.survey.satisfied)]),
    row("satisfaction", 40.5, () => [label("满意度得分"), ...text(input.survey.satisfaction)]),
  ];
}

const KEYS: Readonly<Record<string, string>> = {
  项目名称: "project",
  评价类型: "kind",
  "区级预算部门（单位）": "party",
  评价机构: "agency",
  自评方式: "own",
  评价方式: "result",
  子项目数: "parts",
  项目类数: "kinds",
  资金情况: "funds",
  抽查区域: "area",
  有效问卷数: "answers",
  达到满意以上份数: "satisfied",
  满意度得分: "satisfaction",
};

function keyOf({ row, text, above }: StandingRow): string | undefined {
  const name = plainText(text(0));
  if (row === 0) return "title";
  if (name.startsWith("金额单位")) return "unit";
  if (above[0] === "funds") return "amounts";
  if (plainText(text(1)) === "抽查资金") return "checked";
  return KEYS[name];
}
