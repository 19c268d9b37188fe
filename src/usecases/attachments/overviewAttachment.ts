import type { RowMatch } from "../../core/evidence/matchRows";
import { isGraded } from "../../core/scores/rollUp";
import { gradeFormula } from "../../core/sheets/report/scoreTable";
import { planOverview } from "../../core/sheets/report/overviewTable";
import { orBlank, reference } from "../../core/sheets/report/reportFormulas";
import type { Slot } from "../../core/standards/slot";
import { settingsContent } from "../settingsContent";
import { type Attachment, type AttachmentInput, frameOf, ready } from "./attachment";
import { scoredLevel } from "./scoredLevels";

const sheet = "概要表";

/** 概要表 (sheets.md §6). */
export const overviewAttachment: Attachment = {
  name: "概要表",
  title: "概要表",
  state: () => ready,
  plan: (input) => {
    const { indicators, rollUp, settings } = input.assessment;
    const sums = scoredLevel({ name: "", indicators: indicators.map((_, index) => index) }, input);
    const total = input.hasName("绩效_总分") ? orBlank("绩效_总分") : sums.points;
    const grades = isGraded(rollUp.total.full) ? settings.grades.map(({ grade }) => grade) : [];
    const arrived = arrivedFormula(input);
    return [
      planOverview({
        ...frameOf(input, sheet),
        total,
        grade: input.hasName("绩效_等级") ? orBlank("绩效_等级") : gradeFormula(`(${total})`, grades),
        ...(arrived === undefined ? {} : { arrived }),
        survey: {
          answers: answersSentence(input),
          satisfied: satisfiedSentence(input),
          satisfaction: satisfactionSentence(input),
        },
      }),
    ];
  },
};

/** 到位数 in 万元: what 附件4 has worked out, else the cell of 资金安排. */
function arrivedFormula(input: AttachmentInput): string | undefined {
  if (input.hasName("绩效_到位数")) return `IF(绩效_到位数="","",ROUND(绩效_到位数/10000,2))`;
  const figure = input.assessment.funds.funds.arrangement?.figures.get("arrived");
  if (figure?.state !== "amount" || !figure.isPlainNumber) return undefined;
  const cell = reference(figure.at);
  return figure.unit === "元" ? `IF(${cell}="","",ROUND(${cell}/10000,2))` : orBlank(cell);
}

interface Group {
  readonly name: string;
  readonly issued: string;
  readonly returned: string;
}

/** 发放问卷70份，回收有效问卷70份，其中：工作人员20份，社会公众50份。 */
function answersSentence(input: AttachmentInput): string | undefined {
  const groups = settingsContent(input.assessment).settings.groups.flatMap(
    (group, index): readonly Group[] => {
      const issued = input.settings.group(group.sheet, "issued");
      const returned = input.settings.group(group.sheet, "returned");
      const name = group.group === "" ? `问卷${String(index + 1)}` : group.group;
      return issued === undefined || returned === undefined ? [] : [{ name, issued, returned }];
    },
  );
  if (groups.length === 0) return undefined;
  const list = (which: "issued" | "returned"): string => groups.map((group) => group[which]).join(",");
  const count = String(groups.length);
  const each = groups.map(({ name, returned }) => `"${name}"&${returned}&"份`).join('，"&');
  const issued = `IF(COUNT(${list("issued")})<${count},"","发放问卷"&SUM(${list("issued")})&"份，")`;
  return `IF(COUNT(${list("returned")})<${count},"",${issued}&"回收有效问卷"&SUM(${list("returned")})&"份，其中："&${each}。")`;
}

/** One group's satisfaction question with the cells of its answers in 评价底稿. */
interface Satisfaction {
  readonly group: string;
  readonly paper: string;
  readonly index: number;
  readonly counts: readonly { readonly option: string; readonly cell: string }[];
  readonly valid: string;
}

function satisfactions(input: AttachmentInput): readonly Satisfaction[] {
  return input.assessment.indicators.flatMap(({ evidence }, index) =>
    evidence.reading.slots.flatMap((slot): readonly Satisfaction[] => {
      if (slot.survey?.use !== "index") return [];
      const mine = evidence.matches.filter(({ line }) => "slot" in line && line.slot.key === slot.key);
      const valid = mine.find(({ line }) => line.kind === "valid");
      const cell = (match: RowMatch | undefined): string | undefined =>
        match && input.paper.line(index, match.line, "value");
      const validCell = cell(valid);
      if (validCell === undefined) return [];
      const counts = mine.flatMap((match) => {
        const found = cell(match);
        return match.line.kind === "option" && found !== undefined
          ? [{ option: match.line.option, cell: found }]
          : [];
      });
      return [{ group: groupName(slot), paper: slot.survey.paper ?? "", index, counts, valid: validCell }];
    }),
  );
}

function groupName({ survey }: Slot): string {
  return survey?.group ?? (survey?.paper === undefined ? "调查对象" : `${survey.paper}卷`);
}

/** 工作人员调查问卷达到满意以上18份，社会公众调查问卷达到满意以上39份。 */
function satisfiedSentence(input: AttachmentInput): string | undefined {
  const parts = satisfactions(input).flatMap(({ group, counts }) => {
    const bound = counts.findIndex(({ option }) => option === "满意");
    if (bound < 0) return [];
    const cells = counts.slice(0, bound + 1).map(({ cell }) => cell);
    return [{ group, cells: cells.join(","), count: String(cells.length) }];
  });
  if (parts.length === 0) return undefined;
  const known = parts.map(({ cells, count }) => `COUNT(${cells})<${count}`).join(",");
  const each = parts
    .map(({ group, cells }) => `"${group}调查问卷达到满意以上"&SUM(${cells})&"份`)
    .join('，"&');
  return `IF(OR(${known}),"",${each}。")`;
}

/** 工作人员满意度88.00%，社会公众满意度85.20%；综合满意度＝88.00%×30%＋85.20%×70%＝86.04%。 */
function satisfactionSentence(input: AttachmentInput): string | undefined {
  const groups = satisfactions(input);
  const [first] = groups;
  if (!first) return undefined;
  const rates = groups.map((group) => ({ ...group, rate: rateFormula(group, input) }));
  if (rates.some(({ rate }) => rate === undefined)) return undefined;
  const percent = (value: string): string => `TEXT(${value},"0.00%")`;
  const each = rates.map(({ group, rate }) => `"${group}满意度"&${percent(rate ?? "")}`).join('&"，"&');
  const composite = input.hasName("绩效_综合满意度")
    ? "绩效_综合满意度"
    : input.paper.heading(first.index, "value");
  if (groups.length === 1) return `IF(ISNUMBER(${composite}),${each}&"。","")`;
  const weights = rates.map(({ group, rate }) => {
    const settings = settingsContent(input.assessment).settings.groups.find((known) => known.group === group);
    const weight = settings && input.settings.group(settings.sheet, "weight");
    return weight === undefined ? undefined : `${percent(rate ?? "")}&"×"&ROUND(${weight}*100,2)&"%"`;
  });
  const sum = weights.some((weight) => weight === undefined) ? "" : `"＝"&${weights.join('&"＋"&')}&`;
  return `IF(ISNUMBER(${composite}),${each}&"；综合满意度"&${sum}"＝"&${percent(composite)}&"。","")`;
}

/** 满意度 of one group: the name that 满意度汇总表 gives it, else worked out from the answers in 评价底稿. */
function rateFormula({ paper, counts, valid }: Satisfaction, input: AttachmentInput): string | undefined {
  const name = `绩效_满意度_${paper}`;
  if (paper !== "" && input.hasName(name)) return name;
  const terms = counts.map(({ option, cell }) => {
    const coefficient = input.settings.coefficient(option);
    return coefficient === undefined ? undefined : `${cell}*${coefficient}`;
  });
  if (
    terms.some((term) => term === undefined) ||
    input.assessment.settings.scoring.satisfaction !== "weighted"
  )
    return undefined;
  return `(${terms.join("+")})/${valid}`;
}
