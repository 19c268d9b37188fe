import type { Breakage, Outcome } from "./brokenRuns";
import { brokenRun, type Endings, endingsOf, requestsOf } from "./brokenRuns";
import type { FaultedCommand } from "./faultedCommand";

/** What came of one command under one fault, request by request; undefined where the fault does not fit a request. */
export interface FaultRow {
  readonly command: string;
  readonly breakage: string;
  readonly outcomes: readonly (Outcome | undefined)[];
}

/** every: all requests of the command are broken in turn. last: only the one that writes. */
export async function faultRows(
  command: FaultedCommand,
  breakages: readonly Breakage[],
  which: "every" | "last",
): Promise<readonly FaultRow[]> {
  const requests = await requestsOf(command);
  const rows: FaultRow[] = [];
  let undisturbed: Endings | undefined;
  for (const breakage of breakages) {
    if (!breakage.act) undisturbed ??= await endingsOf(command, breakage);
    const possible = breakage.act ? await endingsOf(command, breakage) : undisturbed;
    const outcomes: (Outcome | undefined)[] = [];
    for (const [index, actions] of requests.entries()) {
      const isBroken = which === "every" || index === requests.length - 1;
      outcomes.push(
        possible && isBroken
          ? await brokenRun(command, breakage, { number: index + 1, actions }, possible)
          : undefined,
      );
    }
    rows.push({ command: command.name, breakage: breakage.name, outcomes });
  }
  return rows;
}

/** Everything that is wrong, with where it happened. */
export function wrongIn(rows: readonly FaultRow[]): readonly string[] {
  return rows.flatMap(({ command, breakage, outcomes }) =>
    outcomes.flatMap((outcome, index) =>
      (outcome?.faults ?? []).map(
        (fault) => `${command}，第 ${String(index + 1)} 个请求${breakage}：${fault}`,
      ),
    ),
  );
}

const signs = { asBefore: "原", asPlanned: "成", mixed: "✗" } as const;

/** 原: everything as before. 成: everything as planned. ·: the fault does not fit. One sign a request. */
export function tableText(rows: readonly FaultRow[]): string {
  const commands = [...new Set(rows.map(({ command }) => command))];
  const breakages = [...new Set(rows.map(({ breakage }) => breakage))];
  const cell = (command: string, breakage: string): string =>
    (rows.find((row) => row.command === command && row.breakage === breakage)?.outcomes ?? [])
      .map((outcome) =>
        outcome === undefined ? "·" : outcome.faults.length > 0 ? "✗" : signs[outcome.state],
      )
      .join("");
  const lines = breakages.map((breakage) => [
    breakage,
    ...commands.map((command) => cell(command, breakage)),
  ]);
  const table = [["", ...commands], ...lines];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => width(row[column] ?? ""))),
  );
  return table
    .map((row) =>
      row.map((text, column) => text + " ".repeat((widths[column] ?? 0) - width(text))).join("  "),
    )
    .join("\n");
}

/** Chinese characters are two columns wide. */
function width(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);
}
