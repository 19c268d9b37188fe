import type { Statement } from "../grammar/statement";
import type { Desk } from "../desk";
import { plainOf, spanOf } from "../text/script";

export const SCOPE_SAID = /[本该此](?:三级)?指标|一票否决|全部|整个|[总合]分/;

const SENTENCE_ENDS = ";。\n";

/**
 * 按时公开得2分，出现泄密的(本项)不得分；内容完整得2分: whether the 2 points or all are lost is not said, where no marks tell
 * the items apart.
 */
export function leavesScopeOpen(desk: Desk, statement: Statement): boolean {
  if (desk.outline.points.length > 1 || SCOPE_SAID.test(plainOf(desk.script, statement.at))) return false;
  const { flat } = desk.outline;
  let [from, to] = [statement.at.from, statement.at.to];
  while (from > 0 && !SENTENCE_ENDS.includes(flat.charAt(from - 1))) from--;
  while (to < flat.length && !SENTENCE_ENDS.includes(flat.charAt(to))) to++;
  const sentence = spanOf(desk.script, { from, to });
  const own = spanOf(desk.script, statement.at);
  const isBehindItem = desk.parts.some(({ at }) => at.start >= sentence.start && at.end <= own.start);
  const isBesideOthers = desk.parts.some(({ at }) => at.end <= sentence.start || at.start >= sentence.end);
  return isBehindItem && isBesideOthers;
}
