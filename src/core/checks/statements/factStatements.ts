import { type Clause, matchesOf } from "./clause";
import type { Day, Statement } from "./statement";

const PERIOD =
  /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:至|到|-|—|~)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?/g;
const SIGNED = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;

/** The evaluation itself, not a contract or an earlier period. */
const IS_EVALUATION = /(?:开展|进行|实施|组织|组成).{0,60}评价|评价.{0,60}(?:开展|进行)|分析评价/;
const OTHER_PERIOD = /合同|服务期|租赁|截至|期限|实施期|建设期|规划期|项目期/;

/** An evaluation of more months is the time that was evaluated, or the project's own. */
const LONGEST_MONTHS = 10;

const DOCUMENT = /([\p{Script=Han}]{1,8})?[〔[【(（](\d{4})[〕\]】)）](\d+)号/gu;
const VOUCHER = /(?:记账|银付|银收|现付|现收|转账)(?:凭证)?[-—－]?第?(\d+)号?(?=凭证|[,;。、)]|$)/g;

const NOUNS = "差评|投诉|举报|安全事故|事故";
const INCIDENT_AFTER = new RegExp(`(\\d+)(?:件|起|例)(${NOUNS})`, "g");
const INCIDENT_BEFORE = new RegExp(`(${NOUNS})[^\\d,。;、(]{0,8}?(\\d+)(?:件|起|例)`, "g");

export function factStatements({ plain }: Clause): readonly Statement[] {
  return [...periods(plain), ...signed(plain), ...documents(plain), ...vouchers(plain), ...incidents(plain)];
}

function periods(plain: string): readonly Statement[] {
  if (!IS_EVALUATION.test(plain) || OTHER_PERIOD.test(plain)) return [];
  return matchesOf(plain, PERIOD)
    .map(([shown, year, month, day, toYear, toMonth, toDay]) => ({
      kind: "period" as const,
      shown,
      from: dayOf(year, month, day),
      to: dayOf(toYear ?? year, toMonth, toDay),
    }))
    .filter(({ from, to }) => (to.year - from.year) * 12 + to.month - from.month < LONGEST_MONTHS);
}

/** A date alone on its line, under the unit's name. */
function signed(plain: string): readonly Statement[] {
  const found = SIGNED.exec(plain);
  return found ? [{ kind: "signed", shown: plain, on: dayOf(found[1], found[2], found[3]) }] : [];
}

function dayOf(year?: string, month?: string, day?: string): Day {
  return { year: Number(year ?? 0), month: Number(month ?? 0), day: Number(day ?? 0) };
}

/** 呈政办发〔2019〕31号, with the title that stands right before it. */
function documents(plain: string): readonly Statement[] {
  return matchesOf(plain, DOCUMENT).flatMap((match): readonly Statement[] => {
    const [, issuer, year = "", ordinal = ""] = match;
    if (issuer === undefined) return [];
    const number = `${issuer}〔${year}〕${ordinal}号`;
    return [{ kind: "document", shown: number, number, title: titleBefore(plain.slice(0, match.index)) }];
  });
}

/** 《…》 that ends right before the bracket of the number; brackets may stand inside brackets. */
function titleBefore(before: string): string {
  const text = before.replace(/[([]$/, "");
  if (!text.endsWith("》")) return "";
  let depth = 0;
  for (let place = text.length - 1; place >= 0; place -= 1) {
    if (text.charAt(place) === "》") depth += 1;
    if (text.charAt(place) === "《") depth -= 1;
    if (depth === 0) return text.slice(place + 1, -1);
  }
  return "";
}

function vouchers(plain: string): readonly Statement[] {
  return matchesOf(plain, VOUCHER).map(([shown]) => ({ kind: "voucher", shown, voucher: shown }));
}

function incidents(plain: string): readonly Statement[] {
  return [
    ...matchesOf(plain, INCIDENT_AFTER).map(([shown, count = "", what = ""]): Statement => ({
      kind: "incidents",
      shown,
      what,
      count: Number(count),
    })),
    ...matchesOf(plain, INCIDENT_BEFORE).map(([shown, what = "", count = ""]): Statement => ({
      kind: "incidents",
      shown,
      what,
      count: Number(count),
    })),
  ];
}
