import { excelString } from "../../standards/kinds/excelText";
import type { Area } from "../../grid/address";
import type { PatchValue } from "../../patch/patch";
import { formulaCell, inputCell, type PlannedReport } from "../planned";
import type { ReportLine, ReportPlaces } from "../report/reportLine";
import { planReport } from "../report/reportSheet";
import { plainText } from "../report/reportTexts";
import type { StandingRow } from "../report/standingRows";
import { type CompositeInput, type Form, formOf, LABELS, PARTS, partsOf, SIZE } from "./compositeForm";
import { noteLines } from "./compositeNotes";
import { compositeLine, groupRow, headerRow } from "./compositeRows";
import { type ChartBlock, chartBlock, chartRows } from "./satisfactionChart";
import { type SurveyStyles, surveyStyles } from "./surveyStyles";

const ROW = 24;

/** 满意度汇总表, one block per group and 综合满意度 below: sheets.md §10. */
export function planComposite(input: CompositeInput): PlannedReport {
  const styles = surveyStyles(input.font, SIZE);
  const form = formOf(input);
  const chart = chartOf(input, form);
  return planReport({
    ...input,
    widths: form.widths,
    lines: lines(input, form, styles, chart),
    keyOf,
    orientation: "landscape",
    family: "report",
    freezeBelow: "header",
    titles: "header",
    size: SIZE,
    merges: (places) => groupMerges(input, form, places),
    names: (places) => satisfactionNames(input, form, places),
    charts: chart.specs,
  });
}

function lines(
  input: CompositeInput,
  form: Form,
  styles: SurveyStyles,
  chart: ChartBlock,
): readonly ReportLine[] {
  const { groups, project } = input;
  const last = form.weight;
  const across = [[0, last]] as const;
  const projectCell =
    project.formula === undefined
      ? inputCell(textValue(project.text === "" ? "" : `项目名称：${project.text}`), styles.look())
      : formulaCell(`"项目名称："&${project.formula}`, styles.look());
  return [
    {
      key: "title",
      height: 37.5,
      draw: () => ({ cells: [inputCell(textValue("满意度汇总表"), styles.title)], spans: across }),
    },
    { key: "project", height: 21, draw: () => ({ cells: [projectCell], spans: across }) },
    { key: "header", height: 34.5, draw: () => headerRow(input, form, styles) },
    ...groups.flatMap((group, index) =>
      partsOf(form).map((part, place): ReportLine => ({
        key: `${part} ${String(index + 1)}`,
        height: ROW,
        ...(place === 0 ? {} : { staysWithAbove: true }),
        draw: (places) => groupRow(group, part, index, form, styles, places),
      })),
    ),
    ...(groups.length > 1 ? [compositeLine(groups, form, styles)] : []),
    ...noteLines(input, form, styles),
    ...chart.lines,
  ];
}

/** Names for 概要表 and 评价底稿 (sheets.md §1.8). */
function satisfactionNames(
  { groups }: CompositeInput,
  form: Form,
  places: ReportPlaces,
): readonly { readonly name: string; readonly area: Area }[] {
  const column = places.column(form.index);
  const area = (key: string): Area => {
    const row = places.rowOf(key) ?? 0;
    return { top: row, bottom: row, left: column, right: column };
  };
  const first = partsOf(form)[0] ?? "";
  const own = groups.flatMap(({ paper }, index) =>
    paper === "" ? [] : [{ name: `绩效_满意度_${paper}`, area: area(`${first} ${String(index + 1)}`) }],
  );
  const total = groups.length > 1 ? "composite" : `${first} 1`;
  return [...own, { name: "绩效_综合满意度", area: area(total) }];
}

function groupMerges({ groups }: CompositeInput, form: Form, places: ReportPlaces): readonly Area[] {
  const parts = partsOf(form);
  return groups.flatMap((_, index) => {
    const top = places.rowOf(`${parts[0] ?? ""} ${String(index + 1)}`) ?? 0;
    const bottom = places.rowOf(`${parts.at(-1) ?? ""} ${String(index + 1)}`) ?? top;
    return [0, 1, form.valid, form.index, form.weight].map((column): Area => {
      const at = places.column(column);
      return { top, bottom, left: at, right: at };
    });
  });
}

function chartOf(input: CompositeInput, form: Form): ChartBlock {
  const { groups, name, font } = input;
  return chartBlock({
    sheet: name,
    font,
    name: "满意度构成图",
    description: "各调查对象选择各选项的占比",
    caption: "图　各调查对象满意度构成图",
    width: 620,
    lastColumn: form.weight,
    options: form.shared ? (groups[0]?.options.map(({ text }) => text) ?? []) : [],
    bars: groups.map(({ group, paper }, index) => ({
      key: String(index + 1),
      label: (places) =>
        group.formula === undefined
          ? excelString(group.text || paper)
          : places.cell(`${partsOf(form)[0] ?? ""} ${String(index + 1)}`, 0),
      share: (places, option) => places.cell(`shares ${String(index + 1)}`, 3 + option),
    })),
  });
}

function keyOf({ row, text, above }: StandingRow): string | undefined {
  const label = plainText(text(0));
  const [previous = ""] = above;
  if (row === 0) return "title";
  if (previous === "title") return "project";
  if (label === "调查对象") return "header";
  if (label === "综合满意度") return "composite";
  if (label.startsWith("注：1.")) return "note 1";
  const noted = /^([23])\./.exec(label);
  if (noted && previous.startsWith("note")) return `note ${text(0).includes("综合满意度") ? "2" : "3"}`;
  const charted = chartRows.keyOf(previous, label);
  if (charted !== undefined) return charted;
  const part = PARTS.find((each) => LABELS[each] === plainText(text(2)));
  if (part === undefined) return undefined;
  const earlier = above.filter((key) => key?.startsWith(`${part} `)).length;
  return `${part} ${String(earlier + 1)}`;
}

function textValue(text: string): PatchValue {
  return text === "" ? { type: "blank" } : { type: "text", text };
}
