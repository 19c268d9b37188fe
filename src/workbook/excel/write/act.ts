/** One thing to queue on a batch, with what it adds to the request. */
export interface Act {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
  /** Once Excel has done it: what it said of it. */
  readonly done?: () => void;
}

/** What one call or one property adds to a request, seen in the traffic of the library. */
export const CALL_BYTES = 350;

export function act(calls: number, queue: Act["queue"], data = 0): Act {
  return { bytes: calls * CALL_BYTES + data, queue };
}

export function onSheet(
  name: string,
  calls: number,
  queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Act {
  return act(calls, (context) => {
    queue(sheetIn(context, name), context);
  });
}

const proxies = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** The sheet, asked for once a batch. */
export function sheetIn(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const known = proxies.get(context) ?? new Map<string, Excel.Worksheet>();
  proxies.set(context, known);
  const sheet = known.get(name) ?? context.workbook.worksheets.getItem(name);
  known.set(name, sheet);
  return sheet;
}
