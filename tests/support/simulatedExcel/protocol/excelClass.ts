import type { Excel } from "../excel";
import type { Pane } from "../pane";
import type { Argument, Arguments } from "./arguments";
import type { Json } from "./json";
import type { ClassName, Selves, Target } from "./target";

/** The Excel a request is answered by, and the page that asks. */
export interface Host {
  readonly excel: Excel;
  readonly pane: Pane;
}

export type Answer = Target | Json | undefined;

/** The members of one class of the API, by the names they have on the wire. */
export interface ExcelClass<K extends ClassName> {
  /** What tells its objects apart; the client remembers them by it. */
  readonly identity?: (self: Selves[K], host: Host) => Readonly<Record<string, Json>>;
  /** Properties that hold a value. */
  readonly values?: Members<(self: Selves[K], host: Host) => Json>;
  readonly setters?: Members<(self: Selves[K], value: Argument, host: Host, location: string) => void>;
  /** Properties that lead to another object; null is a null object. */
  readonly links?: Members<(self: Selves[K], host: Host) => Target | null>;
  readonly methods?: Members<(self: Selves[K], args: Arguments, host: Host) => Answer>;
  /** The members of a collection. */
  readonly items?: (self: Selves[K], host: Host) => readonly Target[];
  /** getItem of a collection. */
  readonly item?: (self: Selves[K], args: Arguments, host: Host) => Target;
  /** Registering methods, such as _RegisterDataChangedEvent. */
  readonly events?: Members<EventSource<K>>;
}

export interface EventSource<K extends ClassName> {
  readonly type: number;
  readonly target: (self: Selves[K]) => string;
}

export type Members<T> = Readonly<Record<string, T>>;
