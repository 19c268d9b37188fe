import { parseArgs } from "node:util";

/** What was typed after the command's name. */
export interface CommandLine {
  readonly command: string;
  readonly positionals: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
  readonly flags: ReadonlySet<FlagName>;
}

export type OptionName =
  "output" | "table" | "columns" | "full" | "guidance" | "name" | "report" | "side" | "ledger";
export type FlagName = "json" | "replace" | "help";

const OPTIONS = {
  output: { type: "string", short: "o" },
  table: { type: "string" },
  columns: { type: "string" },
  full: { type: "string" },
  guidance: { type: "string" },
  name: { type: "string" },
  report: { type: "string" },
  side: { type: "string" },
  ledger: { type: "string" },
  json: { type: "boolean" },
  replace: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Undefined for options that are not ours. */
export function readArguments(args: readonly string[]): CommandLine | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    });
    const { json, replace, help, ...options } = values;
    const flags = Object.entries({ json, replace, help }).flatMap(([flag, isSet]) =>
      isSet === true ? [flag as FlagName] : [],
    );
    return {
      command: positionals[0] ?? "",
      positionals: positionals.slice(1),
      options,
      flags: new Set(flags),
    };
  } catch {
    return undefined;
  }
}
