/** What is done, and done to what: only the two together say that it is good (制定方案, but not 设立小金库). */
const GOOD: readonly RegExp[] = [
  /^(?:经过|通过|履行|组织|开展|进行|实施)[^,;。]{0,16}(?:论证|评审|审批|审核|审查|审议|评估|决策|批准|验收|公示|研究|招标|备案|自评|评价|培训|检查|监督|督查|巡查|监控|调研|宣传|程序|手续)(?:工作|活动|程序|手续)?$/,
  /^(?:制定|建立|出台|编制|印发|完善)(?:了)?[^,;。]{0,16}(?:制度|办法|方案|计划|规划|预案|机制|细则|规程|台账|档案|流程|体系|清单)$/,
  /^(?:签订|订立)(?:了)?[^,;。]{0,10}(?:合同|协议|责任书)$/,
  /^(?:公开|公示|集体决策|归档|备案|验收)(?:公示|公开)?$/,
  /^(?:按照?|依照|依据|根据|依法|及时|按时|按期|如期|足额)[^,;。]{0,12}(?:公开|公示|报送|归档|拨付|备案|验收|批复|下达|申请设立|执行|使用|采购|核算)$/,
  /^(?:符合|遵守|遵循)[^,;。]{1,24}(?:规定|要求|标准|规划|政策|程序|办法|制度|法律法规|用途|原则)$/,
  /^有[^,;。]{0,12}(?:绩效目标|制度|办法|方案|计划|预案|程序|手续|记录|台账|合同|依据)$/,
];

/** What turns a good deed, and words of which it is not known. */
const DOUBTFUL =
  /[不未无没违漏虚假超逾滞拖欠缺错差空套骗占挪]|截留|重复|冲突|矛盾|交叉|重叠|投诉|事故|处罚|通报|问题|风险|变更|调整|追加|减少|降低|下降|取消|暂停|账外|小金库|或/;

/** 是否经过论证, 是否按规定公开: whoever asks hopes for a yes. One clause only; 制度是否健全 and 是否存在… are left to be asked. */
export function hopesForYes(question: string): boolean {
  if (DOUBTFUL.test(question) || /[,;。:]/.test(question)) return false;
  const [, after = ""] = /^[^?]{0,30}?是否(?:已经|已|均|都)?([^?]*)\??$/.exec(question) ?? [];
  return GOOD.some((deed) => deed.test(after));
}
