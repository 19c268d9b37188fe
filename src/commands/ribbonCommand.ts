/**
 * What a ribbon button asks of the pane. Every button opens the pane at an address that ends in `?command=…`
 * (manifest.xml): a function without a page could not show what it is about to write.
 */
export type RibbonCommand = "paper" | "score" | "undo";

const commands: ReadonlyMap<string, RibbonCommand> = new Map([
  ["paper", "paper"],
  ["score", "score"],
  ["undo", "undo"],
]);

/** The command in the query of the pane's address; undefined for 打开面板 and for a name that we do not know. */
export function ribbonCommandIn(query: string): RibbonCommand | undefined {
  return commands.get(new URLSearchParams(query).get("command") ?? "");
}
