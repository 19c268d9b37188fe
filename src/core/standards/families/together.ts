import { exact, type Exact, max, ZERO } from "../../number/exact";
import { claim, type Desk, open, spanOfAll } from "../desk";
import { type Award, pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { plainOf, spanOf, wordsOf } from "../text/script";
import { labelOf, marksUpTo } from "./counting";
import { isVague, type Item, itemsBefore, itemsBehind } from "./listedItems";

type Together = Statement & { kind: "together" };

/** No standard counts more items than there are marks for. */
const MOST_ITEMS = 20;

/** 同时满足①和②得3分，只满足其中一项得1.5分，均不满足不得分; 符合3项得3分，符合1-2项得1分: by how many are met. */
export function readTogether(desk: Desk): void {
  const counted = open(desk).filter((statement): statement is Together => statement.kind === "together");
  const whole = open(desk).find((statement): statement is Whole => isWhole(statement));
  const said = whole === undefined ? counted : [asTogether(whole), ...counted];
  if (said.every(({ met }) => met !== "all" && met.equals(0))) return;
  const loss = whole && counted.length === 0 ? lossOf(desk, whole) : undefined;
  if (whole !== undefined && counted.length === 0 && loss === undefined) return;
  const [first] = [whole, ...counted].filter((statement) => statement !== undefined);
  const listed = first === undefined ? [] : itemsAbout(desk, first, said);
  const marks = listed.length > 0 ? listed.map(({ mark }) => mark) : marksOf(desk, said, whole);
  if (marks === undefined || marks.length < 2) return;
  const rest = open(desk).find(
    (statement): statement is Statement & { kind: "otherwise" } =>
      statement.kind === "otherwise" && statement.point === said[0]?.point,
  );
  const awards =
    loss === undefined
      ? awardsOf(desk, said, marks.length, rest)
      : awardsLess(desk, pointsOf(loss.award, desk.full), marks.length);
  if (awards === undefined) return;
  // more of them met is never worth less
  if (awards.some((award, met) => met > 0 && award.lt(awards[met - 1] ?? award))) return;
  const slots = marks.map((mark, place) =>
    desk.slots.ask({ item: mark, kind: "conformity", unit: "", ...aboutOf(desk, mark, listed[place]) }),
  );
  const statements = [
    whole,
    ...counted,
    rest,
    ...(loss?.statements ?? []),
    ...listed.flatMap((item) => item.statements),
  ].filter((statement) => statement !== undefined);
  desk.parts.push({
    kind: "metCount",
    item: "",
    points: awards.at(-1) ?? ZERO,
    family: "compound",
    at: spanOfAll(desk, statements),
    slots,
    awards,
  });
  claim(desk, ...statements);
}

/** The list before the sentences that count it, else the one behind them. */
function itemsAbout(desk: Desk, first: Statement, said: readonly Together[]): readonly Item[] {
  const before = itemsBefore(desk, first);
  const most = Math.max(...said.map(({ met }) => (met === "all" ? 0 : Number(met.n))));
  return before.length > 0 ? before : itemsBehind(desk, first, most);
}

/** What an item is about: in the standard's own words where it lists them. */
function aboutOf(desk: Desk, mark: string, own: Item | undefined) {
  return own === undefined
    ? { label: labelOf(desk, mark) }
    : { label: wordsOf(desk.script, own.at), at: spanOf(desk.script, own.at) };
}

/** 三个要点均满足得6分 */
type Whole = Statement & { readonly kind: "met"; readonly items: Exact };

function isWhole(statement: Statement): boolean {
  return statement.kind === "met" && statement.items !== undefined;
}

function asTogether({ award, items, at, point, spots }: Whole): Together {
  return { kind: "together", marks: "", met: items, award, at, point, spots };
}

/** 4项全部符合得满分，缺少一项扣1分: what one costs that is not met, where 指标说明 lists all of them. */
function lossOf(
  desk: Desk,
  whole: Whole,
): { readonly award: Award; readonly statements: readonly Statement[] } | undefined {
  if (!whole.items.equals(listedMarks(desk).length)) return undefined;
  if (!pointsOf(whole.award, desk.full).equals(desk.full)) return undefined;
  const losing = open(desk).filter(({ kind }) => kind === "lacking" || kind === "each");
  const [only] = losing;
  if (only === undefined || losing.length > 1) return undefined;
  const floors = open(desk).filter(
    (statement) => statement.kind === "floor" && statement.atMost === undefined,
  );
  const statements = [only, ...floors];
  if (only.kind === "lacking" && only.atMost === undefined) return { award: only.award, statements };
  if (only.kind !== "each" || only.atMost !== undefined) return undefined;
  return isVague(plainOf(desk.script, only.finding)) ? { award: only.loss, statements } : undefined;
}

function awardsLess(desk: Desk, each: Exact, number: number): readonly Exact[] {
  return Array.from({ length: number + 1 }, (_, met) =>
    max(ZERO, desk.full.sub(each.mul(exact(BigInt(number - met))))),
  );
}

/** The items that are counted: named by their marks, listed in 指标说明, or as many as the best award wants. */
function marksOf(
  desk: Desk,
  said: readonly Together[],
  whole: Whole | undefined,
): readonly string[] | undefined {
  const named = said.find(({ marks }) => marks !== "");
  if (named !== undefined) return Array.from(named.marks);
  const numbers = said.flatMap(({ met, to }) =>
    [met, to].flatMap((number) => (typeof number === "object" ? [Number(number.n)] : [])),
  );
  const listed = listedMarks(desk);
  const wanted = whole === undefined ? Math.max(...numbers) : Number(whole.items.n);
  const hasMore = said.some(({ met, to }) => met === "all" || to === "more");
  if (listed.length >= wanted && (hasMore || listed.length === wanted)) return listed;
  return hasMore || wanted > MOST_ITEMS ? undefined : marksUpTo(wanted);
}

function listedMarks(desk: Desk): readonly string[] {
  return [...desk.guidance.points.keys()].filter((mark) => mark !== "");
}

/** Points for 0, 1, 2 … items met; undefined where the standard leaves one of them open. */
function awardsOf(
  desk: Desk,
  said: readonly Together[],
  number: number,
  rest: (Statement & { kind: "otherwise" }) | undefined,
): readonly Exact[] | undefined {
  const awards: (Exact | undefined)[] = Array.from({ length: number + 1 }, () => undefined);
  const ranges = said.map((statement) => ({ statement, ends: endsOf(statement, number) }));
  // 符合2项得1分 knows better than 2项以下
  const narrowFirst = ranges.sort((a, b) => a.ends[1] - a.ends[0] - (b.ends[1] - b.ends[0]));
  for (const { statement, ends } of narrowFirst) {
    if (ends[1] > number) return undefined;
    for (let met = ends[0]; met <= ends[1]; met++) awards[met] ??= pointsOf(statement.award, desk.full);
  }
  awards[0] ??= ZERO;
  const filled = awards.map((award) => award ?? (rest && pointsOf(rest.award, desk.full)));
  const known = filled.filter((award) => award !== undefined);
  return known.length === filled.length ? known : undefined;
}

function endsOf({ met, to }: Together, number: number): readonly [number, number] {
  const from = met === "all" ? number : Number(met.n);
  if (to === "more") return [from, number];
  if (to === "less") return [0, from];
  return [from, to === undefined ? from : Number(to.n)];
}
