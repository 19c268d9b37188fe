import { addinInternalServiceClass } from "./classes/addinInternalServiceClass";
import { applicationClass } from "./classes/applicationClass";
import { documentPropertiesClass } from "./classes/documentPropertiesClass";
import { namedItemClass, namedItemCollectionClass } from "./classes/namedItemClasses";
import { rangeAreasClass, rangeCollectionClass } from "./classes/rangeAreasClass";
import { rangeClass } from "./classes/rangeClass";
import { runtimeClass } from "./classes/runtimeClass";
import { workbookClass } from "./classes/workbookClass";
import { workbookProtectionClass } from "./classes/workbookProtectionClass";
import { worksheetClass } from "./classes/worksheetClass";
import { worksheetCollectionClass } from "./classes/worksheetCollectionClass";
import { worksheetProtectionClass } from "./classes/worksheetProtectionClass";
import type { ExcelClass } from "./excelClass";
import type { ClassName } from "./target";

/** Every class that is simulated. */
export const excelClasses: { readonly [K in ClassName]?: ExcelClass<K> } = {
  Workbook: workbookClass,
  Application: applicationClass,
  Runtime: runtimeClass,
  WorkbookProtection: workbookProtectionClass,
  DocumentProperties: documentPropertiesClass,
  AddinInternalService: addinInternalServiceClass,
  WorksheetCollection: worksheetCollectionClass,
  Worksheet: worksheetClass,
  WorksheetProtection: worksheetProtectionClass,
  NamedItemCollection: namedItemCollectionClass,
  NamedItem: namedItemClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
};
