import { type Area, areaName } from "../../grid/address";
import { colors, headingFont, lookOf } from "../look";
import { formulaCell, inputCell, type PlannedCell, type PlannedSheet, textCell } from "../planned";
import { framework } from "./frameworkIndicators";
import { guidanceOf, standardOf } from "./frameworkTexts";
import {
  groupPoints,
  type IndicatorTemplate,
  sectionPoints,
  type TemplateGroup,
  type TemplateIndicator,
  type TemplateSection,
} from "./template";
import { templateSheet } from "./templateSheet";

const HEADERS = ["一级指标", "二级指标", "三级指标", "分值", "指标解释", "指标说明", "评分标准", "评分", "扣分原因"]; // prettier-ignore
const WIDTHS = [48, 54, 60, 34, 88, 150, 168, 40, 86];
const HEADER_ROW = 2;
const FIRST_ROW = 3;
const FULL = 3;
const SCORE = 7;

interface Line {
  readonly section: TemplateSection;
  readonly group: TemplateGroup;
  readonly indicator: TemplateIndicator;
  readonly startsSection: boolean;
  readonly startsGroup: boolean;
}

/** 指标体系及评分表, ready to be scored: the evaluator changes names, points and standards as the project needs. */
export function indicatorTemplateSheet(template: IndicatorTemplate): PlannedSheet {
  const look = lookOf("宋体", 10);
  const lines = linesOf(template);
  const header = look({ font: headingFont, fill: colors.header, borders: true, horizontal: "center" });
  const centred = look({ borders: true, horizontal: "center" });
  const title = look({ size: 18, bold: true, horizontal: "center" });
  const total = FIRST_ROW + lines.length;
  const all = (cell: PlannedCell): readonly PlannedCell[] => [cell, ...blanks(HEADERS.length - 1, cell)];
  return templateSheet({
    name: template.sheet,
    widths: WIDTHS,
    headerRow: HEADER_ROW,
    starts: lines.flatMap(({ startsGroup }, at) => (startsGroup ? [FIRST_ROW + at] : [])),
    rows: [
      { height: 37.5, cells: all(textCell(template.title, title)) },
      { height: 19.5, cells: all(inputCell({ type: "text", text: "项目名称：" }, look())) },
      { height: 26.25, cells: HEADERS.map((text) => textCell(text, header)) },
      ...lines.map((line) => ({ height: 24, cells: cellsOf(line, look) })),
      {
        height: 21.75,
        cells: [
          ...all(textCell("合　计", look({ font: headingFont, borders: true, horizontal: "center" }))).slice(
            0,
            FULL,
          ),
          formulaCell(
            `SUM(${areaName({ top: FIRST_ROW, bottom: total - 1, left: FULL, right: FULL })})`,
            centred,
          ),
          ...Array.from({ length: HEADERS.length - FULL - 1 }, (_, at) =>
            inputCell({ type: "blank" }, at + FULL + 1 === SCORE ? points(look) : centred),
          ),
        ],
      },
    ],
    merges: [
      row(0, 0, HEADERS.length - 1),
      row(1, 0, HEADERS.length - 1),
      ...levelAreas(lines, ({ startsSection }) => startsSection, 0),
      ...levelAreas(lines, ({ startsGroup }) => startsGroup, 1),
      row(total, 0, FULL - 1),
    ],
  });
}

type Look = ReturnType<typeof lookOf>;

function cellsOf(
  { section, group, indicator, startsSection, startsGroup }: Line,
  look: Look,
): readonly PlannedCell[] {
  const { name, points: full, items } = indicator;
  const plain = look({ borders: true });
  const centred = look({ borders: true, horizontal: "center" });
  const level = (text: string, isFirst: boolean, style = centred): PlannedCell =>
    isFirst ? textCell(text, style) : inputCell({ type: "blank" }, style);
  const top = look({ borders: true, horizontal: "center", vertical: "top" });
  return [
    // a 一级指标 may go over a page's end: its name stands where it begins
    level(`${section.name}\n（${String(sectionPoints(section))}分）`, startsSection, top),
    level(`${group.name}\n（${String(groupPoints(group))}分）`, startsGroup),
    textCell(name, centred),
    inputCell({ type: "number", number: full }, centred),
    textCell(framework[name].definition, plain),
    textCell(guidanceOf(name), plain),
    textCell(standardOf(name, full, items), plain),
    inputCell({ type: "blank" }, points(look)),
    inputCell({ type: "blank" }, plain),
  ];
}

function points(look: Look): PlannedCell["style"] {
  return look({ borders: true, horizontal: "center", numberFormat: "0.00" });
}

function linesOf({ sections }: IndicatorTemplate): readonly Line[] {
  return sections.flatMap((section) =>
    section.groups.flatMap((group, groupAt) =>
      group.indicators.map((indicator, at): Line => ({
        section,
        group,
        indicator,
        startsSection: groupAt === 0 && at === 0,
        startsGroup: at === 0,
      })),
    ),
  );
}

function levelAreas(
  lines: readonly Line[],
  starts: (line: Line) => boolean,
  column: number,
): readonly Area[] {
  const tops = lines.flatMap((line, at) => (starts(line) ? [at] : []));
  return tops.flatMap((top, place) => {
    const bottom = (tops[place + 1] ?? lines.length) - 1;
    const area = { top: FIRST_ROW + top, bottom: FIRST_ROW + bottom, left: column, right: column };
    return bottom > top ? [area] : [];
  });
}

function row(at: number, left: number, right: number): Area {
  return { top: at, bottom: at, left, right };
}

function blanks(count: number, { style }: PlannedCell): readonly PlannedCell[] {
  return Array.from({ length: count }, () => inputCell({ type: "blank" }, style));
}
