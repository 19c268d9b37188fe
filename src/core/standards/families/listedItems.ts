import { exact, type Exact, max, min, ZERO } from "../../number/exact";
import { claim, type Desk, markOf, open, spanOfAll } from "../desk";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import type { SlotKey } from "../slot";
import { plainOf, spanOf, type Stretch, trimmed, wordsOf } from "../text/script";

/** An item that the standard lists without points of its own. */
export interface Item {
  readonly mark: string;
  readonly at: Stretch;
  readonly statements: readonly Statement[];
}

/**
 * ①符合财务制度；②手续完整；③用途相符。以上每项1分 (每有一项不符合扣1分, 全部符合得满分): the list stands in the standard
 * itself, what each item is worth behind it.
 */
export function readListedItems(desk: Desk): void {
  for (const counting of open(desk)) {
    const items = itemsBefore(desk, counting);
    if (items.length < 2) continue;
    if (counting.kind === "perItem" && !counting.isLoss) addEach(desk, counting, items);
    else if (counting.kind === "allOrNothing") addTogether(desk, counting, items, desk.full);
    else {
      const loss = lossOf(desk, counting, items);
      if (loss !== undefined) addTogether(desk, counting, ownItems(counting, items), loss);
    }
  }
}

/** ①-③每项不符合扣1分 of four items: the fourth has a sentence of its own. */
function ownItems(counting: Statement, items: readonly Item[]): readonly Item[] {
  if (counting.kind !== "perItem" || counting.from === undefined) return items;
  const first = items.findIndex(({ mark }) => mark === counting.from);
  const last = items.findIndex(({ mark }) => mark === counting.to);
  return first < 0 || last < first ? items : items.slice(first, last + 1);
}

/** What one item that is not met costs. */
function lossOf(desk: Desk, counting: Statement, items: readonly Item[]): Exact | undefined {
  if (counting.kind === "perItem") return pointsOf(counting.award, desk.full);
  const isAbout = (...said: readonly Stretch[]): boolean =>
    said.every((at) => isVague(plainOf(desk.script, at)) || isOpposite(desk, at, items));
  if (counting.kind === "each" && isAbout(counting.finding, counting.about)) {
    const loss = pointsOf(counting.loss, desk.full);
    // 每发现一处不符扣1分 counts places: there may be more of them than items, unless these lose all or are what is counted
    const losesAll = loss.mul(exact(BigInt(items.length))).gte(desk.full);
    const isOfList = /以上|上述/.test(plainOf(desk.script, counting.about));
    return ITEM_UNIT.test(counting.unit) || losesAll || isOfList ? loss : undefined;
  }
  if (counting.kind === "lacking" && isAbout(counting.finding)) return pointsOf(counting.award, desk.full);
  return undefined;
}

const ITEM_UNIT = /^(?:项|个|条|点|要点|要素|方面|环节|程序|内容)$/;

/** 不规范, where every item says 规范. */
function isOpposite(desk: Desk, at: Stretch, items: readonly Item[]): boolean {
  const quality = /^(?:不|未)(.{2,})$/.exec(plainOf(desk.script, at))?.[1];
  return quality !== undefined && items.every((item) => plainOf(desk.script, item.at).includes(quality));
}

/** 不符合, 未达到要求: says of no item what is wrong with it. */
export function isVague(words: string): boolean {
  return /^不符$|^(?:以上|上述)?(?:评价)?(?:内容|要点|要素|条件|要求)?(?:中)?(?:不|未)?(?:能)?(?:符合|满足|达到|达标|具备|做到|合格|合规)?(?:规定|要求|标准|条件|情况|要素|要点|内容)?的?$/.test(
    words,
  );
}

/** The items before a sentence that counts them: every point holds only words that no form reads, or every sentence does. */
export function itemsBefore(desk: Desk, counting: Statement): readonly Item[] {
  const place = desk.statements.indexOf(counting);
  const before = desk.statements
    .slice(0, place)
    .filter((statement) => statement.kind !== "connective" && !isAllMet(desk, statement));
  if (before.length < 2 || before.some((statement) => !isBare(statement) || desk.claimed.has(statement)))
    return [];
  if (before.some(({ at }) => NO_ITEM.test(plainOf(desk.script, at)))) return [];
  const marked = desk.outline.points.map(({ mark }, point) => ({
    mark,
    statements: before.filter((statement) => statement.point === point),
  }));
  const groups =
    marked.length > 0
      ? before.some(({ point }) => point < 0)
        ? []
        : marked
      : before.map((statement) => ({ mark: "", statements: [statement] }));
  if (groups.some(({ statements }) => statements.length === 0)) return [];
  return groups.map(({ mark, statements }) => ({ mark, statements, at: wordsAt(desk, statements) }));
}

/** 该项不扣分, 根据投诉情况评价: words of a rule or about the judging are no item of a list. */
const NO_ITEM =
  /[扣得加减]分|满分|不得|酌情|否决|^(?:主要|重点)?(?:考核|考察|反映|衡量)[^,]*(?:情况|程度|水平)$|^(?:根据|依据|按照)[^,]*(?:评价|打分|评分|评定)$/;

/** 满足以下4项得4分，满足3项得3分：①…②…: the list stands behind the sentences that count it, and is as long as they say. */
export function itemsBehind(desk: Desk, counting: Statement, wanted: number): readonly Item[] {
  if (counting.point >= 0 || desk.outline.points.length !== wanted) return [];
  const groups = desk.outline.points.map(({ mark }, point) => ({
    mark,
    statements: desk.statements.filter((statement) => statement.point === point),
  }));
  const areBare = groups.every(
    ({ statements }) =>
      statements.length > 0 && statements.every((each) => isBare(each) && !desk.claimed.has(each)),
  );
  return areBare ? groups.map((group) => ({ ...group, at: wordsAt(desk, group.statements) })) : [];
}

function isBare({ kind }: Statement): boolean {
  return kind === "unread" || kind === "topic";
}

function wordsAt(desk: Desk, statements: readonly Statement[]): Stretch {
  const [first, last] = [statements[0]?.at.from ?? 0, statements.at(-1)?.at.to ?? 0];
  return trimmed(desk.script, { from: first, to: last }, ",;。、:");
}

/** 全部符合得满分 repeats what no deduction leaves. */
function isAllMet(desk: Desk, statement: Statement): boolean {
  if (statement.kind !== "met" || !pointsOf(statement.award, desk.full).equals(desk.full)) return false;
  if (statement.items !== undefined) return true;
  return /^(?:以上|上述)?(?:评价)?(?:内容|要点|要素|条件|要求|各项)*(?:全部|均|都|完全|同时)*(?:符合|满足|达到|具备|做到)(?:以上|上述|全部|所有|各项|评价|内容|要点|要素|条件|要求|\d项)*的?$/.test(
    plainOf(desk.script, statement.content),
  );
}

function addEach(desk: Desk, counting: Statement & { kind: "perItem" }, items: readonly Item[]): void {
  const each = pointsOf(counting.award, desk.full);
  const number = exact(BigInt(items.length));
  if (!each.mul(number).equals(desk.full)) return;
  if (counting.from !== undefined && !isAllOf(counting, items)) return;
  for (const item of items) {
    const slot = askFor(desk, item, each);
    const at = spanOf(desk.script, item.at);
    desk.parts.push({
      kind: "check",
      item: item.mark,
      points: each,
      family: "checklist_equal",
      at,
      slot,
    });
  }
  claim(desk, counting, ...items.flatMap(({ statements }) => statements), ...allMet(desk));
}

/** ①—④ of a list that ends with ④. */
function isAllOf({ from, to }: Statement & { kind: "perItem" }, items: readonly Item[]): boolean {
  return items[0]?.mark === from && items.at(-1)?.mark === to;
}

function addTogether(desk: Desk, counting: Statement, items: readonly Item[], each: Exact): void {
  const floors = open(desk).filter(
    (statement): statement is Statement & { kind: "floor" } =>
      statement.kind === "floor" && statement.point === counting.point,
  );
  const own = counting.kind === "each" || counting.kind === "lacking" ? counting.atMost : undefined;
  const limits = [own, ...floors.map(({ atMost }) => atMost)].filter((most) => most !== undefined);
  const most = min(desk.full, ...limits);
  const slots = items.map((item): SlotKey => askFor(desk, item));
  const awards = Array.from({ length: items.length + 1 }, (_, met) => {
    const lost = each.mul(exact(BigInt(items.length - met)));
    return max(ZERO, desk.full.sub(min(lost, most)));
  });
  const statements = [counting, ...floors, ...items.flatMap((item) => item.statements), ...allMet(desk)];
  desk.parts.push({
    kind: "metCount",
    item: "",
    points: desk.full,
    family: "checklist_equal",
    at: spanOfAll(desk, statements),
    slots,
    awards,
  });
  claim(desk, ...statements);
}

function allMet(desk: Desk): readonly Statement[] {
  return open(desk).filter((statement) => isAllMet(desk, statement));
}

function askFor(desk: Desk, { mark, at, statements }: Item, points?: Exact): SlotKey {
  const item = mark === "" ? "" : statements[0] === undefined ? mark : markOf(desk, statements[0]);
  const label = wordsOf(desk.script, at);
  const asked = { item, kind: "conformity", label, unit: "", at: spanOf(desk.script, at) } as const;
  return desk.slots.ask(points === undefined ? asked : { ...asked, points });
}
