import { ErrorCircle16Filled, Info16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Severity } from "../../core/checks/finding";

const icons = {
  错误: <ErrorCircle16Filled className="tone-danger" />,
  警告: <Warning16Filled className="tone-warning" />,
  提示: <Info16Filled className="tone-quiet" />,
} as const satisfies Record<Severity, ReactElement>;

/** How grave a finding is; the word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }): ReactElement {
  return icons[severity];
}
