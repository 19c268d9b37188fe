import { areaName, type Area } from "../../../core/grid/address";
import type { ConditionalFormat } from "../../../core/patch/patch";
import type { ConditionalStyle } from "../../../core/patch/style";
import { encodeText } from "../xml/escapes";

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const excel2006 = "http://schemas.microsoft.com/office/excel/2006/main";
/** The extension of a rule that names its fuller form, and that of the sheet which holds the fuller forms. */
const ruleExtension = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
export const formatsExtension = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

export interface ConditionalFormatsXml {
  /** <conditionalFormatting> elements. */
  readonly formats: string;
  /** <ext> of the sheet with the solid bars; "" for none. */
  readonly extension: string;
}

/** `dxf` gives a conditional style its number in the file. The first format wins over the later ones. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormat[],
  dxf: (style: ConditionalStyle) => number,
): ConditionalFormatsXml {
  const bars: string[] = [];
  const written = formats.map((format, index) => {
    const priority = String(index + 1);
    const open = `<conditionalFormatting sqref="${sqref(format.areas)}">`;
    switch (format.kind) {
      case "formula": {
        const rule = `type="expression" dxfId="${String(dxf(format.style))}" priority="${priority}"`;
        return `${open}<cfRule ${rule}><formula>${encodeText(format.formula)}</formula></cfRule></conditionalFormatting>`;
      }
      case "dataBar": {
        const id = `{4A495849-414F-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
        bars.push(solidBar(format.areas, format.color, id));
        return `${open}${plainBar(format.color, priority, id)}</conditionalFormatting>`;
      }
    }
  });
  const list = `<x14:conditionalFormattings>${bars.join("")}</x14:conditionalFormattings>`;
  const extension =
    bars.length === 0 ? "" : `<ext xmlns:x14="${x14}" uri="${formatsExtension}">${list}</ext>`;
  return { formats: written.join(""), extension };
}

function sqref(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}

/** Excel 2007 knows only fading bars; the id leads later versions to the solid one. */
function plainBar(color: string, priority: string, id: string): string {
  const ends = '<cfvo type="num" val="0"/><cfvo type="num" val="1"/>';
  const bar = `<dataBar minLength="0" maxLength="100" showValue="0">${ends}<color rgb="FF${color}"/></dataBar>`;
  const link = `<extLst><ext xmlns:x14="${x14}" uri="${ruleExtension}"><x14:id>${id}</x14:id></ext></extLst>`;
  return `<cfRule type="dataBar" priority="${priority}">${bar}${link}</cfRule>`;
}

function solidBar(areas: readonly Area[], color: string, id: string): string {
  const end = (value: string): string => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  const colors = `<x14:fillColor rgb="FF${color}"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>`;
  const bar = `<x14:dataBar minLength="0" maxLength="100" showValue="0" gradient="0">${end("0")}${end("1")}${colors}</x14:dataBar>`;
  const rule = `<x14:cfRule type="dataBar" id="${id}">${bar}</x14:cfRule>`;
  return `<x14:conditionalFormatting xmlns:xm="${excel2006}">${rule}<xm:sqref>${sqref(areas)}</xm:sqref></x14:conditionalFormatting>`;
}
