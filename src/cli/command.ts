import type { CommandLine } from "./arguments";
import type { OpenWorkbook } from "./files";

/** 0 done, 1 cannot, 2 evidence still missing (score), 3 findings of severity 错误 (check). */
export type ExitCode = 0 | 1 | 2 | 3;

export type Command = (line: CommandLine, open: OpenWorkbook) => Promise<ExitCode>;
