import { calendarDay } from "../../../../core/formulas/serialDate";

const seconds = 86_400;
const weekdays = ["日", "一", "二", "三", "四", "五", "六"];
const englishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const piece =
  /"([^"]*)"|\\(.)|_(?:.)|\*(?:.)|(AM\/PM|A\/P|上午\/下午)|(\[h+\]|\[m+\]|\[s+\])|(y+|m+|d+|h+|s+|a+|b+)|(\.0+)|(.)/gisu;

/** Whether a section shows a date or a time. */
export function isDateSection(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./gsu, "");
  return !/general|通用/i.test(bare) && (/[ymdhs]|aaa/i.test(bare) || /上午\/下午/.test(bare));
}

/** A serial number as a date and time; undefined before 1900 and beyond 9999, where Excel shows only #. */
export function dateText(serial: number, code: string): string | undefined {
  const tokens = [...code.matchAll(piece)];
  const decimals = Math.max(0, ...tokens.map((token) => (token[6]?.length ?? 1) - 1));
  // Rounded to what is shown, so that 23:59:59.9 is not 24:00 of the same day.
  const unit = 10 ** decimals;
  const total = Math.round(serial * seconds * unit) / unit;
  const whole = Math.floor(total / seconds);
  const rest = total - whole * seconds;
  const day = whole === 0 ? { year: 1900, month: 1, day: 0 } : calendarDay(whole);
  if (!day || serial < 0) return undefined;
  const hour = Math.floor(rest / 3600);
  const minute = Math.floor((rest % 3600) / 60);
  const second = Math.floor(rest % 60);
  const isHalved = tokens.some((token) => token[3] !== undefined);
  const weekday = (whole + 6) % 7;
  const minuteAt = (index: number): boolean => isMinute(tokens, index);
  return tokens
    .map((token, index) => {
      const [whole_, quoted, escaped, half, elapsed, letters = "", fraction, sign] = token;
      const plain = quoted ?? escaped ?? sign;
      if (plain !== undefined) return plain;
      if (half !== undefined) return halfDay(half, hour);
      if (elapsed !== undefined) return elapsedText(elapsed, total);
      if (fraction !== undefined) return `.${String(Math.round((rest % 1) * unit)).padStart(decimals, "0")}`;
      const shownHour = isHalved ? ((hour + 11) % 12) + 1 : hour;
      switch (letters.charAt(0).toLowerCase()) {
        case "y":
          return letters.length <= 2 ? padded(day.year % 100, 2) : String(day.year);
        case "m":
          return minuteAt(index) ? padded(minute, letters.length) : monthText(day.month, letters.length);
        case "d":
          return letters.length <= 2
            ? padded(day.day, letters.length)
            : (englishDays[weekday] ?? "").slice(0, letters.length === 3 ? 3 : undefined);
        case "h":
          return padded(shownHour, letters.length);
        case "s":
          return padded(second, letters.length);
        case "a":
          return `${letters.length >= 4 ? "星期" : ""}${weekdays[weekday] ?? ""}`;
        default:
          return whole_.startsWith("_") ? " " : "";
      }
    })
    .join("");
}

/** m and mm are minutes after hours and before seconds. */
function isMinute(tokens: readonly RegExpMatchArray[], index: number): boolean {
  const isUnit = (token: RegExpMatchArray | undefined, letter: string): boolean =>
    new RegExp(`^\\[?${letter}`, "i").test(token?.[4] ?? token?.[5] ?? "");
  const units = tokens.filter((token) => token[4] !== undefined || token[5] !== undefined);
  const token = tokens[index];
  const place = token ? units.indexOf(token) : -1;
  return (token?.[5]?.length ?? 3) <= 2 && (isUnit(units[place - 1], "h") || isUnit(units[place + 1], "s"));
}

function padded(number: number, length: number): string {
  return String(number).padStart(Math.min(length, 2), "0");
}

function monthText(month: number, length: number): string {
  if (length <= 2) return padded(month, length);
  const name = englishMonths[month - 1] ?? "";
  if (length === 3) return name.slice(0, 3);
  return length === 5 ? name.slice(0, 1) : name;
}

function halfDay(words: string, hour: number): string {
  const [morning = "", afternoon = ""] = words.split("/");
  return hour < 12 ? morning : afternoon;
}

function elapsedText(token: string, total: number): string {
  const unit = token.charAt(1).toLowerCase();
  const size = unit === "h" ? 3600 : unit === "m" ? 60 : 1;
  return String(Math.floor(total / size)).padStart(token.length - 2, "0");
}
