import type { ChartSpec } from "../../../core/patch/chart";
import { childNamed, elementsNamed, tagText, type Element } from "../xml/elements";
import { splice, type Splice } from "../xml/splices";
import { attribute, prefixOf } from "../xml/tags";
import { chartReferences } from "./chartReferences";
import { shapeXml } from "./chartShape";
import { chartXml } from "./chartXml";

/**
 * A chart that is there with the references of this one. Where kind and number of series are the same, everything
 * else in it stays as a person left it; otherwise it is made anew.
 */
export function updatedChart(text: string, chart: ChartSpec): string {
  const series = elementsNamed(text, "ser");
  if (!isSameKind(text, chart) || series.length !== chart.series.length) return chartXml(chart);
  const splices = series.flatMap((element, index): readonly Splice[] => {
    const wanted = chart.series[index];
    if (!wanted) return [];
    const references = chartReferences(chart.categories, wanted);
    const found = (["tx", "cat", "val"] as const).map((local) => ({
      child: childNamed(text, element, local),
      xml: withPrefix(references[local], prefixOf(element.name)),
    }));
    return found.flatMap(({ child, xml }) =>
      child ? [{ start: child.start, end: child.end, text: xml }] : [],
    );
  });
  // A series that somebody took a reference away from would show something else than it says.
  return splices.length === 3 * series.length ? splice(text, splices) : chartXml(chart);
}

function withPrefix(xml: string, prefix: string): string {
  return prefix === "c:" ? xml : xml.replace(/<(\/?)c:/g, `<$1${prefix}`);
}

function isSameKind(text: string, chart: ChartSpec): boolean {
  const { element, head } = shapeXml(chart.shape);
  const groups = ["barChart", "lineChart", "areaChart", "pieChart", "scatterChart"].flatMap((local) =>
    elementsNamed(text, local).map((found) => ({ local, found })),
  );
  const [only, ...others] = groups;
  if (!only || others.length > 0 || only.local !== element) return false;
  return ["barDir", "grouping"].every((local) => {
    const stated = new RegExp(`<c:${local} val="(\\w+)"`).exec(head)?.[1];
    return stated === undefined || valueOf(text, only.found, local) === stated;
  });
}

function valueOf(text: string, parent: Element, local: string): string | undefined {
  const child = childNamed(text, parent, local);
  return child && attribute(tagText(text, child), "val");
}
