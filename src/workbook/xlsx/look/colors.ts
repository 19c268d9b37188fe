import { childNamed, childrenOf, elementsNamed, rootOf, tagText } from "../xml/elements";
import { attribute } from "../xml/tags";

/** The order in which a theme's colours are numbered; light and dark stand exchanged (ECMA-376, part 1, 18.8.3). */
const order = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

const office = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(
  " ",
);

const basic = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");

/** Indexed colours of files that state none of their own (ECMA-376, part 1, 18.8.27). */
const indexed = [
  ...basic,
  ...basic,
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  ),
];

/** Turns the colours of a file, by number, theme or value, into RRGGBB. */
export class Colors {
  private readonly scheme: readonly string[];
  private readonly own: readonly string[];

  constructor(styles: string, theme: string | undefined) {
    this.scheme = theme === undefined ? office : schemeOf(theme);
    this.own = elementsNamed(styles, "rgbColor").map((each) =>
      (attribute(tagText(styles, each), "rgb") ?? "").slice(-6),
    );
  }

  /** Of a tag such as <color theme="1" tint="-0.25"/>; undefined for "automatic" and where nothing is said. */
  of(tag: string | undefined): string | undefined {
    if (tag === undefined) return undefined;
    const tint = Number(attribute(tag, "tint") ?? "0");
    const rgb = attribute(tag, "rgb");
    if (rgb !== undefined && /^[0-9a-f]{6,8}$/i.test(rgb)) return tinted(rgb.slice(-6).toUpperCase(), tint);
    const theme = attribute(tag, "theme");
    if (theme !== undefined) return tinted(this.scheme[Number(theme)] ?? "000000", tint);
    const number = Number(attribute(tag, "indexed") ?? "64");
    if (number >= 64) return undefined;
    const color = this.own[number] ?? indexed[number];
    return color === undefined ? undefined : tinted(color, tint);
  }
}

function schemeOf(theme: string): readonly string[] {
  const root = rootOf(theme);
  const elements = root && childNamed(theme, root, "themeElements");
  const scheme = elements && childNamed(theme, elements, "clrScheme");
  return order.map((name, place) => {
    const entry = scheme && childNamed(theme, scheme, name);
    const [color] = entry ? childrenOf(theme, entry) : [];
    const tag = color && tagText(theme, color);
    const found = tag === undefined ? undefined : (attribute(tag, "lastClr") ?? attribute(tag, "val"));
    return found !== undefined && /^[0-9a-f]{6}$/i.test(found) ? found.toUpperCase() : (office[place] ?? "");
  });
}

/** Lighter or darker by a share of the luminance, hue and saturation kept (ECMA-376, part 1, 18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0 || Number.isNaN(tint)) return rgb;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const reach = saturation * (1 - Math.abs(2 * target - 1));
  // The place of each part between the least and the most is the hue, and stays.
  const parts = [red, green, blue].map((part) => {
    const place = spread === 0 ? 0.5 : (part - least) / spread;
    return Math.round(Math.min(1, Math.max(0, target + reach * (place - 0.5))) * 255);
  });
  return parts.map((part) => part.toString(16).padStart(2, "0").toUpperCase()).join("");
}
