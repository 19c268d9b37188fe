import type { Area } from "../../../core/grid/address";
import type { ConditionalFormat } from "../../../core/patch/patch";
import { encodeText } from "../xml/escapes";
import { sqrefOf } from "./standingRule";

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const excel2006 = "http://schemas.microsoft.com/office/excel/2006/main";
/** The extension of a rule that names its fuller form, and that of the sheet which holds the fuller forms. */
const ruleExtension = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
export const formatsExtension = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
/** Ids of our solid bars begin so. */
export const barIds = "{4A495849-414F-4000-8000-";

/** <conditionalFormatting> with one rule. `dxf` is the number of its style in the file. */
export function conditionalFormatXml(
  format: ConditionalFormat,
  priority: number,
  dxf: number | undefined,
): string {
  const open = `<conditionalFormatting sqref="${sqrefOf(format.areas)}">`;
  switch (format.kind) {
    case "formula": {
      const rule = `type="expression" dxfId="${String(dxf ?? 0)}" priority="${String(priority)}"`;
      return `${open}<cfRule ${rule}><formula>${encodeText(format.formula)}</formula></cfRule></conditionalFormatting>`;
    }
    case "dataBar":
      return `${open}${plainBar(format.color, priority)}</conditionalFormatting>`;
  }
}

function barId(priority: number): string {
  return `${barIds}${priority.toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** Excel 2007 knows only fading bars; the id leads later versions to the solid one. */
function plainBar(color: string, priority: number): string {
  const ends = '<cfvo type="num" val="0"/><cfvo type="num" val="1"/>';
  const bar = `<dataBar minLength="0" maxLength="100" showValue="0">${ends}<color rgb="FF${color}"/></dataBar>`;
  const link = `<extLst><ext xmlns:x14="${x14}" uri="${ruleExtension}"><x14:id>${barId(priority)}</x14:id></ext></extLst>`;
  return `<cfRule type="dataBar" priority="${String(priority)}">${bar}${link}</cfRule>`;
}

/** The solid bar for the sheet's extension, with all namespaces, because it may stand beside those of others. */
export function solidBarXml(areas: readonly Area[], color: string, priority: number): string {
  const end = (value: string): string => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  const colors = `<x14:fillColor rgb="FF${color}"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>`;
  const bar = `<x14:dataBar minLength="0" maxLength="100" showValue="0" gradient="0">${end("0")}${end("1")}${colors}</x14:dataBar>`;
  const rule = `<x14:cfRule type="dataBar" id="${barId(priority)}">${bar}</x14:cfRule>`;
  return `<x14:conditionalFormatting xmlns:x14="${x14}" xmlns:xm="${excel2006}">${rule}<xm:sqref>${sqrefOf(areas)}</xm:sqref></x14:conditionalFormatting>`;
}

export function formatsExtensionXml(bars: string): string {
  return `<ext xmlns:x14="${x14}" uri="${formatsExtension}"><x14:conditionalFormattings>${bars}</x14:conditionalFormattings></ext>`;
}
