import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type EvaluateAnswer, evaluate, type EvaluateRequest } from "../../../src/usecases/evaluate";

/** One standard of the corpus, what it means and what it gives, worked out by hand: tests/fixtures/corpus. */
export interface Golden {
  /** Number in the corpus; a letter behind it for the same standard with another 指标说明 or another 口径. */
  readonly 编号: string;
  readonly 指标: string;
  readonly 分值: number;
  /** null where the table has no 分值 and the golden states one: without it nothing may be scored. */
  readonly 原表分值?: null;
  readonly 评分标准: string;
  readonly 指标说明?: string;
  readonly 读法: string;
  /** Why the program does not read it yet: it must then ask, and no score may come out. */
  readonly 暂未读懂?: string;
  /** Words that the explanation must hold; several with | where they come to the same. */
  readonly 读作应含?: readonly string[];
  /** Words of the questions that have to be asked before a score. */
  readonly 要问?: readonly string[];
  /** Answers for every worked example that has none of its own. */
  readonly 口径?: Answers;
  /** Words that a lint must hold. */
  readonly 提示?: readonly string[];
  readonly 事实: readonly ExpectedFact[];
  readonly 算例: readonly Worked[];
}

/** A text that scores nobody: scales, weights, definitions. */
export interface NotARule {
  readonly 编号: string;
  readonly 指标: string;
  readonly 分值: number | null;
  readonly 评分标准: string;
  readonly 为什么不评分: string;
  /** A word that the reading must say about it. */
  readonly 应说: string;
}

/** By words of the question: words of the choice. */
type Answers = Readonly<Record<string, string>>;

interface ExpectedFact {
  /** Words by which a person finds the fact; the marks of punctuation do not matter. */
  readonly 名称: string;
  /** 符合性, 次数, 数值 …; several with | where they come to the same. */
  readonly 类型: string;
  readonly 单位?: string;
  readonly 要点?: string;
}

interface Worked {
  /** By 名称. */
  readonly 事实: Readonly<Record<string, unknown>>;
  readonly 设置?: Readonly<Record<string, unknown>>;
  readonly 口径?: Answers;
  /** null: no score may come out. */
  readonly 得分: string | null;
  readonly 手算: string;
}

/** How the program reads one golden. */
export interface Verdict {
  /** "short": right facts and scores, but the explanation or a lint leaves something out. */
  readonly state: "right" | "short" | "partial" | "unread" | "wrong";
  /** What differs, in the standard's words. */
  readonly differences: readonly string[];
}

const folder = join(__dirname, "../../fixtures/corpus");
const LAST = "18-not-a-rule.json";

export const familyFiles: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json") && name !== LAST)
  .sort();

export function goldensOf(file: string): readonly Golden[] {
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as readonly Golden[];
}

export const notRules = JSON.parse(readFileSync(join(folder, LAST), "utf8")) as readonly NotARule[];

/** Number in the corpus, without the letter. */
export function corpusNumber({ 编号 }: { readonly 编号: string }): number {
  return Number.parseInt(编号, 10);
}

export function judge(golden: Golden): Verdict {
  const unanswered = evaluate(requestOf(golden));
  const names = golden.事实.map(({ 名称 }) => 名称).join("、");
  if (!unanswered.read && unanswered.slots.length === 0)
    return golden.暂未读懂 === undefined
      ? { state: "unread", differences: [`没有读懂（${sayLint(unanswered)}），应要事实：${names}`] }
      : { state: "unread", differences: unanswered.questions.length > 0 ? [] : ["没有读懂，也没有问"] };
  const answered = evaluate({ ...requestOf(golden), facts: answersFor(unanswered, golden.口径) });
  const wrong = [
    ...questionDifferences(golden, unanswered),
    ...factDifferences(golden.事实, answered),
    ...golden.算例.flatMap((worked) => scoreDifferences(golden, worked)),
    ...fullPointsDifferences(golden),
  ];
  const left = [
    ...hintDifferences(golden, unanswered),
    ...explanationDifferences(golden, unanswered),
    ...golden.算例.flatMap((worked) => traceDifferences(golden, worked)),
  ];
  const differences = [...wrong, ...left];
  if (!unanswered.read)
    return { state: "partial", differences: [`没有全部读懂：${sayLint(unanswered)}`, ...differences] };
  return { state: wrong.length > 0 ? "wrong" : left.length > 0 ? "short" : "right", differences };
}

export function judgeNotARule({ 指标, 分值, 评分标准, 应说 }: NotARule): Verdict {
  const answer = evaluate({ name: 指标, full: 分值, standard: 评分标准, facts: {} });
  const said = `${answer.explanation}${sayLint(answer)}`;
  const differences = [
    ...(answer.read ? ["当成评分标准读了"] : []),
    ...(answer.points === null ? [] : [`给出了得分${answer.points}`]),
    ...answer.slots.map(({ label }) => `要了事实“${label}”`),
    ...(said.includes(应说) ? [] : [`没有说明为什么不评分（应提到“${应说}”），说的是“${said}”`]),
  ];
  return { state: differences.length > 0 ? "wrong" : "right", differences };
}

function requestOf({ 指标, 分值, 评分标准, 指标说明 = "" }: Golden): EvaluateRequest {
  return { name: 指标, full: 分值, standard: 评分标准, guidance: 指标说明 };
}

function questionDifferences({ 要问 = [] }: Golden, { questions }: EvaluateAnswer): readonly string[] {
  const missing = 要问.filter((words) => !questions.some((question) => isAbout(question, words)));
  const extra = questions.filter((question) => !要问.some((words) => isAbout(question, words)));
  return [
    ...missing.map((words) => `应问到“${words}”，没有问`),
    ...extra.map(({ text, choices }) => `多问了“${text}”（${choices.join("／")}）`),
  ];
}

function hintDifferences({ 提示 = [] }: Golden, answer: EvaluateAnswer): readonly string[] {
  return 提示
    .filter((words) => !answer.lint.some((lint) => lint.includes(words)))
    .map((words) => `应提示“${words}”，提示是“${sayLint(answer)}”`);
}

function explanationDifferences(
  { 读作应含 = [] }: Golden,
  { explanation }: EvaluateAnswer,
): readonly string[] {
  return 读作应含
    .filter((words) => !words.split("|").some((each) => explanation.includes(each)))
    .map((words) => `读作应说到“${words}”，说的是“${explanation}”`);
}

function factDifferences(expected: readonly ExpectedFact[], answer: EvaluateAnswer): readonly string[] {
  const { found, differences } = match(expected, answer);
  const taken = new Set(found.values());
  const extra = answer.slots.filter(({ key }) => !taken.has(key));
  return [...differences, ...extra.map(({ kind, label }) => `多要了事实“${label}”（${kind}）`)];
}

/** Keys of the slots by 名称, each slot once, in the order of the golden. */
function match(
  expected: readonly ExpectedFact[],
  { slots }: EvaluateAnswer,
): { readonly found: ReadonlyMap<string, string>; readonly differences: readonly string[] } {
  const found = new Map<string, string>();
  const differences: string[] = [];
  for (const fact of expected) {
    const { 名称, 类型, 单位, 要点 } = fact;
    const taken = new Set(found.values());
    const fitting = slots.filter(
      ({ key, kind, label, unit }) =>
        !taken.has(key) &&
        类型.split("|").includes(kind) &&
        plain(label).includes(plain(名称)) &&
        (单位 === undefined || unit === 单位 || unit === "") &&
        (要点 === undefined || key.startsWith(要点)),
    );
    const exact = fitting.filter(({ label }) => plain(label) === plain(名称));
    const [slot, another] = exact.length > 0 ? exact : fitting;
    const name = `${要点 ?? ""}“${名称}”（${类型}${单位 ?? ""}）`;
    if (!slot) {
      const asked = slots.map(({ kind, label, unit }) => `${label}（${kind}${unit}）`).join("、");
      differences.push(`没有要事实${name}；要的是：${asked || "无"}`);
    } else if (another) {
      differences.push(`事实${name}分不清是“${slot.label}”还是“${another.label}”`);
    } else found.set(名称, slot.key);
  }
  return { found, differences };
}

function answerTo(golden: Golden, { 事实, 设置, 口径 = golden.口径 }: Worked): EvaluateAnswer {
  const request = requestOf(golden);
  const answers = answersFor(evaluate(request), 口径);
  const { found } = match(golden.事实, evaluate({ ...request, facts: answers }));
  const values = Object.entries(事实).map(
    ([name, value]) => [found.get(name) ?? name, given(value)] as const,
  );
  return evaluate({ ...request, facts: { ...answers, ...Object.fromEntries(values) }, settings: 设置 });
}

function scoreDifferences(golden: Golden, worked: Worked): readonly string[] {
  const { 得分, 手算 } = worked;
  const answer = answerTo(golden, worked);
  const tell = (difference: string): readonly string[] => [
    `${describe(worked)}：${difference}（${手算}）${answer.problems.join("")}`,
  ];
  if (answer.points !== 得分) return tell(`应得${say(得分)}，得${say(answer.points)}`);
  return 得分 === null && isSilent(answer) ? tell("不评分，却没有说缺什么") : [];
}

/** Whole steps or part of them: the trace says whether the standard or the settings decided. */
function traceDifferences(golden: Golden, worked: Worked): readonly string[] {
  if (worked.设置?.["阶梯扣分"] === undefined || worked.得分 === null) return [];
  const { trace } = answerTo(golden, worked);
  return trace.some(({ text }) => text.includes("评价设置") || text.includes("评分标准"))
    ? []
    : [`${describe(worked)}：没有印出阶梯扣分按什么计、是谁定的`];
}

function describe({ 事实, 设置 }: Worked): string {
  return `${JSON.stringify(事实)}${设置 ? JSON.stringify(设置) : ""}`;
}

/** A score without 分值 would be a guess. */
function fullPointsDifferences(golden: Golden): readonly string[] {
  if (golden.原表分值 !== null) return [];
  const { points, questions } = evaluate({ ...requestOf(golden), full: null, facts: {} });
  if (points !== null) return [`没有分值，却得了${points}分`];
  return questions.some((question) => isAbout(question, "分值")) ? [] : ["没有分值，却没有问分值"];
}

/** Answers as `evaluate` takes them: among the facts, by the key of the question. */
function answersFor({ questions }: EvaluateAnswer, answers: Answers = {}): Readonly<Record<string, string>> {
  const chosen = questions.flatMap((question) =>
    Object.entries(answers).flatMap(([about, words]) => {
      const choice = question.choices.find((each) => each.includes(words));
      return isAbout(question, about) && choice !== undefined ? [[question.key, choice] as const] : [];
    }),
  );
  return Object.fromEntries(chosen);
}

function isAbout({ key, text }: { readonly key: string; readonly text: string }, words: string): boolean {
  return `${key}${text}`.includes(words);
}

function isSilent({ missing, problems, questions }: EvaluateAnswer): boolean {
  return missing.length + problems.length + questions.length === 0;
}

/** {"档次": …, "得分": …} picks a point inside the grade's range, {"扣分": …, "理由": …} is what the evaluator takes off. */
function given(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("扣分" in value && "理由" in value) return { value: value.扣分, note: value.理由 };
  return "档次" in value && "得分" in value ? { value: value.档次, points: value.得分 } : value;
}

function sayLint({ lint }: EvaluateAnswer): string {
  return lint.join("；");
}

function say(points: string | null): string {
  return points === null ? "“不评分”" : `${points}分`;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
}
