type Value = string | number;

const standards = [
  "①项目按规定的程序申请设立，得1分；②审批文件符合要求，得1分。",
  "预算执行率=（实际支出资金/实际到位资金）×100%。得分=预算执行率×分值。",
  "每发现1处不符合制度的，扣0.5分，扣完为止。",
  "①制度健全，得1分；②制度执行有效，得1分；有一项不符合不得分。",
];

/** The 评分表 of so many indicators of 2 points, as somebody typed it, and one of 10 points behind them. */
export function indicatorRows(count: number, further?: readonly Value[]): readonly (readonly Value[])[] {
  return [
    ["一级指标", "二级指标", "三级指标", "指标分值", "评分标准", "评分", "扣分原因"],
    ...Array.from({ length: count }, (_, index) => [
      `第${String(Math.floor(index / 50) + 1)}类`,
      `第${String(Math.floor(index / 10) + 1)}项`,
      `指标${String(index + 1)}的规范性`,
      2,
      standards[index % standards.length] ?? "",
      "",
      "",
    ]),
    ...(further ? [further] : []),
    ["合计", "", "", count * 2 + (further ? 10 : 0), "", "", ""],
  ];
}
