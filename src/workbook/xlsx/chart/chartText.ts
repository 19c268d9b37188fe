import { encodeAttribute } from "../xml/escapes";

export interface ChartFont {
  readonly font: string;
  /** Points. */
  readonly size: number;
  /** RRGGBB. */
  readonly color: string;
}

/** <c:txPr>: how the texts of an axis, a legend or labels look. Latin and Chinese characters share the font. */
export function textProperties({ font, size, color }: ChartFont): string {
  const face = encodeAttribute(font);
  const faces = `<a:latin typeface="${face}"/><a:ea typeface="${face}"/>`;
  const look = `<a:defRPr sz="${String(Math.round(size * 100))}" b="0">${solidFill(color)}${faces}</a:defRPr>`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${look}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

export function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** English metric units: 12700 to the point. */
export function emu(points: number): string {
  return String(Math.round(points * 12_700));
}

export function lineXml(color: string, points: number): string {
  return `<a:ln w="${emu(points)}">${solidFill(color)}</a:ln>`;
}
