export const developmentBase: string;
export function manifestFor(source: string, base: string): string;
