/** What is made when it is first asked for, and then kept: most readings are scored without anybody looking at their words. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
