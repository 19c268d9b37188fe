import type { NamedColumn } from "../core/indicators/namedColumns";
import { ok, type Result } from "../core/problems/problem";
import { readColumnNames } from "../usecases/columnNames";
import type { CommandLine } from "./arguments";

/** What --columns names; nothing where it is not there. */
export function columnWish({ options }: CommandLine): Result<readonly NamedColumn[]> {
  return options.columns === undefined ? ok([]) : readColumnNames(options.columns);
}
