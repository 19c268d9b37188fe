export const evidenceSentences = {} as const;
