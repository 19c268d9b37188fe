import type { Script } from "./script";
import { Signs } from "./signs";

/** “完成率”×分值, (“实际数”/“计划数”): a name in quotation marks that stands for a factor. */
const NAME = /(?<=^|[=*/+(;。,:]|得分按)“[一-龥]{2,20}”(?=[*/])|(?<=[=*/])“[一-龥]{2,20}”(?=$|[*/+);。,])/g;
/** “实际完成率=实际完成数/计划完成数×100%”: a whole formula. */
const DEFINITION =
  /(?<=^|[;。,:(]|公式为?|按照?|即)“[一-龥]{2,20}=[一-龥\d%*/()+-]{4,60}”(?=$|[;。,)]|的?(?:公式)?计算)/g;

/** Formulas without the quotation marks that set them off: they are the rule's own words, not somebody else's. */
export function unquoted(script: Script): Script {
  if ((script.signs & Signs.quotation) === 0) return script;
  const found = [NAME, DEFINITION]
    .flatMap((form) => Array.from(script.plain.matchAll(form)))
    .map(({ index, 0: words }) => ({ from: index, to: index + words.length - 1 }));
  if (found.length === 0) return script;
  const marks = new Set(found.flatMap(({ from, to }) => [from, to]));
  const isInside = (place: number): boolean => found.some(({ from, to }) => from < place && place < to);
  const kept = script.starts.flatMap((start, place) => (marks.has(place) ? [] : [{ start, place }]));
  return {
    ...script,
    plain: kept.map(({ place }) => script.plain.charAt(place)).join(""),
    text: kept.map(({ place }) => (isInside(place) ? script.plain : script.text).charAt(place)).join(""),
    starts: kept.map(({ start }) => start),
  };
}
