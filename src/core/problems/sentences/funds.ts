export const fundSentences = {} as const;
