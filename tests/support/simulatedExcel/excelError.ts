/** What Excel answers when it refuses: office.js makes an OfficeExtension.Error of it. */
export class ExcelError extends Error {
  readonly code: ExcelErrorCode;
  readonly location: string;

  constructor(code: ExcelErrorCode, location: string, message: string = messages[code]) {
    super(message);
    this.code = code;
    this.location = location;
  }
}

/** Codes and sentences of the documentation: "Error handling with the application-specific JavaScript APIs". */
const messages = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  ActivityLimitReached: "Activity limit has been reached.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MemoryLimitReached: "The memory limit has been reached. Your action could not be completed.",
  MergedRangeConflict: "Cannot complete the operation: A table can't overlap with a merged range.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedSheet: "This sheet type does not support this operation, since it is a Macro or Chart sheet.",
} as const;

export type ExcelErrorCode = keyof typeof messages;

const statuses: Partial<Record<ExcelErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  GeneralException: 500,
};

export function httpStatus(code: ExcelErrorCode): number {
  return statuses[code] ?? 400;
}

/** Something real Excel has and this one lacks. Never a quiet null: the test that comes here must fail. */
export class NotSimulated extends Error {
  constructor(what: string) {
    super(`not in the simulated Excel: ${what}`);
  }
}
