import { performance } from "node:perf_hooks";
import { setTimeout as after } from "node:timers/promises";
import type { Excel } from "./excel";
import type { ExcelError } from "./excelError";
import { type Fault, type Faults, faultError } from "./faults";
import { Pane } from "./pane";
import { answerBatch, type Stop } from "./protocol/batch";
import { type Action, actionTypes, type RequestBody, type ResponseBody } from "./protocol/request";
import type { LoggedRequest, RequestLog } from "./requestLog";

/** What the transport gives back to office.js: the body of the answer, or one of Excel's error numbers. */
export type HostAnswer =
  | { readonly state: "answered"; readonly body: string }
  | { readonly state: "failed"; readonly number: number };

export type CommandListener = (id: string, name: string, argument: string) => void;

export interface HostSettings {
  readonly flavour: "desktop" | "web";
  /** Bytes of a request or an answer; the web's limit is 5 MB, the desktop has none. */
  readonly payloadLimit: number | undefined;
}

/** Excel's numbers for failures of the transport, as the client library knows them. */
const transportFailures = {
  cellEdit: 5004,
  sessionTimedOut: 5012,
  requestTooLarge: 5103,
  answerTooLarge: 5104,
} as const;

const delayForCellEdit = 64;

/** One page's line to Excel: requests come in one after the other, answers and events go out. */
export class OfficeHost {
  readonly pane = new Pane();
  private readonly excel: Excel;
  private readonly settings: () => HostSettings;
  private readonly faults: Faults;
  private readonly log: RequestLog;
  private readonly cellEdit: CellEdit;
  private line: Promise<unknown> = Promise.resolve();
  private underway = 0;
  private commandListener: CommandListener | undefined;
  private lastCommand = 0;
  private readonly commandsUnderway = new Map<string, () => void>();

  constructor(parts: {
    readonly excel: Excel;
    readonly settings: () => HostSettings;
    readonly faults: Faults;
    readonly log: RequestLog;
    readonly cellEdit: CellEdit;
  }) {
    this.excel = parts.excel;
    this.settings = parts.settings;
    this.faults = parts.faults;
    this.log = parts.log;
    this.cellEdit = parts.cellEdit;
    this.excel.panes.add(this.pane);
  }

  close(): void {
    this.excel.panes.delete(this.pane);
  }

  /** No request is being carried out and no event is on its way. */
  get isIdle(): boolean {
    return this.underway === 0 && this.pane.undelivered === 0;
  }

  /** Where ribbon buttons are told of. */
  onCommand(listener: CommandListener): void {
    this.commandListener = listener;
  }

  /** Somebody presses a ribbon button; settles when the function says that it is done. */
  runCommand(name: string): Promise<void> {
    const { commandListener } = this;
    if (!commandListener) throw new Error("the page has not loaded office.js yet");
    this.lastCommand += 1;
    const id = `command-${this.lastCommand}`;
    const done = new Promise<void>((resolve) => this.commandsUnderway.set(id, resolve));
    commandListener(id, name, JSON.stringify({ source: { id: name } }));
    return done;
  }

  commandDone(id: string): void {
    const done = this.commandsUnderway.get(id);
    if (!done) throw new Error(`nobody asked for ${id}`);
    this.commandsUnderway.delete(id);
    done();
  }

  request(body: string, flags: number): Promise<HostAnswer> {
    this.underway += 1;
    const answer = this.line
      .then(() => this.answer(body, flags))
      .finally(() => {
        this.underway -= 1;
      });
    this.line = answer.catch(() => undefined);
    return answer;
  }

  private async answer(text: string, flags: number): Promise<HostAnswer> {
    const arrived = performance.now();
    // an answer never comes within the call that asked for it
    await after(0);
    const body = JSON.parse(text) as RequestBody;
    const kind = kindOf(body);
    const faults = kind === "work" ? this.faults.next() : [];
    const { error, ...answer } = await this.carriedOut(text, body, flags, faults);
    const bytesOut = answer.state === "answered" ? Buffer.byteLength(answer.body) : 0;
    this.log.add(
      {
        kind,
        bytesIn: Buffer.byteLength(text),
        bytesOut,
        actions: body.Actions.length,
        members: body.Actions.map((action) => memberOf(action, body)),
        ...(error === undefined ? {} : { error }),
      },
      arrived,
      performance.now(),
    );
    return answer;
  }

  private async carriedOut(
    text: string,
    body: RequestBody,
    flags: number,
    faults: readonly Fault[],
  ): Promise<Outcome> {
    const limit = this.settings().payloadLimit ?? Infinity;
    if (Buffer.byteLength(text) > limit) return failed(transportFailures.requestTooLarge);
    for (const fault of faults) {
      if (fault.kind === "delay") await after(fault.milliseconds);
      if (fault.kind === "before") fault.act();
      if (fault.kind === "transport") return failed(fault.number);
    }
    if (this.cellEdit.isOn) {
      if ((flags & delayForCellEdit) === 0) return failed(transportFailures.cellEdit);
      await this.cellEdit.over();
    }
    const refused = faults.find((fault) => fault.kind === "refuse");
    if (refused) return answered(nothingDone(faultError(refused.code)));
    const lost = faults.find((fault) => fault.kind === "loseAnswer");
    const response = this.excel.act({ pane: this.pane }, () =>
      answerBatch(body, { excel: this.excel, pane: this.pane }, stopOf(faults, body)),
    );
    if (lost) return answered(nothingDone(faultError(lost.code)));
    const answer = answered(response);
    return Buffer.byteLength(answer.body) > limit ? failed(transportFailures.answerTooLarge) : answer;
  }
}

/** Whether somebody is typing into a cell, and the waiting for the end of it. */
export class CellEdit {
  private waiting: (() => void)[] | undefined;

  get isOn(): boolean {
    return this.waiting !== undefined;
  }

  enter(): void {
    this.waiting ??= [];
  }

  leave(): void {
    const waiting = this.waiting ?? [];
    this.waiting = undefined;
    for (const go of waiting) go();
  }

  over(): Promise<void> {
    return new Promise((resolve) => {
      if (this.waiting) this.waiting.push(resolve);
      else resolve();
    });
  }
}

/** An answer, and the code of the error in it. */
type Outcome = HostAnswer & { readonly error?: string };

function answered(response: ResponseBody): Outcome & { readonly state: "answered" } {
  const error = response.Error?.Code;
  return { state: "answered", body: JSON.stringify(response), ...(error === undefined ? {} : { error }) };
}

function failed(number: number): Outcome {
  return { state: "failed", number, error: String(number) };
}

function nothingDone(error: ExcelError): ResponseBody {
  const { code, message } = error;
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, HttpStatusCode: 500, ActionIndex: 0, Location: "" },
  };
}

function stopOf(faults: readonly Fault[], body: RequestBody): Stop | undefined {
  const found = faults.find((fault) => fault.kind === "stopAfter");
  if (!found) return undefined;
  if (found.actions >= body.Actions.length)
    throw new Error(`the request has ${body.Actions.length} actions and cannot stop after ${found.actions}`);
  return { beforeAction: found.actions, error: faultError(found.code) };
}

function kindOf(body: RequestBody): LoggedRequest["kind"] {
  const called = body.Actions.filter(({ ActionType }) => ActionType === actionTypes.method);
  const others = body.Actions.filter(
    ({ ActionType }) => ActionType !== actionTypes.method && ActionType !== actionTypes.instantiate,
  );
  if (others.length > 0 || called.length === 0) return "work";
  if (called.every(({ Name }) => Name === "_RemoveReference")) return "cleanup";
  return called.every(({ Name }) => Name === "NotifyActionHandlerReady") ? "startUp" : "work";
}

function memberOf(action: Action, body: RequestBody): string {
  const path = body.ObjectPaths[String(action.ObjectPathId)]?.Name ?? "";
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return path;
    case actionTypes.query:
      return `load ${(action.QueryInfo?.Select ?? []).join(",")}`;
    case actionTypes.setProperty:
      return `${action.Name}=`;
    default:
      return action.Name;
  }
}
