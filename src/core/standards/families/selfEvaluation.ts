import { ONE, ZERO } from "../../number/exact";
import { ask, claim, type Desk, open, spanOfAll } from "../desk";
import type { Statement } from "../grammar/statement";
import type { Grade } from "../slot";

/** The self-evaluation form: three grades for an indicator in words, target and actual value for one in figures. */
export function readSelfEvaluation(desk: Desk): void {
  const three = open(desk).filter((statement) => statement.kind === "threeBand");
  const targets = open(desk).filter((statement) => statement.kind === "target");
  const sorts = open(desk).filter((statement) => statement.kind === "sort");
  if (three.length > 1 || (three.length === 0 && targets.length === 0)) return;
  if (new Set(targets.map(({ direction }) => direction)).size > 1) return;
  if (three.length > 0 && targets.length > 0)
    readEither(desk, [...three, ...targets, ...sorts], three, targets);
  else if (three.length > 0) addThree(desk, [...three, ...sorts], "qual_three_band");
  else addTarget(desk, [...targets, ...sorts], "target_ratio");
}

/** One text for both sorts of indicators: which one this is, the table does not say. */
function readEither(
  desk: Desk,
  all: readonly Statement[],
  three: readonly Statement[],
  targets: readonly Statement[],
): void {
  const answer =
    desk.values?.kind === "figures"
      ? "定量指标"
      : ask(desk, { key: "指标类型", item: "", text: question(desk), choices: ["定性指标", "定量指标"] });
  if (answer === "定性指标") addThree(desk, three, "qual_three_band");
  else addTarget(desk, targets, answer === undefined ? "qual_three_band+target_ratio" : "target_ratio");
  claim(desk, ...all);
}

/** With what the form says for it: an answer given for other values must not go on standing. */
function question({ values }: Desk): string {
  if (values?.kind !== "words") return "评分标准分定性、定量两种计分办法，这个指标是哪一种？";
  const said = (text: string): string => (text === "" ? "没有填写" : `是“${text}”`);
  return `年度指标值${said(values.target)}，全年实际值${said(values.actual)}，不能直接相除：按定性还是定量计分？`;
}

function addThree(desk: Desk, statements: readonly Statement[], family: string): void {
  const said = statements.find((statement) => statement.kind === "threeBand");
  if (said?.kind !== "threeBand") return;
  const names =
    said.names.length === 3
      ? said.names
      : ["达成预期指标", "部分达成预期指标并具有一定效果", "未达成预期指标且效果较差"];
  const [cut, low] = said.cuts;
  const ends = [[cut, ONE], [low, cut], [said.bottom ?? ZERO, low]] as const; // prettier-ignore
  const grades = ends.map(([from, to], place): Grade => ({
    name: names[place] ?? "",
    award: {
      kind: "range",
      from: from.mul(desk.full),
      to: to.mul(desk.full),
      includesFrom: place === 2 || said.isUpper,
      includesTo: place === 0 || !said.isUpper,
    },
  }));
  const slot = desk.slots.ask({
    item: "",
    kind: "grade",
    label: `${desk.name === "" ? "指标完成情况" : `${desk.name}的完成情况`}${valuesSaid(desk)}`,
    unit: "",
    points: desk.full,
    grades,
  });
  desk.parts.push({
    kind: "grades",
    item: "",
    points: desk.full,
    family,
    at: spanOfAll(desk, statements),
    slot,
    grades,
  });
  claim(desk, ...statements);
}

/** （指标值“长期”，实际值“100%”） */
function valuesSaid({ values }: Desk): string {
  return values?.kind === "words" ? `（指标值“${values.target}”，实际值“${values.actual}”）` : "";
}

/** What a 自评表 calls the two values; its cells give them where they are figures. */
export const targetLabel = "年度指标值（A）";
export const actualLabel = "全年实际值（B）";

function addTarget(desk: Desk, statements: readonly Statement[], family: string): void {
  const direction = statements.find((statement) => statement.kind === "target");
  const forward: Grade = { name: "正向", award: { kind: "points", points: desk.full } };
  const reverse: Grade = { name: "反向", award: { kind: "points", points: desk.full } };
  const stated = direction?.kind === "target" ? direction.direction : "sign";
  const grades = stated === "forward" ? [forward] : stated === "reverse" ? [reverse] : [forward, reverse];
  const unit = desk.values?.unit ?? "";
  const target = desk.slots.ask({ item: "", kind: "number", label: targetLabel, unit });
  const actual = desk.slots.ask({ item: "", kind: "number", label: actualLabel, unit });
  const said = desk.values?.kind === "figures" ? desk.values.direction : undefined;
  const isOffered = grades.some(({ name }) => name === said);
  desk.parts.push({
    kind: "targetRatio",
    item: "",
    points: desk.full,
    family,
    at: spanOfAll(desk, statements),
    target,
    actual,
    direction:
      said !== undefined && isOffered
        ? { stated: said }
        : {
            slot: desk.slots.ask({
              item: "",
              kind: "grade",
              label: "指标方向（指标值为≥的是正向，为≤的是反向）",
              unit: "",
              grades,
            }),
          },
    ...(!statements.some((statement) => statement.kind === "target" && statement.statesFull) && {
      isFormulaOnly: true as const,
    }),
  });
  claim(desk, ...statements);
}
