const tries = 1_200;
const pause = 50;

/** Waits for something that a page does in its own time. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`${what} did not come about`);
}
