const IN_TIME =
  /^.{0,12}(?:控制在.{0,12}内|未超.{0,8})$|^(?:[^,;。]{0,10}?(?:提前|按期|按时|如期|及时|按计划(?:时间|工期)?|按照?(?:计划|规定|约定|合同)(?:规定|约定)?的?(?:时间|工期|时限|期限)|在?(?:规定|计划|约定|合同)(?:约定|规定)?(?:的)?(?:时间|期限|时限|工期)(?:内|前)|未逾期)|[^,;。]{0,14}?\d{1,2}[月日]底?(?:之|以)?前)/;
const LATE = /超概算|超预算|超支|逾期|延期|延迟|延误|拖延|延后|推迟|超期|超时|滞后/;

export function isLateness(name: string): boolean {
  return LATE.test(name);
}

/** 按期完成, 在规定时间内报送. */
export function isInTime(words: string): boolean {
  return IN_TIME.test(words);
}
