import { readArea } from "../model/area";
import { chartLooks, seriesLooks } from "./chartLooks";
import type { Chart, ChartSeries } from "../model/chart";
import type { Sheet } from "../model/sheet";
import type { Link, Table } from "../model/sheetState";
import type { SheetSource } from "./sheetSource";
import type { XmlElement } from "./xmlTree";

export function linksOf(root: XmlElement, { file, part }: SheetSource): readonly Link[] {
  const relations = file.relations(part);
  return (root.child("hyperlinks")?.children("hyperlink") ?? []).flatMap((each) => {
    const area = readArea(each.attribute("ref") ?? "");
    if (!area) return [];
    const address = relations.find(({ id }) => id === each.attribute("id"))?.target;
    const [documentReference, screenTip] = [each.attribute("location"), each.attribute("tooltip")];
    return [
      {
        area,
        ...(address === undefined ? {} : { address }),
        ...(documentReference === undefined ? {} : { documentReference }),
        ...(screenTip === undefined ? {} : { screenTip }),
      },
    ];
  });
}

export function tablesOf({ file, part, workbook }: SheetSource): readonly Table[] {
  return file
    .relations(part)
    .filter(({ kind }) => kind === "table")
    .flatMap(({ target }) => {
      const table = file.xml(target);
      const area = readArea(table.attribute("ref") ?? "");
      if (!area) return [];
      return [
        {
          id: String(workbook.nextId()),
          name: table.attribute("displayName") ?? table.attribute("name") ?? "",
          area,
          hasHeaders: table.attribute("headerRowCount") !== "0",
          hasTotals: (table.number("totalsRowCount") ?? 0) > 0,
        },
      ];
    });
}

const pointsPerEmu = 1 / 12_700;

/** Native charts of the drawing, with what they refer to and how they look. */
export function chartsOf({ sheet, file, part, workbook }: SheetSource): readonly Chart[] {
  const drawing = file.relations(part).find(({ kind }) => kind === "drawing")?.target;
  if (drawing === undefined || !file.has(drawing)) return [];
  const relations = file.relations(drawing);
  return file
    .xml(drawing)
    .children()
    .flatMap((anchor) => {
      const frame = anchor.child("graphicFrame");
      const link = frame?.path("graphic", "graphicData", "chart")?.attribute("id");
      const target = relations.find(({ id }) => id === link)?.target;
      if (!frame || target === undefined || !file.has(target)) return [];
      const space = file.xml(target);
      const plot = space.path("chart", "plotArea");
      const kind = plot?.children().find(({ name }) => typeNames[name] !== undefined);
      if (!kind) return [];
      return [
        {
          id: `{chart-${workbook.nextId()}}`,
          name: frame.path("nvGraphicFramePr", "cNvPr")?.attribute("name") ?? "",
          type: typeOf(kind),
          ...placeOf(sheet, anchor),
          seriesBy: "Columns",
          series: kind.children("ser").map((series) => seriesOf(series, kind)),
          looks: chartLooks(space),
        },
      ];
    });
}

const typeNames: Readonly<Record<string, string>> = {
  barChart: "Column",
  lineChart: "Line",
  pieChart: "Pie",
  doughnutChart: "Doughnut",
  areaChart: "Area",
};

const groupings: Readonly<Record<string, string>> = {
  clustered: "Clustered",
  stacked: "Stacked",
  percentStacked: "Stacked100",
};

function typeOf(kind: XmlElement): string {
  if (kind.name !== "barChart") {
    const hasMarks = kind.children("ser").some((series) => series.path("marker", "symbol") !== undefined);
    return kind.name === "lineChart" && hasMarks ? "LineMarkers" : (typeNames[kind.name] ?? "");
  }
  const base = kind.child("barDir")?.attribute("val") === "bar" ? "Bar" : "Column";
  return base + (groupings[kind.child("grouping")?.attribute("val") ?? "clustered"] ?? "Clustered");
}

function seriesOf(series: XmlElement, plot: XmlElement): ChartSeries {
  const formula = (name: string): string | undefined => {
    const [source] = series.child(name)?.children() ?? [];
    return source?.child("f")?.text;
  };
  const [name, values, categories] = [formula("tx"), formula("val"), formula("cat")];
  return {
    name: name === undefined ? (series.path("tx", "v")?.text ?? "") : `=${name}`,
    ...(values === undefined ? {} : { values }),
    ...(categories === undefined ? {} : { categories }),
    looks: seriesLooks(series, plot),
  };
}

function placeOf(sheet: Sheet, anchor: XmlElement): Pick<Chart, "top" | "left" | "width" | "height"> {
  const corner = (name: "from" | "to"): { readonly top: number; readonly left: number } => {
    const at = anchor.child(name);
    const number = (part: string): number => Number(at?.child(part)?.text ?? 0);
    const sum = (count: number, size: (place: number) => number): number =>
      Array.from({ length: count }, (_, place) => size(place)).reduce((total, each) => total + each, 0);
    return {
      top: sum(number("row"), (row) => sheet.height(row)) + number("rowOff") * pointsPerEmu,
      left: sum(number("col"), (column) => sheet.width(column)) + number("colOff") * pointsPerEmu,
    };
  };
  const from = corner("from");
  const extent = anchor.child("ext");
  if (extent)
    return {
      ...from,
      width: (extent.number("cx") ?? 0) * pointsPerEmu,
      height: (extent.number("cy") ?? 0) * pointsPerEmu,
    };
  const to = corner("to");
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}
