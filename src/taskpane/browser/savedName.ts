const suffix = "-已评分";

/** "评价.xlsx" → "评价-已评分.xlsx": never the name of the file that was opened. */
export function savedName(name: string): string {
  const [, stem = name, extension = ".xlsx"] = /^(.*?)(\.(?:xlsx|xlsm))?$/i.exec(name) ?? [];
  const scored = new RegExp(`^(.*${suffix})(\\d*)$`).exec(stem);
  if (!scored) return `${stem}${suffix}${extension}`;
  const [, base = stem, count = ""] = scored;
  return `${base}${String(Number(count === "" ? "1" : count) + 1)}${extension}`;
}
