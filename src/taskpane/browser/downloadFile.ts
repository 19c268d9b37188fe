const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const macroWorkbookType = "application/vnd.ms-excel.sheet.macroEnabled.12";

/** Hands a file to the browser's downloads, which never write over one of the same name. */
export function downloadFile(
  bytes: Uint8Array<ArrayBuffer> | string,
  name: string,
  type: string = /\.xlsm$/i.test(name) ? macroWorkbookType : workbookType,
): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
