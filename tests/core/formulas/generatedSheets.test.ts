import type { Calculator } from "../../../src/core/formulas/calculate";
import { calculated, calculatorOf, cellOfSheet, shown } from "./calculatorOf";

const system = "附件3 指标体系及评分表";

/** The sheets as they are written, with the figures of 一网通办. */
const full = workbook({ paid: 36.2, arrived: 41.36, fact: "不符合", responses: 20 });
/** The same before any fact is known. */
const empty = workbook({ paid: null, arrived: null, fact: null, responses: 0 });

interface Facts {
  readonly paid: number | null;
  readonly arrived: number | null;
  readonly fact: string | null;
  readonly responses: 0 | 20;
}

function workbook({ paid, arrived, fact, responses }: Facts): Calculator {
  const answers = Array.from({ length: responses }, (_, place) => [place < 17 ? "非常满意" : "满意┋其他"]);
  return calculatorOf(
    {
      评价底稿: [
        // B 指标, E 类型, F 取值, H 事实描述, J 分值, K 得分, L 扣分, M 状态
        [
          "7",
          `='${system}'!C4`,
          null,
          null,
          "指标",
          '=IF(COUNT(F2:F3)<2,"",IF(F3=0,"分母为零",F2/F3))',
          null,
          '=IF(ISNUMBER(F1),"预算执行率="&TEXT(F2,"#,##0.00")&"/"&TEXT(F3,"#,##0.00")&"="&TEXT(F1,"0.00%"),"")',
          null,
          `='${system}'!D4`,
          '=IF(ISNUMBER(F1),ROUND(MIN(1,F1)*J1,2),"")',
          '=IF(K1="","",J1-K1)',
          `=IF(K1="","待补"&COUNTIF(M2:M3,"待填")&"项",IF(ROUND(K1-'${system}'!H4,2)=0,"已评","与评分表不符"))`,
        ],
        ["7.1", null, null, "支出数", "数值", paid, null, null, null, null, null, null, status(2)],
        ["7.2", null, null, "到位数", "数值", arrived, null, null, null, null, null, null, status(3)],
        [
          "8",
          null,
          null,
          null,
          "指标",
          null,
          null,
          null,
          null,
          4,
          '=IF(COUNTIF(M5:M6,"待填")>0,"",ROUND(MAX(0,J4-SUM(L5:L6)),2))',
          '=IF(K4="","",J4-K4)',
        ],
        [
          "8.1",
          null,
          null,
          "有制度",
          "是/否",
          fact,
          null,
          null,
          null,
          2,
          '=IF(F5="","",IF(F5="符合",J5,0))',
          '=IF(K5="","",J5-K5)',
          status(5),
        ],
        [
          "8.2",
          null,
          null,
          "次数",
          "次数",
          fact && 1,
          null,
          "漏记1次",
          null,
          2,
          '=IF(F6="","",MAX(0,J6-0.5*F6))',
          '=IF(K6="","",J6-K6)',
          status(6),
        ],
        ["合　计", null, null, null, null, null, null, null, null, null, total("K"), total("L")],
      ],
      [system]: [[], [], [], [null, null, "预算执行率", 3, null, null, null, paid === null ? null : 2.63]],
      问卷: [
        [
          "非常满意",
          '=SUMPRODUCT(--ISNUMBER(FIND("┋"&$A1&"┋","┋"&答卷!$A$1:$A$2000&"┋")))',
          '=IF(B$4=0,"",ROUND(B1/B$4,4))',
        ],
        [
          "满意",
          '=SUMPRODUCT(--ISNUMBER(FIND("┋"&$A2&"┋","┋"&答卷!$A$1:$A$2000&"┋")))',
          '=IF(B$4=0,"",ROUND(B2/B$4,4))',
        ],
        [
          "不满意",
          '=SUMPRODUCT(--ISNUMBER(FIND("┋"&$A3&"┋","┋"&答卷!$A$1:$A$2000&"┋")))',
          '=IF(B$4=0,"",ROUND(B3/B$4,4))',
        ],
        ["有效", "=SUMPRODUCT(--(LEN(TRIM(答卷!$A$1:$A$2000))>0))"],
        ["满意度", '=IF(B4=0,"",(B1+B2*0.8)/B4)'],
      ],
      答卷: answers,
      得分: [
        [
          "产出",
          84.94,
          '=IF(A1="","待评",IF(ROUND(B1,2)>=绩效_等级_优,"优",IF(ROUND(B1,2)>=绩效_等级_良,"良",IF(ROUND(B1,2)>=绩效_等级_中,"中","差"))))',
        ],
        [90, 80, 60],
      ],
    },
    { 绩效_等级_优: "得分!A2", 绩效_等级_良: "得分!B2", 绩效_等级_中: "得分!C2" },
  );
}

function status(row: number): string {
  const [type, taken, lost, words] = ["$E", "$F", "$L", "$H"].map((column) => `${column}${String(row)}`);
  return `=IF(${taken}="","待填",IF(AND(OR(${type}="是/否",${type}="次数",${type}="人工"),N(${lost})>0,${words}=""),"缺事实","已填"))`;
}

function total(column: string): string {
  const figures = `${column}$1:${column}$6`;
  return `=IF(SUMPRODUCT(($E$1:$E$6="指标")*(${figures}=""))>0,"",SUMIF($E$1:$E$6,"指标",${figures}))`;
}

test.each([
  ["评价底稿", "B1", "预算执行率", "预算执行率"],
  ["评价底稿", "F1", 0.875241779497099, ""],
  ["评价底稿", "H1", "预算执行率=36.20/41.36=87.52%", ""],
  ["评价底稿", "K1", 2.63, ""],
  ["评价底稿", "L1", 0.37, ""],
  ["评价底稿", "M1", "已评", "待补2项"],
  ["评价底稿", "M2", "已填", "待填"],
  ["评价底稿", "K4", 1.5, ""],
  ["评价底稿", "M5", "缺事实", "待填"],
  ["评价底稿", "M6", "已填", "待填"],
  ["评价底稿", "K7", 4.13, ""],
  ["评价底稿", "L7", 2.87, ""],
  ["问卷", "B1", 17, 0],
  ["问卷", "B2", 3, 0],
  ["问卷", "B3", 0, 0],
  ["问卷", "B4", 20, 0],
  ["问卷", "C1", 0.85, ""],
  ["问卷", "B5", 0.97, ""],
  ["得分", "C1", "良", "良"],
])("%s %s is %s, and %s without facts", (sheet, cell, withFacts, without) => {
  expect(shown(cellOfSheet(full, cell, sheet))).toBe(withFacts);
  expect(shown(cellOfSheet(empty, cell, sheet))).toBe(without);
});

test.each([
  ["支出明细", "SUM(C2:C4)-SUM($C$2:$C$1048576)", 0],
  ["笔数", '"合　计（"&COUNT(C2:C4)&"笔）"', "合　计（3笔）"],
  ["收款方", 'SUMPRODUCT(($B$2:$B$4="张*")*$C$2:$C$4)', 100.1],
  ["存为文本的金额", 'VALUE(SUBSTITUTE(D2,",",""))', 1234.5],
  ["万元换成元", "ROUND(D3*10000,2)", 243550],
  ["按月", 'SUMIFS($C$2:$C$4,$A$2:$A$4,">="&E2,$A$2:$A$4,"<"&EDATE(E2,1))', 300.3],
  ["差额说明", '"相差"&TEXT(SUM(C2:C4)-600.6,"#,##0.00;-#,##0.00;0.00")&"元。"', "相差0.00元。"],
  ["占比", 'IF(C9=0,"",ROUND(C2/C9,4))', ""],
  ["综合满意度", "0.88*0.3+0.852*0.7", 0.8604],
  [
    "综合满意度写出",
    '"工作人员"&TEXT(0.88,"0.00%")&"×30%＋社会公众"&TEXT(0.852,"0.00%")&"×70%＝"&TEXT(0.8604,"0.00%")',
    "工作人员88.00%×30%＋社会公众85.20%×70%＝86.04%",
  ],
  ["权重合计", 'IF(ROUND(0.1+0.2+0.7,6)=1,"符合","权重合计不等于100%")', "符合"],
  ["手工改过的公式", 'AND(NOT(_xlfn.ISFORMULA(C2)),C2<>"")', true],
])("附件4 and others, %s", (_name, formula, value) => {
  const ledger = calculatorOf({
    Sheet1: [
      ["日期", "收款方", "金额", "其他", "月份"],
      [45292, "张*", 100.1, "1,234.50", 45292],
      [45300, "张三", 200.2, 24.355],
      [45323, "李四", 300.3],
    ],
  });
  expect(calculated(ledger, formula)).toBe(value);
});
