export const indicatorSentences = {} as const;
