/** "2024-11-21 15:40" by the clock on the wall, from milliseconds since 1970. */
export function momentText(milliseconds: number): string {
  const moment = new Date(milliseconds);
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
