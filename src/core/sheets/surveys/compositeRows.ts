import { colors } from "../look";
import { formulaCell, inputCell, numberCell, type PlannedCell, textCell } from "../planned";
import { orBlank } from "../report/reportFormulas";
import type { DrawnRow, ReportLine, ReportPlaces } from "../report/reportLine";
import { balanced } from "../report/reportTexts";
import { type CompositeInput, type Form, LABELS, letterOf, type Part, partsOf, SIZE } from "./compositeForm";
import type { SatisfactionGroup } from "./satisfactionGroup";
import { shareFormat, type SurveyStyles } from "./surveyStyles";

export function headerRow({ groups }: CompositeInput, form: Form, { head }: SurveyStyles): DrawnRow {
  const options = Array.from({ length: form.count }, (_, index) => {
    const letter = letterOf(index);
    const text = form.shared ? groups[0]?.options[index]?.text : undefined;
    const label = text === undefined ? letter : `${letter}.${text}`;
    return balanced(label, form.widths[3 + index] ?? 0, SIZE);
  });
  const texts = ["调查对象", "调查题目", "项目", ...options, "有效填写\n人次", "满意度", "权重"];
  return { cells: texts.map((text) => textCell(text, head, /[\s\S]/)) };
}

export function groupRow(
  group: SatisfactionGroup,
  part: Part,
  index: number,
  form: Form,
  styles: SurveyStyles,
  places: ReportPlaces,
): DrawnRow {
  const isFirst = part === partsOf(form)[0];
  const { letter, text, look } = styles;
  const bold = look({ borders: true, horizontal: "center", bold: true, numberFormat: shareFormat });
  const percent = look({ borders: true, horizontal: "center", numberFormat: "0%" });
  const only = (cell: PlannedCell): PlannedCell => (isFirst ? cell : blank(cell.style));
  const cell = (key: Part, column: number): string => places.cell(`${key} ${String(index + 1)}`, column);
  const row = (key: Part): string => `${cell(key, 3)}:${cell(key, form.valid - 1)}`;
  const valid = cell(partsOf(form)[0] ?? "coefficients", form.valid);
  const satisfaction = `IF(N(${valid})=0,"",IF(COUNT(${row("coefficients")})<COUNT(${row("counts")}),"",SUMPRODUCT(${row("coefficients")},${row("counts")})/${valid}))`;
  const { weight } = group;
  return {
    cells: [
      only(
        group.group.formula === undefined
          ? textCell(group.group.text, letter)
          : formulaCell(orBlank(group.group.formula), letter),
      ),
      only(textCell(group.question, text, /[\s\S]/)),
      textCell(LABELS[part], letter),
      ...Array.from({ length: form.count }, (_, option) =>
        optionCell(group, part, option, styles, cell, valid),
      ),
      only(formulaCell(group.valid, styles.count)),
      only(formulaCell(satisfaction, bold)),
      only(
        weight === undefined
          ? inputCell({ type: "blank" }, look({ ...WEIGHT, fill: colors.editable }))
          : weight.formula === undefined
            ? numberCell(Number(weight.text), percent)
            : formulaCell(orBlank(weight.formula), percent),
      ),
    ],
  };
}

const WEIGHT = { borders: true, horizontal: "center", numberFormat: "0%" } as const;

function optionCell(
  { options }: SatisfactionGroup,
  part: Part,
  index: number,
  { look, letter, count }: SurveyStyles,
  cell: (part: Part, column: number) => string,
  valid: string,
): PlannedCell {
  const option = options[index];
  const percent = look({ borders: true, horizontal: "center", numberFormat: "0%" });
  const share = look({ borders: true, horizontal: "center", numberFormat: shareFormat });
  if (!option) return textCell("", letter);
  switch (part) {
    case "names":
      return textCell(option.text, letter, /[\s\S]/);
    case "coefficients":
      if (option.coefficient === undefined)
        return inputCell({ type: "blank" }, look({ ...WEIGHT, fill: colors.editable }));
      return /^[\d.]+$/.test(option.coefficient)
        ? numberCell(Number(option.coefficient), percent, /[\s\S]/)
        : formulaCell(orBlank(option.coefficient), percent);
    case "counts":
      return formulaCell(option.count, count);
    case "shares":
      return formulaCell(`IF(N(${valid})=0,"",ROUND(${cell("counts", 3 + index)}/${valid},4))`, share);
  }
}

export function compositeLine(
  groups: readonly SatisfactionGroup[],
  form: Form,
  { look }: SurveyStyles,
): ReportLine {
  const label = look({ borders: true, horizontal: "center", font: "黑体" });
  const bold = look({ borders: true, horizontal: "center", bold: true, numberFormat: shareFormat });
  const percent = look(WEIGHT);
  return {
    key: "composite",
    height: 28.5,
    staysWithAbove: true,
    draw: (places) => {
      const cells = (column: number): readonly string[] =>
        groups.map((_, index) => places.cell(`${partsOf(form)[0] ?? ""} ${String(index + 1)}`, column));
      const [indexes, weights] = [cells(form.index), cells(form.weight)];
      const all = [...indexes, ...weights].join(",");
      const sum = indexes.map((cell, at) => `${cell}*${weights[at] ?? "0"}`).join("+");
      return {
        cells: [
          textCell("综合满意度", label),
          ...Array.from({ length: form.index - 1 }, () => blank(label)),
          formulaCell(`IF(COUNT(${all})<${String(groups.length * 2)},"",${sum})`, bold),
          formulaCell(
            `IF(COUNT(${weights.join(",")})<${String(groups.length)},"",SUM(${weights.join(",")}))`,
            percent,
          ),
        ],
        spans: [[0, form.index - 1]],
      };
    },
  };
}

function blank(style: PlannedCell["style"]): PlannedCell {
  return inputCell({ type: "blank" }, style);
}
