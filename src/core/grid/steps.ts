/** Long work in pieces: between two of them whoever runs it may let others have a turn. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs the work without a pause. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
