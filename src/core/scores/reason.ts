import type { Exact } from "../number/exact";
import type { Deduction, Gain } from "../standards/outcome";
import { showPoints } from "../standards/kinds/quantityText";
import type { Rule } from "../standards/rule";
import type { ReasonNumbering } from "../standards/settings";
import { itemMark } from "./itemMarks";
import type { Awarded } from "./ledger";
import { noteText, type Punctuation, punctuationOf } from "./noteText";
import { byPoint } from "./reasonOrder";

export interface Reasoned {
  readonly rule: Rule;
  /** One for each part of the rule. */
  readonly outcomes: readonly Awarded[];
  /** Settled: with 2 decimals. */
  readonly deductions: readonly Deduction[];
  readonly gains: readonly Gain[];
  readonly points: Exact;
  readonly numbering: ReasonNumbering;
}

interface Line {
  readonly item: string;
  readonly source: Deduction["source"];
  /** What happened, and what it comes to: "扣1分", "加2分", or "" for arithmetic at full marks. */
  readonly text: string;
  readonly amount: string;
}

/**
 * 扣分原因 as it is written into the cell (domain.md, Wording of 扣分原因): "" at full marks, unless the standard is a
 * formula, whose arithmetic is always shown.
 */
export function reasonText(reasoned: Reasoned): string {
  if (isFormulaAlone(reasoned)) return formulaSentence(reasoned);
  const lines = byPoint(
    [...reasoned.deductions.map(deductionLine), ...fullFormulas(reasoned), ...reasoned.gains.map(gainLine)],
    reasoned.rule,
  );
  if (lines.length === 0) return "";
  const punctuation = punctuationOf(lines.map(({ text }) => text));
  const marked = lines.map(
    (line, index) => markOf(line, index, lines.length, reasoned.numbering) + sentence(line, punctuation),
  );
  return `${marked.join(`${punctuation.semicolon}\n`)}。`;
}

function sentence({ text, amount }: Line, { comma }: Punctuation): string {
  return amount === "" ? text : `${text}${comma}${amount}`;
}

/** A formula and whatever stands beside it at full marks: one sentence shows the whole score. */
function isFormulaAlone({ rule, deductions, gains }: Reasoned): boolean {
  return (
    rule.parts.some(({ kind }) => kind === "formula") &&
    gains.length === 0 &&
    deductions.every(({ source }) => source === "computed")
  );
}

/** "得分=A卷(16+4)/20*1分+B卷(26+16)/50*3分+2分=5.52", word for word as published, without a full stop. */
function formulaSentence({ outcomes, points }: Reasoned): string {
  const terms = outcomes.map(({ term }) => term).join("+");
  return `得分=${terms.replaceAll("+-", "-")}=${showPoints(points)}`;
}

/** Beside other deductions, a formula at full marks still shows its arithmetic. */
function fullFormulas({ rule, outcomes }: Reasoned): readonly Line[] {
  return rule.parts.flatMap((part, index) => {
    const outcome = outcomes[index];
    if (part.kind !== "formula" || outcome === undefined || outcome.deductions.length > 0) return [];
    const text = `得分=${outcome.term}=${showPoints(outcome.points)}`;
    return [{ item: part.item, source: "computed" as const, text, amount: "" }];
  });
}

function deductionLine({ item, source, reason, points }: Deduction): Line {
  const text = source === "computed" ? reason : noteText(reason);
  return { item, source, text, amount: `扣${showPoints(points)}分` };
}

function gainLine({ item, reason, points }: Gain): Line {
  return { item, source: "computed", text: noteText(reason), amount: `加${showPoints(points)}分` };
}

/** One reason needs no mark. */
function markOf({ item }: Line, index: number, count: number, numbering: ReasonNumbering): string {
  if (count === 1) return "";
  switch (numbering) {
    case "sequential":
      return itemMark(index + 1);
    case "byItem":
      return item;
  }
}
