import {
  CheckmarkCircle16Regular,
  Clock16Filled,
  QuestionCircle16Filled,
  SubtractCircle16Filled,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Standing } from "../../usecases/views/standing";

const icons = {
  full: <CheckmarkCircle16Regular />,
  deducted: <SubtractCircle16Filled className="tone-deducted" />,
  pending: <Clock16Filled className="tone-warning" />,
  unread: <QuestionCircle16Filled className="tone-unread" />,
} as const satisfies Record<Standing, ReactElement>;

/** How an indicator stands; the word stands beside it. */
export function StandingIcon({ standing }: { readonly standing: Standing }): ReactElement {
  return icons[standing];
}
