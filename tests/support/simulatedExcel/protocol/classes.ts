import { autoFilterClass } from "./classes/autoFilterClass";
import { chartClass, chartCollectionClass } from "./classes/chartClasses";
import { chartSeriesClass, chartSeriesCollectionClass } from "./classes/chartSeriesClasses";
import { conditionalFormatClass, conditionalFormatCollectionClass } from "./classes/conditionalFormatClasses";
import { dataValidationClass } from "./classes/dataValidationClass";
import { headerFooterClass, headerFooterGroupClass, pageLayoutClass } from "./classes/pageLayoutClasses";
import { pageBreakClass, pageBreakCollectionClass } from "./classes/pageBreakClasses";
import { rangeBorderClass, rangeBorderCollectionClass } from "./classes/rangeBorderClasses";
import { rangeFormatClass } from "./classes/rangeFormatClass";
import { formatProtectionClass, rangeFillClass, rangeFontClass } from "./classes/rangeLookClasses";
import { tableClass, tableCollectionClass } from "./classes/tableClasses";
import { worksheetFreezePanesClass } from "./classes/worksheetFreezePanesClass";
import { addinInternalServiceClass } from "./classes/addinInternalServiceClass";
import { applicationClass } from "./classes/applicationClass";
import { documentPropertiesClass } from "./classes/documentPropertiesClass";
import { namedItemClass, namedItemCollectionClass } from "./classes/namedItemClasses";
import { rangeAreasClass, rangeCollectionClass } from "./classes/rangeAreasClass";
import { rangeClass } from "./classes/rangeClass";
import { runtimeClass } from "./classes/runtimeClass";
import { workbookCreatedClass } from "./classes/workbookCreatedClass";
import { workbookClass } from "./classes/workbookClass";
import { workbookProtectionClass } from "./classes/workbookProtectionClass";
import { worksheetClass } from "./classes/worksheetClass";
import { worksheetCollectionClass } from "./classes/worksheetCollectionClass";
import { worksheetProtectionClass } from "./classes/worksheetProtectionClass";
import type { ExcelClass } from "./excelClass";
import type { ClassName } from "./target";

/** Every class that is simulated. */
export const excelClasses: { readonly [K in Exclude<ClassName, "Look">]: ExcelClass<K> } = {
  Workbook: workbookClass,
  Application: applicationClass,
  Runtime: runtimeClass,
  WorkbookProtection: workbookProtectionClass,
  DocumentProperties: documentPropertiesClass,
  AddinInternalService: addinInternalServiceClass,
  WorkbookCreated: workbookCreatedClass,
  WorksheetCollection: worksheetCollectionClass,
  Worksheet: worksheetClass,
  WorksheetProtection: worksheetProtectionClass,
  NamedItemCollection: namedItemCollectionClass,
  NamedItem: namedItemClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
  RangeFormat: rangeFormatClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  FormatProtection: formatProtectionClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeBorder: rangeBorderClass,
  DataValidation: dataValidationClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormat: conditionalFormatClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  AutoFilter: autoFilterClass,
  PageLayout: pageLayoutClass,
  HeaderFooterGroup: headerFooterGroupClass,
  HeaderFooter: headerFooterClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageBreak: pageBreakClass,
  TableCollection: tableCollectionClass,
  Table: tableClass,
  ChartCollection: chartCollectionClass,
  Chart: chartClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ChartSeries: chartSeriesClass,
};
