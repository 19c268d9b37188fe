/** A stretch of a text that stays, goes or comes. */
export interface TextChange {
  readonly kind: "same" | "old" | "new";
  readonly text: string;
}

/** Longer texts are shown whole, old above new: marks would hide the sentence. */
const LONGEST = 400;

/** Figures are compared whole, so that 24.35 → 24.36 is not read as one changed digit; Chinese sign by sign. */
const WORD = /\d[\d,.]*%?|[A-Za-z]+|[\s\S]/g;

/** What differs between two texts, so that an evaluator sees which words he would lose. */
export function textChanges(before: string, after: string): readonly TextChange[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  if (before === "" || after === "" || before.length > LONGEST || after.length > LONGEST)
    return pieces([
      ["old", before],
      ["new", after],
    ]);
  return merged(align(before.match(WORD) ?? [], after.match(WORD) ?? []));
}

type Step = readonly [TextChange["kind"], string];

/** Longest common subsequence, from the back so that the walk goes forwards. */
function align(old: readonly string[], fresh: readonly string[]): readonly Step[] {
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const length = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === fresh[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [one, other] = [old[i], fresh[j]];
    if (one !== undefined && one === other) {
      steps.push(["same", one]);
      i += 1;
      j += 1;
    } else if (other === undefined || (one !== undefined && length(i + 1, j) >= length(i, j + 1))) {
      steps.push(["old", one ?? ""]);
      i += 1;
    } else {
      steps.push(["new", other]);
      j += 1;
    }
  }
  return steps;
}

/** What goes comes before what is put in its place; a single sign that stays between two changes is no help. */
function merged(steps: readonly Step[]): readonly TextChange[] {
  const runs: { same: string; old: string; new: string }[] = [];
  let run = { same: "", old: "", new: "" };
  const close = (): void => {
    if (run.same !== "" || run.old !== "" || run.new !== "") runs.push(run);
    run = { same: "", old: "", new: "" };
  };
  for (const [kind, text] of steps) {
    if ((kind === "same") !== (run.same !== "")) close();
    run[kind] += text;
  }
  close();
  return pieces(
    runs.flatMap((each): readonly Step[] => [
      ["same", each.same],
      ["old", each.old],
      ["new", each.new],
    ]),
  );
}

function pieces(steps: readonly Step[]): readonly TextChange[] {
  return steps.filter(([, text]) => text !== "").map(([kind, text]) => ({ kind, text }));
}
