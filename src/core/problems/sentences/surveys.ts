export const surveySentences = {} as const;
