import { readAward } from "../award";
import { form, type Form, type Found } from "../pattern";
import type { Said } from "../statement";

const SHARES = "\\((?:(?:不)?含)?\\d{1,3}%?-{1,2}\\d{1,3}%\\)";
const GIVES = "(?:得分|计分|赋分|打分|给分|评分|记分)";

/** Grades named one after the other, with what they are worth of the points. */
export const gradeLists: readonly Form[] = [
  form(`(?<list>(?:[一-龥]{1,8}${SHARES}[、,;]?){2,})(?:四|三|五|4|3|5)?(?:个)?(?:档次?|等级|等)?,?(?:分别)?(?:按照?|以)(?:相应|对应|指标|该指标|各档)?(?:的)?(?:分值|权重分?)?(?:的)?(?:比例|百分比|区间)(?:计算)?${GIVES}{end}`, "优（90%-100%）、良（80%-90%）、差（0-80%），按相应比例得分", gradeList),
  form("(?:(?:评价|评定|完成)?(?:结果|情况|等级)?)(?:共|可)?(?:划分为|分为|分成|分)(?:优秀?、良好?、(?:中|一般|合格)、(?:差|较差|不合格)|[^,;。:\\n、\\d]{1,8}(?:、[^,;。:\\n、\\d]{1,8}){1,4}?)(?:等)?(?:四|三|五|4|3|5)(?:个)?(?:档次?|等级|等|级别?)[,:](?=[^;。\\n]*得)", "分为优、良、中、差四档，优得90%-100%权重分", () => ({ kind: "connective" })),
]; // prettier-ignore

function gradeList(found: Found): Said | undefined {
  const { from } = found.stretch("list");
  const grades = Array.from(found.text("list").matchAll(/([一-龥]+)\(([\d%-]+)\)/g), (match) => {
    const start = from + match.index;
    const content = { from: start, to: start + (match[1] ?? "").length };
    const award = readAward(`得${(match[2] ?? "").replace("--", "-")}权重分`);
    return award?.kind === "range" ? { content, award } : undefined;
  });
  const known = grades.filter((grade) => grade !== undefined);
  return known.length === grades.length ? { kind: "gradeList", grades: known } : undefined;
}
