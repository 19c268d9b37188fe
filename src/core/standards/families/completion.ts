/** 达到年度目标的, 完成: of what, the indicator says. */
export const OF_INDICATOR =
  /^(?:达到|完成|实现|达)(?:(?:年度|年初|预期|计划|既定)?(?:目标值?|指标值?|计划值?|任务|工作量|设计要求|设计标准|规划要求|合同要求)的?)?$/;

/** 按完成比例计分 of a 结转率 cannot mean the rate itself: the more is carried over, the worse. */
export function completionOf(name: string): string {
  return /(?:完成|执行|到位|达标|合格|覆盖|及时|实现|使用|利用|拨付|发放|兑现|开展|落实|办结|验收|满意)/.test(
    name,
  )
    ? name
    : `${name}的完成比例`;
}
