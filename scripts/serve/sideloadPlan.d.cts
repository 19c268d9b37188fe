export type SideloadPlan =
  | { readonly kind: "refuse"; readonly sentences: readonly string[] }
  | { readonly kind: "start" | "stop"; readonly command: readonly string[] };
export function sideloadPlan(situation: {
  readonly platform: string;
  readonly args: readonly string[];
  readonly manifest: string;
}): SideloadPlan;
