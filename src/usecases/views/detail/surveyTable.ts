import type { RowMatch } from "../../../core/evidence/matchRows";
import type { Exact } from "../../../core/number/exact";
import { HUNDRED, ONE, ratio, sum, ZERO } from "../../../core/number/exact";
import { toFixedText, toPlainText } from "../../../core/number/round";
import type { Fact, OptionCount } from "../../../core/standards/fact";
import type { ScoringSettings } from "../../../core/standards/settings";
import type { Slot } from "../../../core/standards/slot";
import type { AssessedIndicator } from "../../assess";
import type { SurveyRow, SurveyTable } from "./evidenceBox";

/** "A卷 第 4 题", or the words of the fact where the standard names no question. */
export function surveyTitle({ survey, label }: Slot): string {
  if (survey?.paper === undefined || survey.question === undefined) return label;
  return `${survey.paper}卷 第 ${String(survey.question)} 题`;
}

/** Counts by option as they stand in 评价底稿, and what they come to. */
export function surveyTable(
  slot: Slot,
  matches: readonly RowMatch[],
  { linkOf, evidence }: AssessedIndicator,
  settings: ScoringSettings,
): SurveyTable {
  const fact = evidence.facts.get(slot.key);
  const at = matches.map(({ line }) => linkOf(line)?.cells[0]).find((cell) => cell !== undefined);
  const rows = evidence.matches.flatMap((match, index): readonly SurveyRow[] => {
    const { line, row } = match;
    if ((line.kind !== "option" && line.kind !== "valid") || line.slot.key !== slot.key) return [];
    const isComputed = row?.cell("value").formula !== undefined;
    return [
      {
        label: line.kind === "valid" ? "有效填写" : `${letterOf(slot, line.index)}${line.option}`,
        value: row?.text("value") ?? "",
        unit: line.kind === "valid" ? "人次" : "人",
        ...(row && !isComputed ? { match: index } : {}),
      },
    ];
  });
  const counted = fact?.value.kind === "survey" ? fact.value : undefined;
  const others = counted && slot.survey?.use === "share" ? otherOptions(counted) : [];
  const total = counted && sumOf(slot, counted, settings);
  return {
    caption: [slot.survey?.group, counted && `有效 ${toPlainText(counted.valid, 0)} 份`]
      .filter((part) => part !== undefined)
      .join("，"),
    rows: [...rows.slice(0, -1), ...others, ...rows.slice(-1)],
    ...(total ? { sum: total } : {}),
    ...(at ? { at } : {}),
  };
}

type Counted = Extract<Fact["value"], { kind: "survey" }>;

function letterOf({ survey }: Slot, index: number): string {
  const position = survey?.options[index]?.position;
  return position === undefined ? "" : `${String.fromCharCode(65 + position)}.`;
}

function otherOptions({ counts, valid }: Counted): readonly SurveyRow[] {
  const rest = valid.sub(sum(counts.map(({ count }) => count)));
  return rest.gt(ZERO) ? [{ label: "其他选项", value: toPlainText(rest, 0), unit: "人" }] : [];
}

function sumOf(slot: Slot, counted: Counted, settings: ScoringSettings): SurveyTable["sum"] {
  return slot.survey?.use === "share" ? shareSum(slot, counted) : indexSum(slot, counted, settings);
}

function shareSum(slot: Slot, { counts, valid }: Counted): SurveyTable["sum"] {
  const share = ratio(sum(counts.map(({ count }) => count)), valid);
  if (!share) return undefined;
  const letters = counts.map((each, index) => letterOf(slot, index).replace(".", "") || each.option);
  const terms = counts.map(({ count }) => toPlainText(count, 0)).join("+");
  const label = `${letters.join("、")} 占比 (${terms})/${toPlainText(valid, 0)}`;
  return { label, value: percent(share) };
}

/** By the method of 评价设置; with another than 选项系数加权 the trace below tells the figure. */
function indexSum(slot: Slot, { counts, valid }: Counted, settings: ScoringSettings): SurveyTable["sum"] {
  if (settings.satisfaction !== "weighted") return undefined;
  const values = slot.survey?.coefficients ?? settings.optionValues;
  const valueOf = ({ option }: OptionCount): Exact | undefined =>
    values.find((each) => each.option === option)?.value;
  const weighted = counts.flatMap((each) => {
    const value = valueOf(each);
    return value ? [value.mul(each.count)] : [];
  });
  if (weighted.length < counts.length) return undefined;
  const index = ratio(sum(weighted), valid);
  return index && { label: "满意度", value: percent(index.gt(ONE) ? ONE : index) };
}

function percent(share: Exact): string {
  return `${toFixedText(share.mul(HUNDRED), 2)}%`;
}
