/** Why a request came to nothing, as the library tells it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** The member that refused, such as Range.formulas. */
  readonly location: string;
}

/** Takes apart whatever the library throws; what is none of its errors is a mistake of ours and goes on. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const { code, message, debugInfo } = error;
  // A broken connection has no place in the batch.
  return { code, message, location: debugInfo.errorLocation ?? "" };
}

/** The web client takes and gives at most 5 MB at a time, and every client 5,000,000 cells. */
export function isTooLarge({ code }: Failure): boolean {
  return (
    code === "RequestPayloadSizeLimitExceeded" ||
    code === "ResponsePayloadSizeLimitExceeded" ||
    code === "RangeExceedsLimit"
  );
}

export function isCellEditing({ code }: Failure): boolean {
  return code === "InvalidOperationInCellEditMode";
}
