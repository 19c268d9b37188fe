import { Button } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";

interface BackButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

/** ‹ and where it leads, at the top of a page that stands behind another. */
export function BackButton({ label, onClick }: BackButtonProps): ReactElement {
  return (
    <Button
      appearance="transparent"
      className="detail-back"
      icon={<ChevronLeft20Regular />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
