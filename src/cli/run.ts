import { readArguments } from "./arguments";
import { attachCommand } from "./attachCommand";
import { checkCommand } from "./checkCommand";
import type { Command, ExitCode } from "./command";
import { coverageCommand } from "./coverageCommand";
import { evaluateCommand } from "./evaluateCommand";
import { explainCommand } from "./explainCommand";
import type { OpenWorkbook } from "./files";
import { type BlankWorkbook, newCommand } from "./newCommand";
import { paperCommand } from "./paperCommand";
import { readCommand } from "./readCommand";
import { scoreCommand } from "./scoreCommand";
import { fundsCommand } from "./fundsCommand";
import { surveyCommand } from "./surveyCommand";
import { say, usage } from "./texts";

const commands: Readonly<Record<string, Command>> = {
  read: readCommand,
  paper: paperCommand,
  score: scoreCommand,
  attach: attachCommand,
  check: checkCommand,
  survey: surveyCommand,
  funds: fundsCommand,
  coverage: coverageCommand,
  explain: explainCommand,
  evaluate: evaluateCommand,
};

export async function run(
  args: readonly string[],
  open: OpenWorkbook,
  blank: BlankWorkbook,
): Promise<ExitCode> {
  const line = readArguments(args);
  if (!line) {
    say.error("有不认识的选项。");
    say.error(usage);
    return 1;
  }
  if (line.flags.has("help") || line.command === "" || line.command === "help") {
    say.out(usage);
    return line.command === "" && !line.flags.has("help") ? 1 : 0;
  }
  if (line.command === "new") return newCommand(line, open, blank);
  const command = commands[line.command];
  if (!command) {
    say.error(`没有“${line.command}”这个命令。`);
    say.error(usage);
    return 1;
  }
  return command(line, open);
}
