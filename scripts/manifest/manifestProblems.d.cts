export function manifestProblems(
  source: string,
  sizeOf: (address: string) => { readonly width: number; readonly height: number } | undefined,
): readonly string[];
