/** The background of Excel's own panes, where Excel says it; undefined elsewhere. */
export function officeBackground(): string | undefined {
  if (typeof Office === "undefined") return undefined;
  // outside Excel there is no context, and older programs know no theme
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.officeTheme?.bodyBackgroundColor;
}

/** A background is dark when black on it could not be read. */
export function isDark(colour: string): boolean {
  const digits = /^#?([0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (digits === undefined) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** Calls when the person changes the theme of Office; what comes back stops it. */
export function watchOfficeTheme(changed: () => void): () => void {
  if (typeof Office === "undefined") return () => undefined;
  const context = Office.context as Partial<Office.Context> | undefined;
  const { document } = context ?? {};
  // not every program that has a document tells of its theme
  const kind = Office.EventType.OfficeThemeChanged as Office.EventType | undefined;
  if (!document || kind === undefined) return () => undefined;
  document.addHandlerAsync(kind, changed);
  return () => {
    document.removeHandlerAsync(kind, { handler: changed });
  };
}
