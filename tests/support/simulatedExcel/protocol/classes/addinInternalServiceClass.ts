import type { ExcelClass } from "../excelClass";

/** office.js itself says at start-up that it can take actions. */
export const addinInternalServiceClass: ExcelClass<"AddinInternalService"> = {
  methods: { NotifyActionHandlerReady: () => undefined },
};
