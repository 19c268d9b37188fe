interface OfficeSource {
  readonly script: string;
  readonly origin: string | undefined;
}
export const officeSources: Readonly<Record<"cdn" | "21vianet" | "self", OfficeSource>>;
export function officeSource(name: string): OfficeSource;
export function officeFiles(source: OfficeSource): readonly {
  readonly from: string;
  readonly context: string;
  readonly to: string;
}[];
