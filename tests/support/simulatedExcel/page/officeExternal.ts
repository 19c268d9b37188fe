/**
 * Runs inside the page, also as text in a browser: nothing from outside this function may be used in it. It puts in
 * place what desktop Excel offers a page as window.external, so that the office.js of Microsoft takes it for Excel.
 */
export function installOfficeExternal(page: object, line: PageLine, settings: PageSettings): void {
  /** What COM calls a safe array. */
  const safeArray = (items: readonly unknown[]): { readonly toArray: () => readonly unknown[] } => ({
    toArray: () => items,
  });
  const stored = new Map<string, string>();
  const handlers = new Map<number, (id: number, payload: unknown) => void>();
  const executeRichApi = 93;
  const commandCompleted = 94;
  const richApiMessage = 33;
  const commandInvoked = 39;
  const notSupported = 5000;
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "simulated",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => settings.locale,
    GetAppDataLocale: () => settings.locale,
    GetDocUrl: () => settings.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "simulated",
    GetInstanceId: () => "simulated",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(settings.requirements),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => settings.version,
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(settings.theme),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of stored) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        stored.clear();
        keys.forEach((key, index) => stored.set(key, values[index] ?? ""));
      },
    }),
  };
  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${settings.locale}|telemetry|||0`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute(id: number, parameters: readonly unknown[], callback: (answer: unknown) => void): void {
      if (id === commandCompleted) {
        line.commandDone?.(String(parameters[0]));
        callback(safeArray([0]));
        return;
      }
      if (id !== executeRichApi) {
        line.lacks(`the Office call number ${String(id)}`);
        callback(notSupported);
        return;
      }
      const request = parameters[0] as readonly unknown[];
      line.request(String(request[4]), Number(request[6])).then(
        (answer) =>
          callback(answer.state === "failed" ? answer.number : safeArray([0, 200, [], answer.body])),
        (error: unknown) => {
          line.lacks(String(error));
          callback(5001);
        },
      );
    },
    RegisterEvent(
      id: number,
      _target: string,
      handler: (id: number, payload: unknown) => void,
      callback: (status: number) => void,
    ): void {
      handlers.set(id, handler);
      void Promise.resolve().then(() => callback(0));
    },
    UnregisterEvent(id: number, _target: string, callback: (status: number) => void): void {
      handlers.delete(id);
      void Promise.resolve().then(() => callback(0));
    },
  };
  line.listen((entries) => handlers.get(richApiMessage)?.(richApiMessage, safeArray(entries.map(safeArray))));
  line.commands?.((id, name, argument) =>
    handlers.get(commandInvoked)?.(commandInvoked, safeArray([id, name, argument])),
  );
  Object.defineProperty(page, "external", { value: external, configurable: true, writable: true });
}

/** How the page's side reaches Excel. */
export interface PageLine {
  request(
    body: string,
    flags: number,
  ): Promise<
    | { readonly state: "answered"; readonly body: string }
    | { readonly state: "failed"; readonly number: number }
  >;
  listen(listener: (entries: readonly (readonly unknown[])[]) => void): void;
  lacks(what: string): void;
  /** Ribbon buttons that run a function of the page: its id, the function's name, the event as JSON. */
  commands?(listener: (id: string, name: string, argument: string) => void): void;
  commandDone?(id: string): void;
}

export interface PageSettings {
  /** Of the user interface, "zh-CN". */
  readonly locale: string;
  readonly documentUrl: string;
  /** Requirement sets by name, as Excel reports them. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly version: string;
  readonly theme: Readonly<Record<string, number>>;
}
