export const scoreSentences = {} as const;
