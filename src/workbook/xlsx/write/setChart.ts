import type { ChartSpec } from "../../../core/patch/chart";
import { anchorXml, emptyDrawing } from "../chart/drawingXml";
import { chartXml } from "../chart/chartXml";
import { updatedChart } from "../chart/chartUpdate";
import { addContentType, contentTypes } from "../package/contentTypes";
import { folderBeside, freePart } from "../package/partNames";
import type { Parts } from "../package/parts";
import { addRelationship, relationshipsOf } from "../package/relationships";
import { inDialectOf } from "../package/strict";
import type { SheetEntry } from "../read/workbookPart";
import { BrokenXml } from "../xml/brokenXml";
import { elementsNamed, rootOf, tagText } from "../xml/elements";
import { attribute, attributesOf, localName } from "../xml/tags";
import type { Draft } from "./draft";
import { withContent } from "./orderedChildren";
import type { SheetText } from "./sheetText";

/** Puts a chart on a sheet, or new references into the one of its name that is there. */
export function setChart(draft: Draft, entry: SheetEntry, sheet: SheetText, chart: ChartSpec): void {
  const { parts } = draft;
  const drawing = drawingOf(parts, entry.part) ?? addDrawing(draft, entry, sheet);
  const standing = chartPart(parts, drawing, chart.name);
  if (standing !== undefined) {
    parts.setText(standing, inDialectOf(parts, updatedChart(parts.text(standing), chart)));
    return;
  }
  const part = freePart(parts, folderBeside(entry.part, "charts"), "chart");
  parts.setText(part, inDialectOf(parts, chartXml(chart)));
  addContentType(parts, part, contentTypes.chart);
  const relationship = addRelationship(parts, drawing, "chart", part);
  const text = parts.text(drawing);
  const root = rootOf(text);
  if (!root) throw new BrokenXml(drawing);
  const ids = elementsNamed(text, "cNvPr").map((each) => Number(attribute(tagText(text, each), "id")) || 0);
  const anchor = anchorXml(chart, Math.max(1, ...ids) + 1, relationship);
  const content = text.slice(root.contentStart, root.contentEnd) + inDialectOf(parts, anchor);
  parts.setText(drawing, withContent(text, root, content));
}

function drawingOf(parts: Parts, sheet: string): string | undefined {
  const found = relationshipsOf(parts, sheet).find((each) => each.kind === "drawing")?.part;
  return found !== undefined && parts.has(found) ? found : undefined;
}

function addDrawing(draft: Draft, entry: SheetEntry, sheet: SheetText): string {
  const { parts } = draft;
  const part = freePart(parts, folderBeside(entry.part, "drawings"), "drawing");
  parts.setText(part, inDialectOf(parts, emptyDrawing));
  addContentType(parts, part, contentTypes.drawing);
  const relationship = addRelationship(parts, entry.part, "drawing", part);
  const namespace = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  sheet.setChild("drawing", inDialectOf(parts, `<drawing ${namespace} r:id="${relationship}"/>`));
  return part;
}

/** The part of the chart that a drawing shows under this name. */
function chartPart(parts: Parts, drawing: string, name: string): string | undefined {
  const text = parts.text(drawing);
  const frame = elementsNamed(text, "graphicFrame").find((each) => {
    const [named] = elementsNamed(text.slice(each.start, each.end), "cNvPr");
    return (
      named !== undefined &&
      attribute(text.slice(each.start + named.start, each.start + named.contentStart), "name") === name
    );
  });
  const xml = frame && text.slice(frame.start, frame.end);
  const [chart] = xml === undefined ? [] : elementsNamed(xml, "chart");
  if (xml === undefined || !chart) return undefined;
  const id = attributesOf(tagText(xml, chart)).find((each) => localName(each.name) === "id")?.value;
  const part = relationshipsOf(parts, drawing).find((each) => each.id === id)?.part;
  return part !== undefined && parts.has(part) ? part : undefined;
}
