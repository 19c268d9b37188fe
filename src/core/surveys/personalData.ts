import { narrow } from "../number/narrow";

const PERSONAL =
  "姓名|名字|称呼|昵称|电话|电话号码|手机|手机号|手机号码|联系电话|联系方式|联系人|身份证|身份证号|身份证号码|证件号码|邮箱|电子邮箱|微信|微信号|QQ|QQ号|住址|地址|家庭住址|家庭地址|详细地址|通讯地址|签名|车牌号|银行卡号|(?:工作)?单位(?:名称)?(?:及|和|、)?职务";

/** 您的姓名：; 请留下您的联系方式（选填）; 姓名、电话. */
const ASKS_FOR_IT = new RegExp(
  `^(?:请问?|如何|怎么|怎样|方便|可以|留下|填写|输入|提供|您|你|的|本人|个人|真实|贵单位|受访者|被访者)*(?:${PERSONAL})(?:(?:和|及|与|或|以及)?(?:您的|你的)?(?:${PERSONAL}))*(?:是|为|是什么|是多少|选填|必填|可不填)*$`,
  "i",
);

/** Open answers to such questions may name somebody, whatever the exact words. */
const MENTIONS_IT = /姓名|名字|称呼您|昵称|电话号码|手机号|联系电话|联系方式|身份证|邮箱|微信号|住址/;

/** The question asks who the respondent is: its answers leave the sheet in no form. */
export function asksForPersonalData(wording: string, isOpen: boolean): boolean {
  const plain = narrow(wording).replace(/[\s\p{P}\p{S}]/gu, "");
  return ASKS_FOR_IT.test(plain) || (isOpen && MENTIONS_IT.test(plain));
}
