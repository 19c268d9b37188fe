export const numberSentences = {
  "not-a-number": "{at}的“{found}”不是数字，请只填数字。",
} as const;
