import { Button } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useId, useState } from "react";

interface RevealedProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Fields that are shown where somebody asks for them, in their place. */
export function Revealed({ label, children }: RevealedProps): ReactElement {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="revealed">
      <Button
        size="small"
        aria-expanded={isOpen}
        {...(isOpen ? { "aria-controls": id } : {})}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {label}
      </Button>
      {isOpen && (
        <div id={id} role="group" aria-label={label} className="pane-box revealed-fields">
          {children}
        </div>
      )}
    </div>
  );
}
