export function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } | undefined;
