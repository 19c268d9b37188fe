import { narrow } from "../../number/narrow";
import { type Check, type CheckHead, finding } from "../check";
import { toldIn, type Told } from "../facts/told";
import type { Finding } from "../finding";
import { editDistance } from "../names/distance";
import type { Statement } from "../statements/statement";

const head = { id: "一致-02", severity: "警告", name: "同一文件的文号" } as const satisfies CheckHead;

type Document = Told & { readonly statement: Extract<Statement, { kind: "document" }> };

/** 呈政办发〔2019〕31号 and 〔2021〕31号 for one title; and titles that differ only in their year under one ordinal. */
export const documents: Check = {
  ...head,
  find: (context) => {
    const told = toldIn(context).filter((each): each is Document => each.statement.kind === "document");
    const firsts = told.filter(
      (each, index) => told.findIndex((other) => other.statement.number === each.statement.number) === index,
    );
    return firsts.flatMap((one, index) => firsts.slice(index + 1).flatMap((other) => compare(one, other)));
  },
};

/** Titles may be cited by part, and copied with a slip. */
const SLIPS = 0.1;

function compare(one: Document, other: Document): readonly Finding[] {
  const titles = [one.statement.title, other.statement.title] as const;
  if (titles.some((title) => title === "")) return [];
  const about = { title: one.statement.title, one: one.statement.number, other: other.statement.number };
  const parts = {
    about,
    places: [one, other].flatMap(({ place }) => place ?? []),
    quotes: [one, other].flatMap(({ quote }) => quote ?? []),
    subject: [about.one, about.other],
  };
  if (isSameTitle(...titles)) return [finding(head, "check-document-numbers", parts)];
  const isYearly = withoutYears(titles[0]) === withoutYears(titles[1]);
  const isSeries = withoutYears(about.one) === withoutYears(about.other);
  if (!isYearly || !isSeries) return [];
  return [
    finding(head, "check-document-years", {
      ...parts,
      about: { ...about, second: other.statement.title },
      severity: "提示",
    }),
  ];
}

function isSameTitle(one: string, other: string): boolean {
  const [first, second] = [keyOf(one), keyOf(other)];
  if (first === second) return true;
  const most = Math.floor(Math.min(first.length, second.length) * SLIPS);
  return yearsOf(one) === yearsOf(other) && editDistance(first, second, most) <= most;
}

function keyOf(title: string): string {
  return narrow(title).replace(/[\s\p{P}\p{S}]/gu, "");
}

function yearsOf(text: string): string {
  return (text.match(/20\d{2}/g) ?? []).join(" ");
}

function withoutYears(text: string): string {
  return keyOf(text).replace(/20\d{2}年?/g, "");
}
