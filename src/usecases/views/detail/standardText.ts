import type { IndicatorEvidence } from "../../../core/evidence/gather";
import type { Mark } from "../../../core/standards/reading";
import type { Span } from "../../../core/standards/span";

/** What a stretch of the standard was read as; "plain" for what stands between. */
export type TextPart = Mark["part"] | "plain";

export interface StandardPart {
  readonly part: TextPart;
  readonly text: string;
  /** "条件", for a tooltip and for a screen reader; "" where nothing is to be said. */
  readonly name: string;
}

export interface StandardTextView {
  readonly parts: readonly StandardPart[];
  /** Only the kinds that occur. */
  readonly legend: readonly StandardPart[];
}

const partNames = {
  item: "",
  content: "考核内容",
  condition: "条件",
  points: "得分扣分",
  limit: "上下限",
  connective: "",
  unread: "未读懂",
  doubtful: "待您确认",
  plain: "",
} as const satisfies Record<TextPart, string>;

const legendOrder = ["content", "condition", "points", "limit", "unread", "doubtful"] as const;

/** The text that is read, untouched, in the parts that it was understood as. */
export function standardTextView({ reading, standard }: IndicatorEvidence): StandardTextView {
  const parts: StandardPart[] = [];
  let end = 0;
  const add = (part: TextPart, from: number, to: number): void => {
    const text = standard.slice(from, to);
    if (text !== "") parts.push({ part, text, name: partNames[part] });
  };
  for (const { span, part } of reading.marks) {
    if (span.start < end) continue;
    add("plain", end, span.start);
    add(part === "doubtful" && isAnswered(span, reading) ? "content" : part, span.start, span.end);
    end = span.end;
  }
  add("plain", end, standard.length);
  const kinds = new Set(parts.map(({ part }) => part));
  return {
    parts,
    legend: legendOrder
      .filter((part) => kinds.has(part))
      .map((part) => ({ part, text: partNames[part], name: partNames[part] })),
  };
}

/** What was asked about these words has been answered: nothing is left to confirm. */
function isAnswered(span: Span, { questions }: IndicatorEvidence["reading"]): boolean {
  const asked = questions.filter(({ at }) => at && at.start < span.end && span.start < at.end);
  return asked.length > 0 && asked.every(({ answer }) => answer !== undefined);
}
