import { colors } from "../look";
import { formulaCell, inputCell, type PlannedCell, textCell } from "../planned";
import type { ReportLine, ReportPlaces } from "../report/reportLine";
import type { WeightedForm, WeightedInput } from "./weightedForm";
import { surveyStyles } from "./surveyStyles";

const SIZE = 10.5;
const ROW = 18;

/** 合计, 选项系数 and 综合得分, which is rounded once (sheets.md §16). */
export function totalLines(input: WeightedInput, form: WeightedForm): readonly ReportLine[] {
  const { look, text } = surveyStyles(input.font, SIZE);
  const bold = { borders: true, horizontal: "center", bold: true } as const;
  const label = look({ borders: true, horizontal: "center", font: "黑体" });
  const options = input.options.map((_, index) => 3 + index);
  const rows = (places: ReportPlaces, column: number): string => questionRows(input, places, column);
  const kept = (line: ReportLine): ReportLine => ({ ...line, staysWithAbove: true });
  const sumOf = (places: ReportPlaces, part: string, column: number): string =>
    `SUMIF(${fixed(rows(places, 2))},"${part}",${fixedRows(rows(places, column))})`;
  return [
    kept({
      key: "counts total",
      height: ROW,
      draw: (places) => ({
        cells: [
          textCell("合　计", label),
          formulaCell(`SUM(${rows(places, 1)})`, look(bold)),
          textCell("人数", look(bold)),
          ...options.map((column) =>
            formulaCell(sumOf(places, "人数", column), look({ ...bold, numberFormat: "0" })),
          ),
        ],
      }),
    }),
    kept({
      key: "shares total",
      height: ROW,
      draw: (places) => {
        const all = `$${places.cell("counts total", 3)}:$${places.cell("counts total", form.last)}`;
        return {
          cells: [
            blank(label),
            blank(look(bold)),
            textCell("占比", look(bold)),
            ...options.map((column) =>
              formulaCell(
                `IF(SUM(${all})=0,"",ROUND(${places.cell("counts total", column)}/SUM(${all}),4))`,
                look({ ...bold, numberFormat: "0.00%" }),
              ),
            ),
          ],
        };
      },
    }),
    kept({
      key: "points total",
      height: ROW,
      draw: (places) => ({
        cells: [
          blank(label),
          blank(look(bold)),
          textCell("分数", look(bold)),
          ...options.map((column) =>
            formulaCell(sumOf(places, "分数", column), look({ ...bold, numberFormat: "0.00" })),
          ),
        ],
      }),
    }),
    kept({
      key: "coefficients",
      height: 21,
      draw: (places) => ({
        cells: [
          formulaCell(methodLabel(places, form), text, /^"选项系数（/),
          blank(text),
          blank(text),
          ...input.options.map(({ coefficient }) => coefficientCell(coefficient, look)),
        ],
        spans: [[0, 2]],
        validations: options.map((column) => ({
          column,
          rule: { kind: "decimal", min: 0, max: 1 } as const,
          error: { title: "选项系数", text: "填0到1之间的数，例如80%。" },
        })),
      }),
    }),
    kept({
      key: "score",
      height: 24,
      draw: (places) => ({
        cells: [
          textCell("群众满意度综合得分（百分制）", look({ borders: true, font: "黑体" }), /综合得分/),
          blank(text),
          blank(text),
          formulaCell(scoreFormula(input, form, places), look({ ...bold, numberFormat: "0.00" })),
          ...options.slice(1).map(() => blank(look(bold))),
        ],
        spans: [
          [0, 2],
          [3, form.last],
        ],
      }),
    }),
    kept({
      key: "note",
      height: 28.5,
      draw: () => ({
        cells: [
          textCell(
            "注：1.占比＝该题选择该项人数÷该题有效人数；分数＝权重×占比。2.综合得分＝Σ（选项系数×该项分数合计）÷权重合计×100。3.占比四舍五入保留两位小数，各项之和与100%可能有0.01个百分点尾差。",
            look({ size: 9 }),
            /^注：/,
          ),
        ],
        spans: [[0, form.last]],
      }),
    }),
  ];
}

/** Blank while a question has no answers or the weights are missing: a partial score is none. */
function scoreFormula(input: WeightedInput, form: WeightedForm, places: ReportPlaces): string {
  const [kinds, firsts] = [questionRows(input, places, 2), questionRows(input, places, 3)];
  const open = `SUMPRODUCT((${fixed(kinds)}="分数")*(${fixed(firsts)}=""))>0`;
  const weight = places.cell("counts total", 1);
  const row = (key: string): string => `${places.cell(key, 3)}:${places.cell(key, form.last)}`;
  const missing = `COUNT(${row("coefficients")})<${String(form.last - 2)}`;
  return `IF(OR(N(${weight})=0,${open},${missing}),"",ROUND(SUMPRODUCT(${row("coefficients")},${row("points total")})*100/${weight},2))`;
}

/** Which way of counting the coefficients come to. */
function methodLabel(places: ReportPlaces, form: WeightedForm): string {
  const first = places.cell("coefficients", 3);
  const rest = `${places.cell("coefficients", 4)}:${places.cell("coefficients", form.last)}`;
  return `"选项系数（满意度计法："&IF(AND(${first}=1,SUM(${rest})=0),"只计A项",IF(SUMPRODUCT((${rest}<>0)*(${rest}<>1))=0,"满意及以上占比","选项系数加权"))&"）"`;
}

function coefficientCell(coefficient: string, look: ReturnType<typeof surveyStyles>["look"]): PlannedCell {
  const style = look({ borders: true, horizontal: "center", fill: colors.editable, numberFormat: "0%" });
  if (coefficient === "") return inputCell({ type: "blank" }, style);
  if (/^[\d.]+$/.test(coefficient)) return inputCell({ type: "number", number: Number(coefficient) }, style);
  // a formula of ours follows 评价设置; a number that a person typed over it stays
  return inputCell({ type: "formula", formula: coefficient, cached: "" }, style, (formula) =>
    /!\$B\$\d+[),]*/.test(formula),
  );
}

/** From the first question's first row to the last one's last. */
function questionRows({ questions }: WeightedInput, places: ReportPlaces, column: number): string {
  const first = places.cell(`counts ${String(questions[0]?.number ?? "")}`, column);
  const last = places.cell(`points ${String(questions.at(-1)?.number ?? "")}`, column);
  return `${first}:${last}`;
}

function fixed(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function fixedRows(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$1$$$2");
}

function blank(style: PlannedCell["style"]): PlannedCell {
  return inputCell({ type: "blank" }, style);
}
