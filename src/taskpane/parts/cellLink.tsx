import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellAddress } from "../../core/grid/address";
import { usePane } from "../frame/paneContext";

interface CellLinkProps {
  readonly at: CellAddress;
  readonly children: string;
  /** Where the words alone do not say what is gone to. */
  readonly label?: string;
}

/** Goes to a cell of the workbook. */
export function CellLink({ at, children, label }: CellLinkProps): ReactElement {
  const { session } = usePane();
  return (
    <Link
      as="button"
      className="cell-link"
      {...(label === undefined ? {} : { "aria-label": label })}
      onClick={() => void session.goTo(at)}
    >
      {children}
    </Link>
  );
}
