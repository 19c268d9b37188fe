import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { judge, originalOf, type Original, type Verdict } from "./judge";
import { mutateFile } from "./mutateFile";
import { Random } from "./random";

export async function loadOriginals(folder: string): Promise<readonly Original[]> {
  const names = readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));
  return Promise.all(names.toSorted().map((name) => originalOf(name, readFileSync(join(folder, name)))));
}

export interface Input {
  readonly original: Original;
  readonly bytes: Buffer;
  readonly how: string;
}

/** The input of one number; always the same for the same seed, number and originals. */
export function inputOf(originals: readonly Original[], seed: number, number: number): Input {
  const random = new Random(seed, number);
  const original = random.pick(originals);
  return { original, ...mutateFile(original.bytes, random) };
}

export interface Judged extends Verdict {
  readonly how: string;
  readonly milliseconds: number;
}

/** `longest`: more milliseconds than this for one small file count as a hang. */
export async function judgeInput({ original, bytes, how }: Input, longest: number): Promise<Judged> {
  // The processor's time: the machine may be doing other things as well.
  const began = process.cpuUsage();
  const { state, faults, doubts } = await judge(bytes, original);
  const { user, system } = process.cpuUsage(began);
  const milliseconds = (user + system) / 1000;
  const slow = milliseconds > longest ? [`took ${Math.round(milliseconds)} ms`] : [];
  return { state, faults: [...faults, ...slow], doubts, how: `${original.name} ${how}`, milliseconds };
}
