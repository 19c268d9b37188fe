import { type Exact, exact } from "../number/exact";
import { narrow } from "../number/narrow";
import { readNumeral } from "../number/numerals";
import type { QuestionKind } from "./questionnaire";
import { weightText } from "./wording";

/** What the header of a question's column says. */
export interface QuestionHeader {
  readonly number: number;
  /** Without number, tag and weight, otherwise as written. */
  readonly wording: string;
  readonly kind?: QuestionKind;
  readonly weight?: Exact;
}

/** 4、您认为…; 4.您认为…; 第4题 您认为…; Q4、您认为…; and the bare 4(选项) of a 0/1 column. Not 1.5倍, not 12:30. */
const NUMBERED = /^\(?(?:第\s*)?[Qq]?\s*(\d{1,3})\s*(?:题\s*[、.,:)]?|[、)]|[.,:](?!\d)|(?=\(\D))\s*/;

/** 题目4：您认为…; 问题4 您认为…; Q4您认为…; and a row of a matrix: 4.2、服务态度 */
const OTHERWISE = [
  /^(?:题目?|问题)\s*(\d{1,3})\s*[、.,:)]?\s*(?=\D)/,
  /^[Qq]\s*(\d{1,3})\s*(?=[您你请贵]|是否)/,
  /^\(?[Qq]?(\d{1,3})\.\d{1,2}\s*[、.:)]\s*(?=\D)/,
] as const;

/** Among the columns of answers, not in just any table: 4您认为…; 四、您认为… */
const LOOSELY = /^(\d{1,3}|[一二三四五六七八九十]{1,3})(?:(?=[您你请贵]|是否)|\s*、\s*)/;

const KINDS = "单选|多选|填空|问答|简答|主观|开放|量表|评分|打分|排序|比重|判断|下拉";
const TAG = new RegExp(`[[(【]\\s*((?:矩阵|表格)?(?:${KINDS}))题?[^\\])】]*[\\])】]`);
const TAGS = new RegExp(
  `[[［(（【]\\s*(?:(?:矩阵|表格)(?=题|[\\]］)）】])|(?:矩阵|表格)?(?:${KINDS}))题?[^\\]］)）】]*[\\]］)）】]`,
  "g",
);

/** strict: a number that could be nothing else; loose: among columns that are certainly about answers. */
export type Numbering = "strict" | "loose";

/** Undefined for a header that is not a numbered question. */
export function readQuestionHeader(
  text: string,
  numbering: Numbering = "strict",
): QuestionHeader | undefined {
  const written = text.trim();
  const plain = narrow(written);
  const forms = [NUMBERED, ...OTHERWISE, ...(numbering === "loose" ? [LOOSELY] : [])];
  const found = forms.map((form) => form.exec(plain)).find((each) => each !== null);
  const number = numberIn(found?.[1] ?? "0");
  if (!found || number === 0) return undefined;
  const tag = TAG.exec(plain);
  const weight = weightText(written);
  return {
    number,
    wording: withoutMarks(written.slice(found[0].length)),
    ...(tag ? { kind: kindNamed(tag[1] ?? "") ?? "text" } : {}),
    ...(weight === undefined ? {} : { weight: exact(weight) }),
  };
}

/** 单选题 → single; undefined for a name that says nothing about the form of the answers. */
export function kindNamed(name: string): QuestionKind | undefined {
  if (/单选|判断/.test(name)) return "single";
  if (/多选/.test(name)) return "multiple";
  if (/量表|评分|打分|NPS/i.test(name)) return "scale";
  if (/下拉/.test(name)) return "single";
  return /填空|问答|简答|主观|开放|排序|比重|上传/.test(name) ? "text" : undefined;
}

function numberIn(written: string): number {
  const numeral = /^\d+$/.test(written) ? undefined : readNumeral(written);
  return Number(numeral?.toString() ?? written) || 0;
}

function withoutMarks(text: string): string {
  return text
    .replace(TAGS, "")
    .replace(/[（(]\s*权重[^）)]*[）)]/g, "")
    .replace(/^\s*\*|\*\s*$/g, "")
    .trim();
}
