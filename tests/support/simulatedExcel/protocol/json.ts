/** What goes over the wire. */
export type Json =
  null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };
