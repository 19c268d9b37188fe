import type { CSSProperties } from "react";
import type { ShownCell, ShownLine, ShownStyle } from "../../workbook/openFile";

const pixelsPerPoint = 4 / 3;
const fallback = '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';

/** A style is one object for all its cells, and is turned into CSS once. */
const known = new WeakMap<ShownStyle, CSSProperties>();

export function cellCss(style: ShownStyle): CSSProperties {
  const found = known.get(style) ?? cssOf(style);
  known.set(style, found);
  return found;
}

function cssOf({ font, fill, borders, vertical, wrap }: ShownStyle): CSSProperties {
  const decoration = [font.underline ? "underline" : "", font.strike ? "line-through" : ""].join(" ").trim();
  return {
    fontFamily: `"${font.name.replaceAll('"', "")}",${fallback}`,
    fontSize: `${String(font.size * pixelsPerPoint)}px`,
    ...(font.bold ? { fontWeight: 700 } : {}),
    ...(font.italic ? { fontStyle: "italic" } : {}),
    ...(decoration === "" ? {} : { textDecoration: decoration }),
    ...(font.color === undefined ? {} : { color: `#${font.color}` }),
    ...(fill === undefined ? {} : { backgroundColor: `#${fill}` }),
    ...(borders.left ? { borderLeft: lineCss(borders.left) } : {}),
    ...(borders.right ? { borderRight: lineCss(borders.right) } : {}),
    ...(borders.top ? { borderTop: lineCss(borders.top) } : {}),
    ...(borders.bottom ? { borderBottom: lineCss(borders.bottom) } : {}),
    alignItems: { top: "flex-start", center: "center", bottom: "flex-end" }[vertical],
    whiteSpace: wrap ? "pre-wrap" : "pre",
    ...(wrap ? { overflowWrap: "anywhere" } : {}),
  };
}

function lineCss({ width, kind, color }: ShownLine): string {
  return `${String(width)}px ${kind} #${color}`;
}

/** Text to the left, figures to the right, words of truth and errors in the middle, unless the style says otherwise. */
export function alignOf({ kind, style }: ShownCell): "left" | "center" | "right" | "justify" {
  switch (style.horizontal) {
    case "left":
    case "fill":
      return "left";
    case "center":
    case "centerAcross":
      return "center";
    case "right":
      return "right";
    case "justify":
      return "justify";
    case "general":
      if (kind === "number") return "right";
      return kind === "boolean" || kind === "error" ? "center" : "left";
  }
}

/** About how wide a text is: Chinese characters are as wide as they are high. */
export function textWidth(text: string, { font }: ShownStyle): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.56 : 1;
  return width * font.size * pixelsPerPoint;
}
