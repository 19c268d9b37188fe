/** How bad something is, without a word of what: 轻微, 情节较重, 特别恶劣. */
export const DEGREE =
  "(?:特别严重|特别恶劣|特别重大|比较严重|较为严重|非常严重|较严重|严重|恶劣|轻微|较轻|一般|较重|较大|重大)";

const SEVERITY = new RegExp(`^(?:(?:情况|情节|性质|后果|问题|影响|程度)(?:为|是)?)?${DEGREE}的?$`);

/** 情节严重: says how bad what was said before is. */
export function isSeverity(words: string): boolean {
  return SEVERITY.test(words);
}
