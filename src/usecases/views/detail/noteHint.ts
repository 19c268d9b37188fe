import type { NoteField } from "./evidenceBox";

/** What is to be said beneath 事实描述; undefined where it is as it should be. */
export function noteHint({ isRequired }: NoteField, text: string): string | undefined {
  if (text.trim() === "") return isRequired ? "请写事实描述，它会写进扣分原因。" : undefined;
  return /扣\s*[\d.零一二两三四五六七八九十]+\s*分/.test(text)
    ? "分数会自动加上，这里不用写“扣N分”。"
    : undefined;
}
