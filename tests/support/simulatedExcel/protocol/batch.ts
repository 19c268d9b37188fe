import { ExcelError, httpStatus, NotSimulated } from "../excelError";
import type { Host } from "./excelClass";
import type { Json } from "./json";
import { load } from "./load";
import { call, identityOf, listen, setValue } from "./objects";
import { Paths } from "./paths";
import { type Action, actionTypes, type RequestBody, type ResponseBody } from "./request";
import { Target } from "./target";

/** Stops a request before one of its actions. */
export interface Stop {
  readonly beforeAction: number;
  readonly error: ExcelError;
}

/**
 * Carries out the actions of a request one after the other and stops at the first that fails; what came before stays
 * done, because a batch is not a transaction.
 */
export function answerBatch(body: RequestBody, host: Host, stop?: Stop): ResponseBody {
  const results: { readonly ActionId: number; readonly Value: Json }[] = [];
  const traces: number[] = [];
  const paths = new Paths(body.ObjectPaths, host);
  host.pane.current.clear();
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (stop?.beforeAction === index) throw stop.error;
      if (action.ActionType === actionTypes.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(action, paths, host) ?? null });
    } catch (thrown) {
      return { Results: results, TraceIds: traces, Error: { ...told(thrown, host), ActionIndex: index } };
    }
  }
  host.excel.calculation.isSuspended = false;
  return { Results: results, TraceIds: traces };
}

function told(thrown: unknown, { excel }: Host): Omit<NonNullable<ResponseBody["Error"]>, "ActionIndex"> {
  excel.calculation.isSuspended = false;
  if (thrown instanceof NotSimulated) {
    excel.lacks(thrown);
    return { Code: "NotSimulated", Message: thrown.message, HttpStatusCode: 501, Location: "" };
  }
  if (!(thrown instanceof ExcelError)) throw thrown;
  const { code, message, location } = thrown;
  return { Code: code, Message: message, HttpStatusCode: httpStatus(code), Location: location };
}

function perform(action: Action, paths: Paths, host: Host): Json | undefined {
  if (action.ActionType === actionTypes.trace) return null;
  const object = paths.follow(action.ObjectPathId);
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return object && identityOf(object, host);
    case actionTypes.query:
      return load(object, action.QueryInfo ?? {}, host);
    case actionTypes.method: {
      if (object === null) return null;
      if (listen(object, action.Name, host)) return null;
      const answer = call(object, action.Name, paths.arguments(action.ArgumentInfo), host);
      return answer instanceof Target ? null : answer;
    }
    case actionTypes.setProperty: {
      if (object === null) throw new ExcelError("ItemNotFound", action.Name);
      const [value] = paths.arguments(action.ArgumentInfo);
      setValue(object, action.Name, value, host);
      return null;
    }
    default:
      throw new NotSimulated(`actions of type ${action.ActionType}`);
  }
}
