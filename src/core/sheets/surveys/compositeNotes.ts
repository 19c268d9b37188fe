import { excelString } from "../../standards/kinds/excelText";
import { formulaCell } from "../planned";
import type { ReportLine, ReportPlaces } from "../report/reportLine";
import { type CompositeInput, type Form, letterOf, type Part, partsOf } from "./compositeForm";
import type { SurveyStyles } from "./surveyStyles";

/** The method, the composite written out, and how many are satisfied: sheets.md §10. */
export function noteLines(input: CompositeInput, form: Form, styles: SurveyStyles): readonly ReportLine[] {
  const { groups, method } = input;
  const line = (key: string, formula: (places: ReportPlaces) => string): ReportLine => ({
    key,
    height: 21,
    staysWithAbove: true,
    draw: (places) => ({
      cells: [formulaCell(formula(places), styles.note, /"(?:注：1\.|　　)/)],
      spans: [[0, form.weight]],
    }),
  });
  const at = (places: ReportPlaces, part: Part, index: number, column: number): string =>
    places.cell(`${part} ${String(index + 1)}`, column);
  const first = partsOf(form)[0] ?? "coefficients";
  const composite = line("note 2", (places) => {
    const terms = groups.map((_, index) => {
      const [name, own, weight] = [0, form.index, form.weight].map((column) =>
        at(places, first, index, column),
      );
      return `${name ?? ""}&TEXT(${own ?? ""},"0.00%")&"×"&ROUND(${weight ?? ""}*100,2)&"%"`;
    });
    const total = places.cell("composite", form.index);
    return `IF(${total}="","","　　2.综合满意度＝"&${terms.join('&"＋"&')}&"＝"&TEXT(${total},"0.00%")&"。")`;
  });
  const satisfied = line("note 3", (places) => {
    const terms = groups.map((group, index) => {
      const counts = group.options.flatMap(({ isSatisfied }, option) =>
        isSatisfied ? [at(places, "counts", index, 3 + option)] : [],
      );
      const sum = counts.length === 0 ? "0" : counts.join("+");
      const valid = at(places, first, index, form.valid);
      return `IF(N(${valid})=0,"",${at(places, first, index, 0)}&(${sum})&"份，占"&TEXT((${sum})/${valid},"0.00%")&"${index === groups.length - 1 ? "。" : "；"}")`;
    });
    const words = method === "选项系数加权" ? "满意度为加权指数，不等于满意人数占比。" : "达到满意以上份数：";
    return `"　　${groups.length > 1 ? "3" : "2"}.${words}选择满意及以上的："&${terms.join("&")}`;
  });
  return [
    line("note 1", (places) => methodFormula(input, form, places)),
    ...(groups.length > 1 ? [composite] : []),
    satisfied,
  ];
}

/** The method is always printed: it decides the score (domain.md, Arithmetic). */
function methodFormula({ groups, method }: CompositeInput, form: Form, places: ReportPlaces): string {
  const of = (index: number): string => {
    const options = groups[index]?.options ?? [];
    const texts = options.map(
      (option, place) =>
        `"${place === 0 ? "" : "，"}${form.shared ? letterOf(place) : option.text.replaceAll('"', '""')} "&ROUND(N(${places.cell(`coefficients ${String(index + 1)}`, 3 + place)})*100,2)&"%"`,
    );
    return texts.join("&");
  };
  const coefficients = form.shared
    ? of(0)
    : groups
        .map(
          (group, index) =>
            `${excelString(`${index === 0 ? "" : "；"}${group.group.text || group.paper}：`)}&${of(index)}`,
        )
        .join("&");
  return `"注：1.满意度＝Σ（选项系数×选择该项人数）÷有效填写人次，计法：${method}。选项系数："&${coefficients}&"。"`;
}
