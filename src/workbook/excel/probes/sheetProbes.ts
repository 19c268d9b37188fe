import type { Finding, Probe } from "./probe";

/** Points: column widths are rounded to whole pixels of the screen. */
const widthTolerance = 1.5;

/** What a sheet of ours is made of: does Excel keep it as it was set. */
export const sheetProbes: readonly Probe[] = [
  {
    id: "insert-row-shifts",
    what: "插入一行，下面的公式跟着走",
    believed: "=A3",
    run: async ({ context, sheet }) => {
      sheet.getRange("C1").formulas = [["=A2"]];
      sheet.getRange("2:2").insert("Down");
      const cell = sheet.getRange("C1");
      cell.load("formulas");
      await context.sync();
      return cell.formulas[0]?.[0] as Finding;
    },
  },
  {
    id: "used-range-empty",
    what: "空工作表没有已用区域",
    believed: true,
    run: async ({ context, sheet }) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      return used.isNullObject;
    },
  },
  {
    id: "link-changes-cell",
    what: "给有字的格子加链接，字还在，样子变成带下划线",
    believed: { value: "甲", underline: "Single" },
    run: async ({ context, sheet }) => {
      const cell = sheet.getRange("A1");
      cell.values = [["甲"]];
      sheet.load("name");
      await context.sync();
      cell.hyperlink = { documentReference: `'${sheet.name}'!B2` };
      cell.load("values,format/font/underline,format/font/color");
      await context.sync();
      return {
        value: cell.values[0]?.[0] as Finding,
        underline: cell.format.font.underline,
        color: cell.format.font.color,
      };
    },
  },
  {
    id: "validation-list",
    what: "下拉列表“符合,不符合,不适用”原样读回",
    believed: { type: "List", source: "符合,不符合,不适用" },
    run: async ({ context, sheet }) => {
      const { dataValidation } = sheet.getRange("A1:A5");
      dataValidation.rule = { list: { inCellDropDown: true, source: "符合,不符合,不适用" } };
      dataValidation.load("type,rule");
      await context.sync();
      const { source } = dataValidation.rule.list ?? {};
      return { type: dataValidation.type, source: typeof source === "string" ? source : null };
    },
  },
  {
    id: "column-width",
    what: "列宽按磅设，读回来差不多",
    believed: { close: true },
    run: async ({ context, sheet }) => {
      const { format } = sheet.getRange("B:B");
      format.columnWidth = 100;
      format.load("columnWidth");
      await context.sync();
      return { close: Math.abs(format.columnWidth - 100) <= widthTolerance, columnWidth: format.columnWidth };
    },
  },
  {
    id: "print-setup",
    what: "横向、标题行、手工分页设得上，分页读回的是下一页的头一行",
    believed: { orientation: "Landscape", breaks: [4], titles: "1:2" },
    run: async ({ context, sheet }) => {
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.setPrintTitleRows("$1:$2");
      sheet.horizontalPageBreaks.add("A5");
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      titles.load("address");
      sheet.pageLayout.load("orientation");
      sheet.horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      return {
        orientation: sheet.pageLayout.orientation,
        breaks: sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
        titles: titles.isNullObject ? null : titles.address.slice(titles.address.lastIndexOf("!") + 1),
      };
    },
  },
  {
    id: "data-bar",
    what: "数据条加得上，读得回",
    believed: ["DataBar"],
    run: async ({ context, sheet }) => {
      const area = sheet.getRange("A1:A5");
      area.conditionalFormats.add("DataBar");
      area.conditionalFormats.load("items/type");
      await context.sync();
      return area.conditionalFormats.items.map(({ type }) => type);
    },
  },
  {
    id: "freeze-and-filter",
    what: "冻结两行、加筛选，读得回",
    believed: { frozen: "1:2", filter: true },
    run: async ({ context, sheet }) => {
      sheet.getRange("A1:B3").values = [
        ["指标", "评分"],
        ["甲", 1],
        ["乙", 2],
      ];
      sheet.freezePanes.freezeRows(2);
      sheet.autoFilter.apply("A1:B3");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      sheet.autoFilter.load("enabled");
      await context.sync();
      return {
        frozen: frozen.isNullObject ? null : frozen.address.slice(frozen.address.lastIndexOf("!") + 1),
        filter: sheet.autoFilter.enabled,
      };
    },
  },
  {
    id: "chart-by-name",
    what: "图表按名字找得到",
    believed: { found: true, series: 1 },
    run: async ({ context, sheet }) => {
      sheet.getRange("A1:B2").values = [
        ["产出", 9],
        ["效益", 8],
      ];
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"), "Columns").name = "得分率";
      const chart = sheet.charts.getItemOrNullObject("得分率");
      chart.load("name");
      chart.series.load("items/name");
      await context.sync();
      return { found: !chart.isNullObject, series: chart.isNullObject ? 0 : chart.series.items.length };
    },
  },
];
