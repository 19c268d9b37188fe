import type { PackageFile, Relation } from "./packageFile";
import type { XmlElement } from "./xmlTree";

/** The order in which a colour's theme number counts the scheme's colours; light and dark stand exchanged. */
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
const office = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** The first 64 indexed colours of ECMA-376, part 1, 18.8.27. */
const firstIndexed = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const laterIndexed =
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );
const indexed = [...firstIndexed, ...firstIndexed, ...laterIndexed];

/** Turns the colours of a file, by number, theme or value, into #RRGGBB. */
export class Theme {
  private readonly scheme: readonly string[];
  private readonly own: readonly string[];

  constructor(file: PackageFile, relations: readonly Relation[], styles: XmlElement | undefined) {
    const part = relations.find(({ kind }) => kind === "theme")?.target;
    const colours =
      part !== undefined && file.has(part) ? file.xml(part).path("themeElements", "clrScheme") : undefined;
    this.scheme = order.map((name, index) => {
      const [colour] = colours?.child(name)?.children() ?? [];
      return colour?.attribute("lastClr") ?? colour?.attribute("val") ?? office[index] ?? "000000";
    });
    this.own = (styles?.path("colors", "indexedColors")?.children("rgbColor") ?? []).map((each) =>
      (each.attribute("rgb") ?? "FF000000").slice(-6),
    );
  }

  /** undefined for "automatic" and where nothing is said. */
  colour(element: XmlElement | undefined): string | undefined {
    const tint = element?.number("tint") ?? 0;
    const rgb = element?.attribute("rgb");
    if (rgb !== undefined) return tinted(rgb.slice(-6), tint);
    const theme = element?.number("theme");
    if (theme !== undefined) return tinted(this.scheme[theme] ?? "000000", tint);
    const number = element?.number("indexed");
    if (number === undefined || number >= 64) return undefined;
    return tinted(this.own[number] ?? indexed[number] ?? "000000", tint);
  }
}

/** ECMA-376, part 1, 18.8.19: lighter or darker by a share of the luminance, here taken of each part alike. */
function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const changed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${changed.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
