export function contentSecurityPolicy(office: { readonly origin: string | undefined } | undefined): string;
