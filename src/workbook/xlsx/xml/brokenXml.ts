/**
 * A part whose tags do not fit together, found while a patch is being made on a copy. It never leaves this folder:
 * apply turns it into a problem, and the copy is thrown away.
 */
export class BrokenXml extends Error {
  /** The part, where the place that found it knows. */
  readonly part: string | undefined;

  constructor(part?: string) {
    super(`${part ?? "a part"} is not well-formed`);
    this.part = part;
  }
}
