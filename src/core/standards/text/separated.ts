import type { Script } from "./script";

/** 得10分80%-90%得8分, 得10分完成率≥90%得8分: after the points of one band the next begins, though no sign stands between. */
const NEXT_BAND =
  /(?<=(?:[得计记给]\d{1,3}(?:\.\d+)?分|不得分|满分))(?=(?:\d{1,3}(?:\.\d+)?%[-≤<得计以(]|[一-龥]{2,8}(?:率|满意度)(?:在|为)?[≥≤<>\d低高大小超]))/g;

/** With a semicolon between bands that are written one after the other. */
export function separated(script: Script): Script {
  const places = Array.from(script.text.matchAll(NEXT_BAND), ({ index }) => index);
  if (places.length === 0) return script;
  const starts: number[] = [];
  let [plain, text, from] = ["", "", 0];
  for (const place of places) {
    plain += `${script.plain.slice(from, place)};`;
    text += `${script.text.slice(from, place)};`;
    starts.push(...script.starts.slice(from, place), script.starts[place] ?? 0);
    from = place;
  }
  return {
    ...script,
    plain: plain + script.plain.slice(from),
    text: text + script.text.slice(from),
    starts: [...starts, ...script.starts.slice(from)],
  };
}
