export const fileSentences = {} as const;
