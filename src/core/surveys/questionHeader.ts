import { type Exact, exact } from "../number/exact";
import { narrow } from "../number/narrow";
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

const TAG = /[[(【]\s*(单选|多选|填空|问答|简答|主观|开放|量表|评分|打分)题?[^\])】]*[\])】]/;

/** Undefined for a header that is not a numbered question. */
export function readQuestionHeader(text: string): QuestionHeader | undefined {
  const written = text.trim();
  const plain = narrow(written);
  const found = NUMBERED.exec(plain);
  const number = Number(found?.[1] ?? 0);
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
  return /填空|问答|简答|主观|开放|排序|矩阵|上传/.test(name) ? "text" : undefined;
}

function withoutMarks(text: string): string {
  return text
    .replace(
      /[[［(（【]\s*(?:单选|多选|填空|问答|简答|主观|开放|量表|评分|打分)题?[^\]］)）】]*[\]］)）】]/g,
      "",
    )
    .replace(/[（(]\s*权重[^）)]*[）)]/g, "")
    .replace(/^\s*\*|\*\s*$/g, "")
    .trim();
}
