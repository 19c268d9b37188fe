import { wordOf } from "../arguments";
import type { ExcelClass } from "../excelClass";
import { target } from "../target";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationClass: ExcelClass<"Application"> = {
  values: {
    CalculationMode: (_self, { excel }) => excel.workbook.calculationMode,
    CalculationState: () => "Done",
    CalculationEngineVersion: () => 191029,
  },
  setters: {
    CalculationMode: (_self, value, { excel }, location) => {
      const mode = wordOf(value, modes, location);
      if (mode === "Manual") excel.calculation.store();
      excel.workbook.calculationMode = mode;
    },
  },
  methods: {
    Calculate: (_self, _args, { excel }) => {
      excel.calculation.store();
      return undefined;
    },
    SuspendApiCalculationUntilNextSync: (_self, _args, { excel }) => {
      excel.calculation.store();
      excel.calculation.isSuspended = true;
      return undefined;
    },
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    CreateWorkbook: (_self, args) =>
      target("WorkbookCreated", { file: new Uint8Array(Buffer.from(args.text(0), "base64")) }),
  },
};
