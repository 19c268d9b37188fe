import type { FrameworkName } from "./frameworkIndicators";

/** What a new workbook begins with. */
export type Template = IndicatorTemplate | FormTemplate;

/** 指标体系及评分表 with its standards. */
export interface IndicatorTemplate {
  readonly kind: "indicators";
  readonly sheet: string;
  readonly title: string;
  readonly sections: readonly TemplateSection[];
}

/** 单位自评用的固定格式表. */
export interface FormTemplate {
  readonly kind: "selfEvaluation";
  readonly sheet: string;
  readonly title: string;
}

/** A 一级指标. */
export interface TemplateSection {
  readonly name: string;
  readonly groups: readonly TemplateGroup[];
}

/** A 二级指标. */
export interface TemplateGroup {
  readonly name: string;
  readonly indicators: readonly TemplateIndicator[];
}

export interface TemplateIndicator {
  readonly name: FrameworkName;
  readonly points: number;
  /** Points of the items of a checklist, in order. */
  readonly items?: readonly number[];
}

/** By the name the command line knows it by. */
export const templates = {
  项目评价: {
    kind: "indicators",
    sheet: "指标体系及评分表",
    title: "项目支出绩效评价指标体系及评分表",
    sections: [
      {
        name: "决策",
        groups: [
          {
            name: "项目立项",
            indicators: [
              { name: "立项依据充分性", points: 3, items: [0.5, 0.5, 0.5, 0.5, 1] },
              { name: "立项程序规范性", points: 3, items: [1, 1, 1] },
            ],
          },
          {
            name: "绩效目标",
            indicators: [
              { name: "绩效目标合理性", points: 3, items: [0.5, 0.5, 1, 1] },
              { name: "绩效指标明确性", points: 3, items: [1, 1, 1] },
            ],
          },
          {
            name: "资金投入",
            indicators: [
              { name: "预算编制科学性", points: 4, items: [1, 1, 1, 1] },
              { name: "资金分配合理性", points: 4, items: [2, 2] },
            ],
          },
        ],
      },
      {
        name: "过程",
        groups: [
          {
            name: "资金管理",
            indicators: [
              { name: "资金到位率", points: 3 },
              { name: "预算执行率", points: 3 },
              { name: "资金使用合规性", points: 5, items: [2, 1, 2] },
            ],
          },
          {
            name: "组织实施",
            indicators: [
              { name: "管理制度健全性", points: 4, items: [2, 2] },
              { name: "制度执行有效性", points: 5, items: [1, 1, 2, 1] },
            ],
          },
        ],
      },
      {
        name: "产出",
        groups: [
          { name: "产出数量", indicators: [{ name: "实际完成率", points: 10 }] },
          { name: "产出质量", indicators: [{ name: "质量达标率", points: 8 }] },
          { name: "产出时效", indicators: [{ name: "完成及时性", points: 6 }] },
          { name: "产出成本", indicators: [{ name: "成本节约率", points: 6 }] },
        ],
      },
      {
        name: "效益",
        groups: [
          {
            name: "项目效益",
            indicators: [
              { name: "实施效益", points: 20 },
              { name: "满意度", points: 10 },
            ],
          },
        ],
      },
    ],
  },
  "20-20-60": {
    kind: "indicators",
    sheet: "指标体系及评分表",
    title: "项目支出绩效评价指标体系及评分表",
    sections: [
      {
        name: "A项目决策",
        groups: [
          {
            name: "A1项目立项",
            indicators: [
              { name: "立项依据充分性", points: 4, items: [1, 1, 0.5, 0.5, 1] },
              { name: "立项程序规范性", points: 4, items: [1, 1, 2] },
            ],
          },
          {
            name: "A2绩效目标",
            indicators: [
              { name: "绩效目标合理性", points: 4, items: [1, 1, 1, 1] },
              { name: "绩效指标明确性", points: 4, items: [2, 1, 1] },
            ],
          },
          {
            name: "A3资金投入",
            indicators: [{ name: "预算编制科学性", points: 4, items: [1, 1, 1, 1] }],
          },
        ],
      },
      {
        name: "B项目管理",
        groups: [
          {
            name: "B1资金管理",
            indicators: [
              { name: "资金到位率", points: 4 },
              { name: "预算执行率", points: 4 },
              { name: "资金使用合规性", points: 4, items: [1, 1, 2] },
            ],
          },
          {
            name: "B2组织实施",
            indicators: [
              { name: "管理制度健全性", points: 4, items: [2, 2] },
              { name: "制度执行有效性", points: 4, items: [1, 1, 1, 1] },
            ],
          },
        ],
      },
      {
        name: "C项目绩效",
        groups: [
          {
            name: "C1项目产出",
            indicators: [
              { name: "实际完成率", points: 10 },
              { name: "质量达标率", points: 10 },
              { name: "完成及时性", points: 5 },
              { name: "成本节约率", points: 5 },
            ],
          },
          {
            name: "C2项目效益",
            indicators: [
              { name: "实施效益", points: 20 },
              { name: "满意度", points: 10 },
            ],
          },
        ],
      },
    ],
  },
  自评表: {
    kind: "selfEvaluation",
    sheet: "项目支出绩效自评表",
    title: "项目支出绩效自评表",
  },
} as const satisfies Readonly<Record<string, Template>>;

export type TemplateName = keyof typeof templates;

export const templateNames = Object.keys(templates) as readonly TemplateName[];

export function sectionPoints({ groups }: TemplateSection): number {
  return groups.reduce((sum, group) => sum + groupPoints(group), 0);
}

export function groupPoints({ indicators }: TemplateGroup): number {
  return indicators.reduce((sum, { points }) => sum + points, 0);
}
