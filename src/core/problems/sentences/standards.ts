export const standardSentences = {} as const;
