import type { ChartSpec } from "../../../core/patch/chart";
import { encodeAttribute } from "../xml/escapes";
import { chartNamespace, drawingNamespace } from "./chartXml";
import { emu } from "./chartText";

const sheetDrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const emptyDrawing = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${sheetDrawingNamespace}" xmlns:a="${drawingNamespace}"></xdr:wsDr>`;

/**
 * Where a chart stands and how large it is: it moves with its cell and keeps its size. All namespaces are declared
 * here, because a drawing that another program wrote may use other prefixes.
 */
export function anchorXml(chart: ChartSpec, id: number, relationship: string): string {
  const { place } = chart;
  const from = [
    ["col", String(place.column)],
    ["colOff", emu(place.right)],
    ["row", String(place.row)],
    ["rowOff", emu(place.down)],
  ].map(([name = "", value = ""]) => `<xdr:${name}>${value}</xdr:${name}>`);
  const named = `id="${String(id)}" name="${encodeAttribute(chart.name)}" descr="${encodeAttribute(chart.description)}"`;
  return [
    `<xdr:oneCellAnchor xmlns:xdr="${sheetDrawingNamespace}" xmlns:a="${drawingNamespace}">`,
    `<xdr:from>${from.join("")}</xdr:from><xdr:ext cx="${emu(place.width)}" cy="${emu(place.height)}"/>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${named}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${chartNamespace}">`,
    `<c:chart xmlns:c="${chartNamespace}" xmlns:r="${relationshipNamespace}" r:id="${relationship}"/>`,
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>",
  ].join("");
}
