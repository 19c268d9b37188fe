import { readNumeral } from "../../number/numerals";
import { type Clause, clauseBefore, matchesOf } from "./clause";
import type { Statement } from "./statement";

const LEVELS = "一二三四五";
const COUNT = "(\\d{1,3}|[一二三四五六七八九十两]{1,3})";

/** 22个三级指标, 33个四级指标. */
const BEFORE = new RegExp(`${COUNT}个([一二三四五])级(?:绩效|评价)?指标(?:\\(([^)]*)\\))?`, "g");
/** 三级指标22项目, 二级指标8项. */
const AFTER = new RegExp(`([一二三四五])级(?:绩效|评价)?指标(?:共|共计|为)?${COUNT}(?:个|项)`, "g");

/** Counts of the targets that the unit applied with, or of one part, are not counts of the indicator system. */
const OTHER_SYSTEM = /绩效目标|分解|仅设置|只设置|申报|批复/;
const ONE_PART = /(?:产出|效益|决策|过程|满意度)(?:和|及|、|指标|的)?$/;

export function countStatements({ plain }: Clause): readonly Statement[] {
  if (OTHER_SYSTEM.test(plain.replace(/\([^)]*\)/g, ""))) return [];
  return [
    ...matchesOf(plain, BEFORE).map(([shown, count = "", level = "", listed]) => ({
      shown,
      count,
      level,
      listed,
    })),
    ...matchesOf(plain, AFTER)
      .filter(({ index }) => !ONE_PART.test(clauseBefore(plain, index)))
      .map(([shown, level = "", count = ""]) => ({ shown, count, level, listed: undefined })),
  ].flatMap(({ shown, count, level, listed }): readonly Statement[] => {
    const number = /\d/.test(count) ? Number(count) : readNumeral(count)?.valueOf();
    if (number === undefined) return [];
    const names = listed?.split("、").filter((name) => name !== "") ?? [];
    return [
      {
        kind: "count",
        shown: listed === undefined ? shown : shown.slice(0, shown.indexOf("(")),
        level: LEVELS.indexOf(level) + 1,
        count: number,
        // 等 leaves the list open
        ...(names.length > 1 && !/等$/.test(listed ?? "") ? { names } : {}),
      },
    ];
  });
}
