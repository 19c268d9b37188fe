/** How much goes over the wire at a time, in bytes as we estimate them. */
export interface Limits {
  /** Cells that are read: the first of a sheet with everything told of them, a long rest with less (`Asked`). */
  readonly answer: number;
  /** A request that writes. */
  readonly request: number;
  /** One block of cells in it: small enough for blocks to be packed into requests. */
  readonly block: number;
  /** Cells that are looked at beside a write. */
  readonly seen: number;
}

/**
 * Excel on the web answers with at most 5 MB and takes no more: resource limits, Office Add-ins documentation. What we
 * count of cells that are read is measured on rows that were read before, and differs from what comes by how rows
 * differ; what is written is estimated. Both stay well below.
 */
export const webLimits: Limits = {
  answer: 4_400_000,
  request: 4_000_000,
  block: 1_500_000,
  seen: 3_500_000,
};
