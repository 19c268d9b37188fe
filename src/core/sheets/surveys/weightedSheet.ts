import type { Area } from "../../grid/address";
import type { PatchValue } from "../../patch/patch";
import { colors } from "../look";
import { formulaCell, inputCell, type PlannedCell, type PlannedReport, textCell } from "../planned";
import type { ReportLine, ReportPlaces } from "../report/reportLine";
import { planReport } from "../report/reportSheet";
import { plainText } from "../report/reportTexts";
import type { StandingRow } from "../report/standingRows";
import { chartBlock, chartRows } from "./satisfactionChart";
import { surveyStyles } from "./surveyStyles";
import { totalLines } from "./weightedTotals";
import {
  type WeightedForm,
  weightedForm,
  type WeightedInput,
  type WeightedPart,
  weightedParts,
  type WeightedQuestion,
} from "./weightedForm";
import { lineCount } from "../rowHeight";

const SIZE = 10.5;
const TITLE_SIZE = 16;

/** 满意度汇总表 with question weights: sheets.md §10, second form. */
export function planWeighted(input: WeightedInput): PlannedReport {
  const form = weightedForm(input.options.length);
  const chart = chartBlock({
    sheet: input.name,
    font: input.font,
    name: "满意度构成图",
    description: "各题选择各选项的占比",
    caption: "图　各题满意度构成图",
    width: 460,
    lastColumn: form.last,
    options: input.options.map(({ text }) => text),
    bars: input.questions.map(({ number }) => ({
      key: String(number),
      label: () => `"第${String(number)}题"`,
      share: (places, option) => places.cell(`shares ${String(number)}`, 3 + option),
    })),
  });
  const report = planReport({
    ...input,
    widths: form.widths,
    lines: [...lines(input, form), ...totalLines(input, form), ...chart.lines],
    keyOf,
    orientation: "portrait",
    family: "report",
    freezeBelow: "header",
    titles: "header",
    size: SIZE,
    merges: (places) => merges(input, places),
    names: (places) => scoreName(places),
    charts: chart.specs,
  });
  return withWeightCheck(report, form);
}

function lines(input: WeightedInput, form: WeightedForm): readonly ReportLine[] {
  const { look, head, line } = surveyStyles(input.font, SIZE);
  const across = [[0, form.last]] as const;
  const title = look({ size: TITLE_SIZE, bold: true, horizontal: "center" });
  return [
    {
      key: "title",
      height: 37.5,
      draw: () => ({
        cells: [inputCell({ type: "text", text: broken(input.title) }, title)],
        spans: across,
      }),
    },
    {
      key: "returned",
      height: 21,
      draw: () => ({ cells: [formulaCell(input.returned, { ...line, horizontal: "left" })], spans: across }),
    },
    {
      key: "header",
      height: 36,
      draw: () => ({
        cells: [
          ...["问卷题目及选项", "权重", "项目"].map((text) => textCell(text, head)),
          ...input.options.map(({ text }, index) =>
            textCell(`${String.fromCharCode(65 + index)}\n(${text})`, head, /[\s\S]/),
          ),
        ],
      }),
    },
    ...input.questions.flatMap((question) => questionLines(question, input, form)),
  ];
}

function questionLines(
  question: WeightedQuestion,
  { font, options }: WeightedInput,
  form: WeightedForm,
): readonly ReportLine[] {
  const { look, text, letter, count } = surveyStyles(font, SIZE);
  const share = look({ borders: true, horizontal: "center", numberFormat: "0.00%" });
  const points = look({ borders: true, horizontal: "center", numberFormat: "0.00" });
  const edit = look({ borders: true, horizontal: "center", fill: colors.editable });
  const id = String(question.number);
  return weightedParts.map(({ part, label }, place): ReportLine => ({
    key: `${part} ${id}`,
    height: 18,
    ...(place === 0 ? {} : { staysWithAbove: true }),
    draw: (places) => {
      const counts = `${fixedColumn(places.cell(`counts ${id}`, 3))}:${fixedColumn(places.cell(`counts ${id}`, form.last))}`;
      const weight = fixedColumn(places.cell(`counts ${id}`, 1));
      const cellOf = (index: number): PlannedCell => {
        const own = places.cell(`counts ${id}`, 3 + index);
        return partCell(part, question.counts[index], own, counts, weight);
      };
      const partCell = (
        kind: WeightedPart,
        source: string | undefined,
        own: string,
        all: string,
        full: string,
      ): PlannedCell => {
        switch (kind) {
          case "counts":
            return source === undefined ? textCell("", count) : formulaCell(source, count);
          case "shares":
            return formulaCell(`IF(SUM(${all})=0,"",ROUND(${own}/SUM(${all}),4))`, share);
          case "points":
            return formulaCell(`IF(SUM(${all})=0,"",${full}*${own}/SUM(${all}))`, points);
        }
      };
      const isFirst = place === 0;
      return {
        cells: [
          isFirst ? textCell(`${id}.${question.wording}`, text, /^\d+\./) : blank(text),
          isFirst ? inputCell(weightValue(question.weight), edit) : blank(edit),
          textCell(label, letter),
          ...options.map((_, index) => cellOf(index)),
        ],
      };
    },
  }));
}

function weightValue(weight: number | undefined): PatchValue {
  return weight === undefined ? { type: "blank" } : { type: "number", number: weight };
}

function merges({ questions }: WeightedInput, places: ReportPlaces): readonly Area[] {
  const blocks = [...questions.map(({ number }) => String(number)), "total"];
  return blocks.flatMap((id) => {
    const top = places.rowOf(`counts ${id}`) ?? 0;
    const bottom = places.rowOf(`points ${id}`) ?? top;
    return [0, 1].map((column): Area => {
      const at = places.column(column);
      return { top, bottom, left: at, right: at };
    });
  });
}

function scoreName(places: ReportPlaces): readonly { readonly name: string; readonly area: Area }[] {
  const row = places.rowOf("score") ?? 0;
  const column = places.column(3);
  return [{ name: "绩效_满意度得分", area: { top: row, bottom: row, left: column, right: column } }];
}

/** Weights that do not come to 100 are seen at once. */
function withWeightCheck(report: PlannedReport, _form: WeightedForm): PlannedReport {
  const { sheet } = report;
  const row = sheet.rows.findIndex(({ cells }) => {
    const value = cells.get(0)?.value;
    return value?.type === "text" && value.text === "合　计";
  });
  if (row < 0) return report;
  const cell = `$B$${String(row + 1)}`;
  const format = {
    kind: "formula",
    areas: [{ top: row, bottom: row, left: 1, right: 1 }],
    formula: `ROUND(N(${cell}),6)<>100`,
    style: { bold: true, color: colors.problem },
  } as const;
  const rules = { ...sheet.rules, conditionalFormats: [...sheet.rules.conditionalFormats, format] };
  return { ...report, sheet: { ...sheet, rules } };
}

/** A title of more than one line, broken where it reads well: sheets.md §1.5. */
function broken(title: string): string {
  const width = 467;
  if (lineCount({ text: title, width, size: TITLE_SIZE }) === 1) return title;
  const half = Math.ceil(title.length / 2);
  const marks = ["专项资金", "绩效评价", "项目", "运维", "满意度"]
    .map((word) => {
      const at = title.indexOf(word);
      if (at < 0) return -1;
      return word === "项目" || word === "运维" ? at + word.length : at;
    })
    .filter((at) => at > 0 && at < title.length)
    .sort((a, b) => Math.abs(a - half) - Math.abs(b - half));
  const at = marks[0] ?? half;
  return `${title.slice(0, at)}\n${title.slice(at)}`;
}

function fixedColumn(cell: string): string {
  return `$${cell}`;
}

function blank(style: PlannedCell["style"]): PlannedCell {
  return inputCell({ type: "blank" }, style);
}

function keyOf({ row, text, above }: StandingRow): string | undefined {
  const label = plainText(text(0));
  const [previous = ""] = above;
  if (row === 0) return "title";
  if (previous === "title") return "returned";
  if (label === "问卷题目及选项") return "header";
  if (label.startsWith("选项系数")) return "coefficients";
  if (label.startsWith("注：")) return "note";
  if (label.includes("综合得分")) return "score";
  const charted = chartRows.keyOf(previous, label);
  if (charted !== undefined) return charted;
  const part = weightedParts.find((each) => each.label === plainText(text(2)))?.part;
  if (part === undefined) return undefined;
  if (label === "合计") return `${part} total`;
  const id = /^(\d+)\./.exec(label)?.[1] ?? previous.split(" ")[1];
  return id === undefined ? undefined : `${part} ${id}`;
}
