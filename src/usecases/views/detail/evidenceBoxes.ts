import type { RowMatch } from "../../../core/evidence/matchRows";
import type { PaperRow } from "../../../core/evidence/paperRows";
import { type CellAddress, showAddress } from "../../../core/grid/address";
import { sum, ZERO } from "../../../core/number/exact";
import { toPlainText } from "../../../core/number/round";
import type { ScoringSettings } from "../../../core/standards/settings";
import type { Grade, Slot } from "../../../core/standards/slot";
import type { AssessedIndicator } from "../../assess";
import { fullText, pointsText } from "../figures";
import type { ChoiceOption, EvidenceBox, FactControl, NoteField } from "./evidenceBox";
import { surveyTable, surveyTitle } from "./surveyTable";

/** What a standard asks for, one box a fact, in the order of the text. */
export function evidenceBoxes(
  assessed: AssessedIndicator,
  settings: ScoringSettings,
): readonly EvidenceBox[] {
  const { matches } = assessed.evidence;
  return matches.flatMap((match, index): readonly EvidenceBox[] => {
    const { line } = match;
    switch (line.kind) {
      case "decision":
        return isToConfirm(match) ? [] : [decisionBox(match, index, assessed)];
      case "rewrite":
        return [rewriteBox(match, index)];
      case "valid": {
        const own = matches.filter((each) => "slot" in each.line && each.line.slot.key === line.slot.key);
        return [surveyBox(line.slot, own, assessed, settings)];
      }
      case "option":
        return [];
      case "fact":
        return [factBox(line.slot, match, index, assessed)];
      case "gradePoints":
        return [gradePointsBox(line.slot, match, index)];
    }
  });
}

/** Asked beside the warning it is about: once confirmed it stands among what was decided. */
function isToConfirm({ line }: RowMatch): boolean {
  return (
    line.kind === "decision" && line.question.isConfirmation === true && line.question.answer === undefined
  );
}

function decisionBox(match: RowMatch, index: number, assessed: AssessedIndicator): EvidenceBox {
  const question = match.line.kind === "decision" ? match.line.question : undefined;
  const { key = "", item = "", text = "", choices = [], answer, isConfirmation } = question ?? {};
  const value = match.row?.text("value") ?? "";
  const subject = assessed.evidence.reading.slots.find((slot) => item !== "" && slot.item === item);
  return {
    key: `口径${key}`,
    item,
    title: subject?.label ?? "",
    hint: "",
    question: text,
    ...(isConfirmation === true && { takesBack: index }),
    isOpen: answer === undefined,
    result: answer === undefined ? "待补" : "",
    control: !match.row
      ? { kind: "noRow" }
      : choices.length === 0
        ? { kind: "words", match: index, field: "value", value }
        : {
            kind: "choice",
            match: index,
            value,
            layout: "below",
            options: choices.map((choice) => ({ value: choice, label: choice, detail: "" })),
          },
  };
}

function rewriteBox({ row }: RowMatch, index: number): EvidenceBox {
  const field = row && row.text("value") !== "" ? "value" : "note";
  return {
    key: "改写",
    item: "",
    title: "改写这条评分标准",
    hint: "写一句更清楚的评分标准，评分时读它；表里的原文不动。",
    isOpen: false,
    result: "",
    control: row ? { kind: "words", match: index, field, value: row.text(field) } : { kind: "noRow" },
  };
}

function surveyBox(
  slot: Slot,
  matches: readonly RowMatch[],
  assessed: AssessedIndicator,
  settings: ScoringSettings,
): EvidenceBox {
  const isOpen = !assessed.evidence.facts.has(slot.key);
  return {
    key: slot.key,
    item: slot.item,
    title: surveyTitle(slot),
    hint: isOpen ? "各选项人数和有效填写人次都要填；有原始数据时会自动统计。" : "",
    isOpen,
    result: isOpen ? "待补" : "",
    control: { kind: "survey", survey: surveyTable(slot, matches, assessed, settings) },
  };
}

function factBox(slot: Slot, { row }: RowMatch, index: number, assessed: AssessedIndicator): EvidenceBox {
  const [title = "", ...rest] = slot.label.split("；");
  const isOpen = !assessed.evidence.facts.has(slot.key);
  const note = row && noteField(slot, row, index);
  return {
    key: slot.key,
    item: slot.item,
    title,
    hint: [...rest, ...(isGiven(slot, row) ? ["取自指标说明"] : [])].join("；"),
    isOpen,
    result: isOpen ? "待补" : resultOf(slot, row, assessed),
    control: controlOf(slot, row, index, assessed),
    ...(note ? { note } : {}),
    ...(row ? { basis: { match: index, value: row.text("basis") } } : {}),
  };
}

function gradePointsBox(slot: Slot, { row }: RowMatch, index: number): EvidenceBox {
  const value = row?.text("value") ?? "";
  return {
    key: `${slot.key}得分`,
    item: slot.item,
    title: "所选档次内的得分",
    hint: (slot.grades ?? []).map((grade) => `${grade.name} ${awardText(grade)}`).join("，"),
    isOpen: value === "",
    result: value === "" ? "待补" : "",
    control: row ? { kind: "quantity", match: index, value, unit: "分", example: "" } : { kind: "noRow" },
  };
}

function controlOf(
  slot: Slot,
  row: PaperRow | undefined,
  index: number,
  { evidence }: AssessedIndicator,
): FactControl {
  if (!row) return { kind: "noRow" };
  const value = row.text("value");
  if (row.cell("value").formula !== undefined) {
    const cells = (evidence.facts.get(slot.key)?.cells ?? []).slice(1);
    const at = cells[0] ?? row.at("value");
    if (at) return { kind: "source", value, unit: slot.unit, from: sourceText(cells, at), at };
  }
  switch (slot.kind) {
    case "conformity":
      return choice(index, value, conformityOptions(value), "beside");
    case "veto":
      return choice(index, value, vetoOptions, "below");
    case "grade":
      return choice(index, value, (slot.grades ?? []).map(gradeOption), "below");
    case "count":
      return { kind: "count", match: index, value, unit: slot.unit };
    case "number":
    case "manual":
    case "survey":
      return { kind: "quantity", match: index, value: bare(value, slot), unit: slot.unit, example: "" };
    case "date":
      return { kind: "quantity", match: index, value, unit: slot.unit, example: "如 2023-12-31" };
  }
}

function choice(
  match: number,
  value: string,
  options: readonly ChoiceOption[],
  layout: "beside" | "below",
): FactControl {
  return { kind: "choice", match, value, options, layout };
}

/** 不适用 keeps the points and is rare: it is offered on request, and shown where it was chosen. */
function conformityOptions(value: string): readonly ChoiceOption[] {
  const all = ["符合", "不符合", ...(value === "不适用" ? ["不适用"] : [])];
  return all.map((each) => ({ value: each, label: each, detail: "" }));
}

const vetoOptions: readonly ChoiceOption[] = [
  { value: "否", label: "没有发生", detail: "" },
  { value: "是", label: "发生了，按标准不得分", detail: "" },
];

function gradeOption(grade: Grade): ChoiceOption {
  return { value: grade.name, label: grade.name, detail: awardText(grade) };
}

function awardText({ award }: Grade): string {
  switch (award.kind) {
    case "points":
      return `${fullText(award.points)} 分`;
    case "range":
      return `${fullText(award.from)} 至 ${fullText(award.to)} 分`;
  }
}

/** The field shows “%” beside it. */
function bare(value: string, { unit }: Slot): string {
  return unit === "%" ? value.replace(/%$/, "") : value;
}

function sourceText(cells: readonly CellAddress[], at: CellAddress): string {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return `来自 ${cells.length <= 1 ? showAddress(at) : sheets.join("、")}`;
}

function isGiven({ given }: Slot, row: PaperRow | undefined): boolean {
  return given !== undefined && row?.text("value") === toPlainText(given, 6);
}

/** A fact is told where it costs points; otherwise its words would go nowhere. */
function noteField({ kind }: Slot, row: PaperRow, match: number): NoteField | undefined {
  const value = row.text("value");
  const note = { match, value: row.text("note") };
  switch (kind) {
    case "conformity":
      return value === "不符合" ? { ...note, isRequired: true } : undefined;
    case "veto":
      return value === "是" ? { ...note, isRequired: true } : undefined;
    case "count":
      return value !== "" && value !== "0" ? { ...note, isRequired: false } : undefined;
    case "grade":
      return value === "" ? undefined : { ...note, isRequired: false };
    case "manual":
      return value !== "" && value !== "0" ? { ...note, isRequired: true } : undefined;
    case "number":
    case "date":
    case "survey":
      return undefined;
  }
}

/** What the fact alone comes to: from the deductions that rest on its cell, or its own points. */
function resultOf(slot: Slot, row: PaperRow | undefined, { scored }: AssessedIndicator): string {
  const at = row?.at("value");
  if (scored.state !== "scored" || !at) return "";
  const mine = scored.deductions.filter(
    ({ source, cells: [first] }) => source !== "manual" && first?.row === at.row && first.sheet === at.sheet,
  );
  const lost = sum(mine.map(({ points }) => points));
  if (lost.gt(ZERO) && slot.kind !== "number") return `扣 ${pointsText(lost)}`;
  return slot.points && slot.kind === "conformity" ? `得 ${pointsText(slot.points)}` : "";
}
