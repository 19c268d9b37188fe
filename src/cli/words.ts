import { nameOfPart } from "../core/standards/kinds/kinds";
import type { Reading } from "../core/standards/reading";
import { openQuestions } from "../core/standards/openQuestions";

/** How well a standard was read, in the words of the pane: 读懂、部分读懂、未读懂、待确认. */
export function readingWord(reading: Reading): string {
  switch (reading.state) {
    case "unread":
      return "未读懂";
    case "partial":
      return "部分读懂";
    case "read":
      return openQuestions(reading).length > 0 ? "读懂，待确认口径" : "读懂";
  }
}

/** What kinds of rule a standard holds: 符合得分、一票否决. */
export function kindWords({ rule }: Reading): string {
  if (!rule) return "";
  const vetoed = rule.vetoes.length > 0 ? ["一票否决"] : [];
  return [...new Set([...rule.parts.map(nameOfPart), ...vetoed])].join("＋");
}
