const IN_TIME =
  /^.{0,12}(?:控制在.{0,12}内|未超.{0,8})$|^(?:[^,;。]{0,10}?(?:提前|按期|按时|如期|及时|按计划(?:时间|工期)?|按照?(?:计划|规定|约定|合同)(?:规定|约定)?的?(?:时间|工期|时限|期限)|在?(?:规定|计划|约定|合同)(?:约定|规定)?(?:的)?(?:时间|期限|时限|工期)(?:内|前)|未逾期)|[^,;。]{0,14}?\d{1,2}[月日]底?(?:之|以)?前)/;
/** 20日内, 15分钟之内 */
const TIME_ALLOWED = /\d个?(?:工作日|自然日|日|天|月|小时|分钟|周)(?:之|以)?内/;
const LATE =
  /(?:规定|约定|计划|合同)(?:的)?(?:时间|时限|期限|工期)(?:以外|之外|后)|超(?:过|出)?(?:规定|约定)(?:的)?(?:时间|时限|期限|工期)|超概算|超预算|超支|逾期|延期|延迟|延误|拖延|延后|推迟|超期|超时|滞后/;

export function isLateness(name: string): boolean {
  return LATE.test(name);
}

/** 按期完成, 在规定时间内报送. */
export function isInTime(words: string): boolean {
  return IN_TIME.test(words);
}

/** 20日内批复: the time allowed is named. */
export function namesTime(words: string): boolean {
  return TIME_ALLOWED.test(words);
}

const TIMELY_DEED =
  /^.{0,10}按(?:照)?(?:要求|约定|规定|合同|计划|进度|序时进度|协议|制度)[^,;。]{0,8}?(?:支付|拨付|发放|兑付|兑现|下达|分配|报送|上报|提交|公开|公示|交付|开工|竣工|完工|办结|上缴|缴纳|缴存|归还|结算|移交|归档|备案|批复|到位)(?:资金|款项|工程款|进度款)?$/;

/** 按期完成, 按要求支付: that it is done in time, beside what each day of delay costs. */
export function isTimely(words: string): boolean {
  return /时|期|日|前|限|准点|完成|工期|按[月季年周]|足额/.test(words) || TIMELY_DEED.test(words);
}
