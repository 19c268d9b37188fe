import type { Desk } from "../desk";
import type { Award } from "../grammar/award";
import { readPlainNumber, unitName } from "../grammar/quantity";
import type { Statement } from "../grammar/statement";
import { plainOf, type Stretch, wordsOf } from "../text/script";
import { ZERO } from "../../number/exact";

/** What a number of findings costs or earns: 1-2处违规扣2分, 3起及以上不得分. */
export interface CountEntry {
  readonly statement: Statement;
  readonly from: number;
  /** Undefined: and more. */
  readonly to: number | undefined;
  readonly unit: string;
  /** 违规; "" where the sentence only counts. */
  readonly subject: string;
  readonly isLack: boolean;
  readonly loss?: Award;
  readonly award?: Award;
}

const FINDS = /^(?:全年|年内|累计|合计|共|若|如|凡|其中)*(?:发现|出现|发生|查出|存在|有(?![效关责]))?/;
const LACKS = /^(?:缺少|缺失|缺|少)/;
const NUMBER = "\\d+|[一二两三四五六七八九十]";
const SAID = new RegExp(
  `^(?<about>[^\\d,;。一二两三四五六七八九十每]*)(?<from>${NUMBER})(?:-{1,2}(?<to>${NUMBER}))?(?<unit>次|个|件|项|起|例|处|人次|人|名|份|条|户|家|笔|宗|批)(?<more>(?:\\(含\\))?及?以上(?:\\(含[^)]*\\))?)?(?:的)?(?<finding>[^\\d,;。]*?)(?<more2>及以上)?的?$`,
);
const SHORT = /(?:不足|少于|低于|不到|未达到?|达不到|不满)$/;
const MORE_THAN = /(?:超过|多于|大于)$/;
const NOTHING: Award = { kind: "points", points: ZERO };

/** The number of findings a sentence is about; undefined where it is about none. */
export function entryOf(desk: Desk, statement: Statement): CountEntry | undefined {
  if (statement.kind === "countLoss")
    return saidIn(desk, statement, statement.content, { loss: statement.loss });
  if (statement.kind === "met" && statement.award.kind !== "range")
    return saidIn(desk, statement, statement.content, { award: statement.award });
  if (statement.kind === "band" && statement.award.kind !== "range")
    return saidIn(desk, statement, statement.when.at, { award: statement.award });
  if (statement.kind === "veto" && statement.when === undefined && !statement.isGate)
    return saidIn(desk, statement, statement.content, { award: NOTHING });
  if (statement.kind === "each" && statement.atMost === undefined)
    return one(desk, statement, statement.finding, statement.loss);
  if (statement.kind === "lacking" && statement.atMost === undefined)
    return one(desk, statement, statement.finding, statement.award);
  return undefined;
}

/** 发生1起一般事故扣2分: one finding, with its price. */
function one(
  desk: Desk,
  statement: Statement & { kind: "each" | "lacking" },
  finding: Stretch,
  loss: Award,
): CountEntry {
  return {
    statement,
    from: 1,
    to: 1,
    unit: unitName(statement.unit),
    subject: subjectOf(wordsOf(desk.script, finding)),
    isLack: statement.kind === "lacking",
    loss,
  };
}

function saidIn(
  desk: Desk,
  statement: Statement,
  at: Stretch,
  gives: Pick<CountEntry, "loss" | "award">,
): CountEntry | undefined {
  const found = SAID.exec(plainOf(desk.script, at))?.groups;
  // 不足3人: a number that is not reached counts no findings
  if (found === undefined || SHORT.test(found.about ?? "")) return undefined;
  const { about = "", finding = "", unit = "" } = found;
  const isMoreThan = MORE_THAN.test(about);
  const isAndMore = (found.more ?? found.more2) !== undefined;
  // 超过3次以上: 3 or 4
  if (isMoreThan && (isAndMore || found.to !== undefined)) return undefined;
  const from = Number(readPlainNumber(found.from ?? "")?.n ?? 0n) + Number(isMoreThan);
  const last = found.to === undefined ? from : Number(readPlainNumber(found.to)?.n ?? 0n);
  if (from < 1 || last < from) return undefined;
  const isOpen = isAndMore || isMoreThan;
  const words = wordsOf(desk.script, at);
  const subject = finding === "" ? about.replace(MORE_THAN, "").replace(LACKS, "") : finding;
  return {
    statement,
    from,
    to: isOpen ? undefined : last,
    unit,
    // in the words as written, which may be full width
    subject: subjectOf(words.includes(subject) ? subject : ""),
    isLack: LACKS.test(about),
    ...gives,
  };
}

function subjectOf(words: string): string {
  return words.replace(FINDS, "").replace(/[,，的]+$/, "");
}
