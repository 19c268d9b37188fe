import type { PageLine, PageSettings } from "./officeExternal";

/**
 * Runs inside the page around the add-in's frame, also as text in a browser: nothing from outside this function may be
 * used in it. It is what Excel on the web is to office.js: a page that answers its messages.
 */
export function installWebHost(line: PageLine, settings: PageSettings, paneAddress: string): void {
  interface Message {
    readonly _messageType: number;
    readonly _actionName: string;
    readonly _actionType: number;
    readonly _conversationId: string;
    readonly _correlationId: number;
    readonly _data: {
      /** The arguments of calls that do not put theirs into ArrayData. */
      readonly "0"?: unknown;
      readonly "1"?: unknown;
      readonly ArrayData?: readonly unknown[];
      readonly DdaMethod: { readonly DispatchId: number };
    };
  }
  const [request, response] = [0, 1];
  const [invoke, register] = [0, 1];
  // the keys with which a pane is left: the focus goes back to Excel (OSF.AgaveHostAction)
  const exits = [5, 6, 13, 14, 15, 16];
  const executeRichApi = 93;
  const commandCompleted = 94;
  const listening = new Map<string, { readonly to: Window; readonly message: Message }>();

  const post = (to: Window, message: Message, data: unknown, responseType: 0 | 1): void => {
    const { _actionName, _conversationId, _correlationId } = message;
    const answer = {
      _messageType: response,
      _actionName,
      _conversationId,
      _correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    to.postMessage(JSON.stringify(answer), "*");
  };
  const appContext = {
    _id: "simulated",
    _appName: 16,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _appUILocale: settings.locale,
    _dataLocale: settings.locale,
    _docUrl: settings.documentUrl,
    _clientMode: 0,
    _settings: [],
    _reason: "inserted",
    _osfControlType: 1,
    // the library reads it as XML
    _eToken: encodeURIComponent('<t aid="simulated" cid="" oid=""/>'),
    _correlationId: "simulated",
    _appInstanceId: "simulated",
    _touchEnabled: false,
    _commerceAllowed: false,
    _requirementMatrix: JSON.stringify(settings.requirements),
    _hostCustomMessage: "",
    _hostFullVersion: settings.version,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
  const execute = (to: Window, message: Message): void => {
    const { ArrayData: parameters = [], DdaMethod } = message._data;
    if (DdaMethod.DispatchId === commandCompleted) {
      line.commandDone?.(String(message._data["0"]));
      post(to, message, { Version: 1, Error: 0, Data: [] }, 0);
      return;
    }
    if (DdaMethod.DispatchId !== executeRichApi) {
      line.lacks(`the Office call number ${String(DdaMethod.DispatchId)}`);
      post(to, message, { Version: 1, Error: 5000 }, 0);
      return;
    }
    line.request(String(parameters[4]), Number(parameters[6])).then(
      (answer) => {
        const data =
          answer.state === "failed"
            ? { Version: 1, Error: answer.number }
            : { Version: 1, Error: 0, Data: [200, [], answer.body] };
        post(to, message, data, 0);
      },
      (error: unknown) => line.lacks(String(error)),
    );
  };
  const call = (to: Window, message: Message): void => {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        post(to, message, appContext, 0);
        return;
      case "ContextActivationManager_notifyHost":
        if (exits.includes(Number(message._data["1"]))) document.getElementById("sheet")?.focus();
        post(to, message, null, 0);
        return;
      case "executeMethod":
        execute(to, message);
        return;
      default:
        line.lacks(`the web call ${message._actionName}`);
        post(to, message, null, 0);
    }
  };
  addEventListener("message", (event: MessageEvent<unknown>) => {
    const frame = event.source as Window | null;
    if (typeof event.data !== "string" || !frame) return;
    const message = JSON.parse(event.data) as Message;
    if (message._messageType !== request) return;
    if (message._actionType === invoke) {
      call(frame, message);
      return;
    }
    if (message._actionType === register)
      listening.set(message._actionName.toLowerCase(), { to: frame, message });
    else listening.delete(message._actionName.toLowerCase());
    post(frame, message, { Error: 0 }, 0);
  });
  const tell = (name: string, data: unknown): void => {
    const listener = listening.get(name);
    if (listener) post(listener.to, listener.message, data, 1);
  };
  line.listen((entries) => tell("richapimessage", { ArrayData: entries }));
  line.commands?.((id, name, argument) => tell("appcommandinvoked", [id, name, argument]));

  addEventListener("DOMContentLoaded", () => {
    const frame = document.createElement("iframe");
    frame.id = "pane";
    frame.style.cssText = "border:0;width:100%;height:100vh";
    frame.name = JSON.stringify({
      baseFrameName: "pane",
      hostInfo: `Excel|Web|16.01|${settings.locale}|simulated|||0`,
      xdmInfo: `simulated|simulated|${location.origin}`,
      serializerVersion: "1",
      flights: "[]",
    });
    frame.src = paneAddress;
    const sheet = document.createElement("button");
    sheet.id = "sheet";
    sheet.style.cssText = "position:absolute;opacity:0";
    document.body.append(sheet, frame);
  });
}
