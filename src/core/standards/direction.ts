import type { Exact } from "../number/exact";
import { ask, type Desk, warn } from "./desk";
import { hopesForYes } from "./goodDeeds";
import type { Statement } from "./grammar/statement";
import { plainOf, type Stretch, wordsOf } from "./text/script";
import { showPoints } from "./showPoints";

/**
 * “是否…重复，得1分” asks a question and gives points, but does not say for which answer. The slot stays one of
 * 符合 / 不符合, and the evaluator says what 符合 means.
 */
export function directionOf(
  desk: Desk,
  statement: Statement,
  content: Stretch,
  item: string,
  points: Exact,
): void {
  const words = wordsOf(desk.script, content);
  const asked = /是否|能否|有无|是不是/.exec(words);
  if (asked === null || hopesForYes(plainOf(desk.script, content))) return;
  const deed = deedOf(words.slice(asked.index + asked[0].length).replace(/^(?:与|和|同|已经|已)/, ""));
  const yes = asked[0] === "有无" ? `有${deed}` : deed;
  const no = asked[0] === "有无" ? `无${deed}` : negated(deed);
  const usual = UNWANTED.test(deed) ? [no, yes] : [yes, no];
  const choices = usual.map((answer) => `${answer}得${showPoints(points)}分`);
  const at = { from: content.from, to: statement.at.to };
  desk.doubtful.push({ at: content, part: "doubtful" });
  const text = `哪种情况得${showPoints(points)}分？原文用“${asked[0]}”提问，没有写明方向。`;
  const answer = ask(desk, { key: `${item}方向`, item, text, choices }, at);
  if (answer === undefined)
    warn(
      desk,
      "direction-unclear",
      `${item}用“${asked[0]}”提问，没有写明哪种情况得${showPoints(points)}分`,
      item,
      content,
    );
}

/** What one hopes to find answered with no. */
const UNWANTED = /重复|冲突|矛盾|重叠|交叉|^(?:存在|发生|出现)/;

/** The verb the question turns on: the last word of a comparison (与…项目重复), otherwise the first of the clause. */
function deedOf(after: string): string {
  const clause = /^[^,，;；。]*/.exec(after)?.[0] ?? after;
  const happening = /^(?:存在|发生|出现)/.exec(clause)?.[0];
  if (happening !== undefined) return happening;
  const closing = /(?:重复|一致|相符|匹配|相适应|冲突|矛盾|重叠|交叉|相关|对应|吻合)$/.exec(clause)?.[0];
  if (closing !== undefined) return closing;
  const verb = /^(?:不|未)?(?:按照|按|将|对)?[一-龥]{2}/.exec(clause)?.[0];
  return clause.length <= 6 || verb === undefined ? clause : /^(?:按|将|对)/.test(clause) ? clause : verb;
}

function negated(deed: string): string {
  if (/^(?:不|未|没有|无)/.test(deed)) return deed.replace(/^(?:不|未|没有|无)/, "");
  if (deed.startsWith("有")) return `没${deed}`;
  return /^(?:存在|符合|一致|重复|相符|匹配|属于|相关|合理|健全|完整|规范|及时|冲突|矛盾|重叠|交叉|具有|具备|满足|相适应|充分|明确|对应|吻合|真实|准确)/.test(
    deed,
  )
    ? `不${deed}`
    : `未${deed}`;
}
