import { drawLines, linesAlong } from "../../edit/borders";
import { requireUnprotected } from "../../edit/guards";
import { type BorderStyle, noBorder, type Side, sides } from "../../model/style";
import { wordOf } from "../arguments";
import { shared } from "../cellGrid";
import { blockOf } from "../cellsOf";
import { colourOf } from "../colour";
import type { ExcelClass, Host } from "../excelClass";
import type { Json } from "../json";
import { target, type Selves } from "../target";

const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const rangeBorderCollectionClass: ExcelClass<"RangeBorderCollection"> = {
  values: { Count: () => sides.length },
  items: (cells) => sides.map((side) => target("RangeBorder", { ...cells, side })),
  item: (cells, args) => target("RangeBorder", { ...cells, side: args.oneOf(0, sides) }),
  methods: {
    GetItemAt: (cells, args) => {
      const side = sides[args.whole(0)];
      if (side === undefined) throw args.invalid();
      return target("RangeBorder", { ...cells, side });
    },
  },
};

type Border = Selves["RangeBorder"];

function line(border: Border, { excel }: Host, of: (line: BorderStyle) => string): Json {
  const { sheet, areas } = blockOf(border, excel, "RangeBorder");
  return shared(areas.flatMap((area) => linesAlong(sheet, area, border.side)).map(of));
}

function draw(border: Border, { excel }: Host, location: string, part: Partial<BorderStyle>): void {
  const { sheet, areas } = blockOf(border, excel, location);
  requireUnprotected(sheet, location);
  // a colour or a weight makes a line where there was none
  const change = (before: BorderStyle): BorderStyle =>
    part.style === "None"
      ? noBorder
      : { ...before, ...(before.style === "None" ? { style: "Continuous" } : {}), ...part };
  for (const area of areas) drawLines(excel, sheet, area, border.side, change);
}

export const rangeBorderClass: ExcelClass<"RangeBorder"> = {
  identity: ({ side }) => ({ Id: side }),
  values: {
    SideIndex: ({ side }): Side => side,
    Style: (border, host) => line(border, host, ({ style }) => style),
    Weight: (border, host) => line(border, host, ({ weight }) => weight),
    Color: (border, host) => line(border, host, ({ color }) => color),
  },
  setters: {
    Style: (border, value, host, location) =>
      draw(border, host, location, { style: wordOf(value, lineStyles, location) }),
    Weight: (border, value, host, location) =>
      draw(border, host, location, { weight: wordOf(value, weights, location) }),
    Color: (border, value, host, location) =>
      draw(border, host, location, { color: colourOf(value, location) }),
  },
};
