import type { Look, Looks } from "../model/chart";
import type { XmlElement } from "./xmlTree";

type Found = Readonly<Record<string, Look | undefined>>;

/** How a chart of a file looks, by the words of the API; what the file leaves to Excel is not in it. */
export function chartLooks(space: XmlElement): Looks {
  const chart = space.child("chart");
  const plot = chart?.child("plotArea");
  const legend = chart?.child("legend");
  const [category, value] = [plot?.child("catAx"), plot?.child("valAx")];
  return stated({
    "title/visible": chart?.child("autoTitleDeleted")?.isTrue("val") === true ? false : undefined,
    ...within("format", {
      ...font(space, ["name", "size", "color"]),
      ...within("border", line(space)),
      "fill/solidColor": solid(space.child("spPr")),
      roundedCorners: space.child("roundedCorners")?.isTrue("val"),
    }),
    "plotArea/format/fill/cleared": plot?.path("spPr", "noFill") ? true : undefined,
    "legend/visible": legend !== undefined,
    ...(legend
      ? within("legend", {
          position: places[legend.child("legendPos")?.attribute("val") ?? ""],
          ...within("format", font(legend, ["size"])),
        })
      : {}),
    ...(category ? within("axes/categoryAxis", axis(category, value)) : {}),
    ...(category
      ? {
          "axes/categoryAxis/tickLabelPosition": labels[category.child("tickLblPos")?.attribute("val") ?? ""],
        }
      : {}),
    ...(value ? within("axes/valueAxis", { ...axis(value, undefined), ...scale(value) }) : {}),
  });
}

const places: Readonly<Record<string, string>> = { b: "Bottom", t: "Top", l: "Left", r: "Right" };
const labels: Readonly<Record<string, string>> = { low: "Low", high: "High" };
const marks: Readonly<Record<string, string>> = {
  none: "None",
  out: "Outside",
  in: "Inside",
  cross: "Cross",
};

/** `other`: the axis that crosses this one, which says where. */
function axis(element: XmlElement, other: XmlElement | undefined): Found {
  const crosses = other?.child("crosses")?.attribute("val");
  return {
    ...within("format", { ...font(element, ["size"]), ...within("line", line(element)) }),
    majorTickMark: marks[element.child("majorTickMark")?.attribute("val") ?? ""],
    minorTickMark: marks[element.child("minorTickMark")?.attribute("val") ?? ""],
    reversePlotOrder:
      element.path("scaling", "orientation")?.attribute("val") === "maxMin" ? true : undefined,
    position: crosses === "max" ? "Maximum" : undefined,
  };
}

function scale(element: XmlElement): Found {
  const lines = element.child("majorGridlines");
  return {
    minimum: element.path("scaling", "min")?.number("val"),
    maximum: element.path("scaling", "max")?.number("val"),
    numberFormat: element.child("numFmt")?.attribute("formatCode"),
    visible: element.child("delete")?.isTrue("val") !== true,
    "majorGridlines/visible": lines !== undefined,
    ...(lines ? within("majorGridlines/format/line", line(lines)) : {}),
  };
}

/** `plot`: the bars or lines that a series is one of, which say how wide they stand. */
export function seriesLooks(series: XmlElement, plot: XmlElement): Looks {
  const isLine = plot.name === "lineChart";
  const marker = series.child("marker");
  const shown = series.child("dLbls");
  return stated({
    "format/fill/solidColor": isLine ? solid(marker?.child("spPr")) : solid(series.child("spPr")),
    ...within("format/line", line(series)),
    gapWidth: plot.child("gapWidth")?.number("val"),
    overlap: plot.child("overlap")?.number("val"),
    smooth: series.child("smooth")?.isTrue("val"),
    markerStyle: marker?.child("symbol")?.attribute("val") === "circle" ? "Circle" : undefined,
    markerSize: marker?.child("size")?.number("val"),
    markerBackgroundColor: solid(marker?.child("spPr")),
    markerForegroundColor: solid(marker?.path("spPr", "ln")),
    hasDataLabels: shown !== undefined,
    ...(shown
      ? within("dataLabels", {
          showValue: shown.child("showVal")?.isTrue("val"),
          numberFormat: shown.child("numFmt")?.attribute("formatCode"),
          position: labelPlaces[shown.child("dLblPos")?.attribute("val") ?? ""],
          ...within("format", font(shown, ["size", "color"])),
        })
      : {}),
  });
}

const labelPlaces: Readonly<Record<string, string>> = { outEnd: "OutsideEnd", ctr: "Center", t: "Top" };

function font(element: XmlElement, wanted: readonly ("name" | "size" | "color")[]): Found {
  const look = element.path("txPr", "p", "pPr", "defRPr");
  const hundredths = look?.number("sz");
  const found = {
    name: look?.child("latin")?.attribute("typeface"),
    size: hundredths === undefined ? undefined : hundredths / 100,
    color: solid(look),
  };
  return within("font", Object.fromEntries(wanted.map((each) => [each, found[each]])));
}

function line(element: XmlElement): Found {
  const found = element.path("spPr", "ln");
  if (found?.child("noFill")) return { cleared: true };
  const width = found?.number("w");
  return { color: solid(found), weight: width === undefined ? undefined : width / 12_700 };
}

function solid(element: XmlElement | undefined): string | undefined {
  const colour = element?.path("solidFill", "srgbClr")?.attribute("val");
  return colour === undefined ? undefined : `#${colour}`;
}

function within(path: string, found: Found): Found {
  return Object.fromEntries(Object.entries(found).map(([name, look]) => [`${path}/${name}`, look]));
}

function stated(found: Found): Looks {
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, Look] => entry[1] !== undefined),
  );
}
