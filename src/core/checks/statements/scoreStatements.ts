import { HUNDRED } from "../../number/exact";
import { type Clause, matchesOf, numberOf } from "./clause";
import type { Evaluator, Statement } from "./statement";

const NUMBER = "(\\d+(?:\\.\\d+)?)";

/** 项目管理（满分20分，评价得分19.9分）; 决策部分满分为20分，此次绩效评价得分15分，得分率为75%. */
const SECTION = new RegExp(
  `([\\p{Script=Han}A-Z“”○]{2,16}?)(?:部分|方面|指标)?[:(]?(?:满分|分值)(?:为|:)?${NUMBER}分,(?:[^,;。]{0,8}?)(?:评价|实际|最终)?得分(?:为|:)?${NUMBER}分(?:,得分率(?:为|:)?${NUMBER}%)?`,
  "gu",
);

/** 绩效评价得分84.94分; 最终自评得分95.8分; 自评100分. */
const TOTAL = new RegExp(
  `(?:(?:评价|自评)(?:综合|最终)?得分|综合得分|总得分|总分|评价总分)(?:为|:|是)?${NUMBER}分|自评(?:为|:)?${NUMBER}分`,
  "gu",
);
const GRADE = /(?:评价|评定|自评)等级(?:为|是|:)?“?([优良中差])”?/gu;

/** What has a group or a question before it is satisfaction, and what has 满分 before it is a part: not the score. */
const OTHER_SCORE = /满意度[^,;。]*$|满分[^;。]*$|本项[^;。]*$|指标[^,;。]{0,4}$/;

export function scoreStatements({ plain, open }: Clause): readonly Statement[] {
  const sections = matchesOf(open, SECTION);
  const found: Statement[] = sections.map(([shown, name = "", full, score, rate]) => ({
    kind: "section",
    shown,
    name: sectionName(name),
    full: numberOf(full),
    score: numberOf(score),
    ...(rate === undefined ? {} : { rate: numberOf(rate).div(HUNDRED) }),
  }));
  if (sections.length === 0) {
    for (const match of matchesOf(open, TOTAL)) {
      if (OTHER_SCORE.test(open.slice(0, match.index))) continue;
      found.push({
        kind: "total",
        shown: match[0],
        score: numberOf(match[1] ?? match[2]),
        by: evaluatorIn(match[0]),
      });
    }
  }
  // the grade itself may stand in quotation marks
  for (const [shown, grade = ""] of matchesOf(plain, GRADE))
    found.push({ kind: "grade", shown, grade, by: /评定/.test(shown) ? selfIn(open) : evaluatorIn(shown) });
  return found;
}

function evaluatorIn(words: string): Evaluator {
  return words.includes("自评") ? "self" : "evaluation";
}

/** 最终自评得分95.8分，评定等级为优. */
function selfIn(sentence: string): Evaluator {
  return evaluatorIn(/自评(?:得分|等级|\d)/.exec(sentence)?.[0] ?? "");
}

/** 2.项目管理, A项目决策, （一）决策: the number is not the name. */
export function sectionName(name: string): string {
  return name
    .replace(/[\s　]/g, "")
    .replace(/^(?:[A-Z]|[一二三四五六七八九十]+、|\d+[.、])/, "")
    .replace(/(?:部分|指标)$/, "");
}
