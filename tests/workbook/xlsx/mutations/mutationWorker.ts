import { parentPort, workerData } from "node:worker_threads";
import { inputOf, judgeInput, loadOriginals } from "./runMutations";

/** Judges one input after another in a thread of its own, so that whoever waits for it can stop it when it hangs. */
export interface Work {
  readonly folder: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

async function run({ folder, seed, from, to }: Work): Promise<void> {
  const originals = await loadOriginals(folder);
  let counts: Record<string, number> = {};
  let slowest = { milliseconds: 0, number: from };
  for (let number = from; number < to; number++) {
    parentPort?.postMessage({ kind: "begun", number });
    const judged = await judgeInput(inputOf(originals, seed, number), 2000);
    counts[judged.state] = (counts[judged.state] ?? 0) + 1;
    if (judged.doubts.length > 0) counts["doubtful"] = (counts["doubtful"] ?? 0) + 1;
    if (judged.milliseconds > slowest.milliseconds) slowest = { milliseconds: judged.milliseconds, number };
    if (judged.faults.length > 0) {
      parentPort?.postMessage({ kind: "failed", number, how: judged.how, faults: judged.faults });
    }
    if (number % 50 === 0) {
      parentPort?.postMessage({ kind: "counted", counts, slowest });
      counts = {};
    }
  }
  parentPort?.postMessage({ kind: "done", counts, slowest });
}

void run(workerData as Work);
