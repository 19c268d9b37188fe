export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}
export function serveFolder(options: {
  readonly folder: string;
  readonly port: number;
  readonly tls?: { readonly key: string | Buffer; readonly cert: string | Buffer };
}): Promise<Served>;
