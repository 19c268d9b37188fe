import { join } from "node:path";
import { inputOf, judgeInput, loadOriginals } from "./mutations/runMutations";

const fixtures = join(__dirname, "..", "..", "fixtures", "xlsx");

/** A short run of `npm run mutate`; another part of the inputs can be had with another seed. */
test("弄坏的文件：不抛错、不卡住、不悄悄读错，改过再存的还打得开", async () => {
  const originals = await loadOriginals(fixtures);
  const failed: string[] = [];
  for (let number = 0; number < 2000; number++) {
    // Patient, because the machine may be doing other things as well.
    const { faults, how } = await judgeInput(inputOf(originals, 1, number), 10_000);
    if (faults.length > 0) failed.push(`${number} ${how}: ${faults.join("; ")}`);
  }
  expect(failed).toEqual([]);
}, 120_000);
