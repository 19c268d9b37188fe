const TROUBLE =
  "(?:投诉|事故|事件|故障|差错|违规|违纪|违法|违约|问题|舆情|曝光|信访|上访|纠纷|诉讼|隐患|失误|错误|缺陷|损失|浪费|闲置|挪用|截留|挤占|虚列|拖欠|处罚|处分|通报|中断|停水|停电|污染|泄漏|泄露|火灾|感染|死亡|返工|滞留|逾期|超标|旷工|缺岗|迟到|早退|不合格|不达标|差评|举报|案件)(?:行为|情况|情形|现象|问题|事件|事项|案件|记录)?";
const LENGTH = "[^,，;；。:：\\d]{0,16}?";
/** 未 and 不 deny only what they say does not happen: 不合格问题 and 未公示问题 are troubles themselves, and so is 无故旷工. */
const HAPPENS = "(?:发生|出现|发现|存在|有(?!责))";
const DENIAL = `(?:(?:无(?![证故效序偿关])|没有|杜绝|零)${HAPPENS}?|[未不]${HAPPENS})`;
const NONE = new RegExp(`^(?:全年|年内|当年|年度)?${DENIAL}(${LENGTH}${TROUBLE})(?:发生|出现)?$`);
const NONE_OF_SOMEBODY = new RegExp(`^([^,，;；。:：\\d无没未不零]{2,16})${DENIAL}(${LENGTH}${TROUBLE})$`);
const IS_ZERO = new RegExp(
  `^(${LENGTH}${TROUBLE})(?:的?(?:次|起|件|例|个)?数量?)?(?:为|是|:|=)?(?:0|零)(?:次|起|件|例|个|发生)?$`,
);
const BARE = new RegExp(
  `^(?:发生|出现|发现|存在)?(?!无|没|未|不|杜绝|零|防|减|降)(${LENGTH}${TROUBLE})(?:的?(?:次|起|件|例|个)?数)?$`,
);

const DENIALS = [NONE, NONE_OF_SOMEBODY, IS_ZERO, BARE];

/** 不合格问题, 无故旷工行为 */
const MISDEED = new RegExp(`^${HAPPENS}?((?:[未不]|无[证故效序偿关])(?!${HAPPENS})${LENGTH}${TROUBLE})$`);

/** 整改问题, 化解纠纷: the trouble is what something is done about. */
const DEALT_WITH =
  /整改|整治|治理|化解|排查|调查|查处|调处|处理|处置|解决|消除|纠正|受理|办理|反馈|报告|上报|控制|遏制|应对|及时|按时|按期/;

/** What is left of a denial would have the good cases counted: 工作人员无违纪行为的人次数. */
const DENIES = /无|没|未|零|杜绝/;

/** 违纪行为 of 工作人员无违纪行为, 服务投诉 of 无服务投诉, 服务投诉为零, 服务投诉（5分）: what is counted where the item says that there should be none of it. */
export function troubleIn(item: string): string | undefined {
  if (DEALT_WITH.test(item)) return undefined;
  const itself = MISDEED.exec(item)?.[1];
  if (itself !== undefined) return itself;
  const found = DENIALS.map((form) => form.exec(item)?.slice(1).join("")).find((each) => each !== undefined);
  return found !== undefined && DENIES.test(found) ? undefined : found;
}

const FINDING = "(?:发现|出现|发生|查出|存在)";
const ONLY_FINDS = new RegExp(`^(?:若|如|凡)?${FINDING}$`);

/** 不达标断面 of 水质监测出现一次不达标断面, 服务投诉 of 发现服务投诉; nothing of 出现, which only says that it is found. */
export function foundWords(said: string, unit: string): string {
  if (ONLY_FINDS.test(said)) return "";
  const found = new RegExp(`^.{0,16}?${FINDING}[1一１]${unit}(?=.{3})`).exec(said)?.[0] ?? "";
  const rest = said.slice(found.length);
  const named = rest.replace(new RegExp(`^${FINDING}(?=.{2})`), "");
  return new RegExp(`^${LENGTH}${TROUBLE}$`).test(named) ? named : rest;
}
