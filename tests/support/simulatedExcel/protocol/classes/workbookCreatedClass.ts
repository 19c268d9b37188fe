import type { ExcelClass } from "../excelClass";

/** A workbook that was made from a file and is shown nowhere until it is opened. */
export const workbookCreatedClass: ExcelClass<"WorkbookCreated"> = {
  methods: {
    Open: ({ file }, _args, { excel }) => {
      excel.openedBeside.push(file);
      return undefined;
    },
  },
};
