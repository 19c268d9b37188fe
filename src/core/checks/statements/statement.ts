import type { Exact } from "../../number/exact";

/** A figure that a sentence states, and of what. */
export type Statement = StatementBase &
  (
    | {
        readonly kind: "section";
        readonly name: string;
        readonly full?: Exact;
        readonly score: Exact;
        readonly rate?: Exact;
      }
    | { readonly kind: "total"; readonly score: Exact; readonly by: Evaluator }
    | { readonly kind: "grade"; readonly grade: string; readonly by: Evaluator }
    /** 22个三级指标; `names` where the sentence lists them. */
    | {
        readonly kind: "count";
        readonly level: number;
        readonly count: number;
        readonly names?: readonly string[];
      }
    | MoneyStatement
    | { readonly kind: "rate"; readonly fact: RateName; readonly rate: Exact }
    | { readonly kind: "satisfaction"; readonly group: string; readonly rate: Exact }
    /** 90.33%的调查对象认为… */
    | { readonly kind: "share"; readonly rate: Exact }
    /** 工作人员满意度*30%. */
    | { readonly kind: "weight"; readonly group: string; readonly weight: Exact }
    | {
        readonly kind: "forms";
        readonly what: "issued" | "returned";
        readonly group: string;
        readonly count: number;
      }
    | { readonly kind: "period"; readonly from: Day; readonly to: Day }
    | { readonly kind: "signed"; readonly on: Day }
    | { readonly kind: "document"; readonly number: string; readonly title: string }
    | { readonly kind: "voucher"; readonly voucher: string }
    /** 24件差评投诉. */
    | { readonly kind: "incidents"; readonly what: string; readonly count: number }
  );

/** Whose score it is: 自评得分 of the unit stands in the report of an outside evaluator too. */
export type Evaluator = "evaluation" | "self";

interface StatementBase {
  /** As written: 24.36万元. */
  readonly shown: string;
}

export type MoneyStatement = StatementBase & {
  readonly kind: "money";
  readonly fact: MoneyName;
  /** The words it is called by: 年初申报预算. */
  readonly label: string;
  /** In `unit`, with this many decimals. */
  readonly amount: Exact;
  readonly unit: "元" | "万元" | "亿元";
  readonly decimals: number;
  /** 其中：微信公众号5万元、门户网站7万元; in the unit of the whole sentence's first part. */
  readonly parts: readonly { readonly amount: Exact; readonly unit: MoneyStatement["unit"] }[];
};

/** What a stated amount is. `payment`: one payment among others. */
export type MoneyName = keyof typeof moneyNames;

export const moneyNames = {
  carried: "上年结转",
  initial: "年初预算",
  adjustment: "追加预算",
  budget: "预算",
  arrived: "到位资金",
  spent: "支出",
  balance: "结余",
  payment: "一笔支付",
} as const;

export type RateName = keyof typeof rateNames;

export const rateNames = { arrival: "资金到位率", execution: "预算执行率" } as const;

/** month and day 0 where the text does not say. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
