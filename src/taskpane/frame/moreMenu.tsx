import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { frameTexts, tabTexts } from "../texts/frameTexts";
import type { PageId, TabId } from "./navigation";

interface MoreMenuProps {
  readonly tabs: readonly TabId[];
  readonly canOpen: boolean;
  readonly onOpen: (page: PageId) => void;
}

/** What does not fit beside the tabs, and 设置. */
export function MoreMenu({ tabs, canOpen, onOpen }: MoreMenuProps): ReactElement {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          size="small"
          className="pane-gear"
          aria-label={frameTexts.more}
          icon={<MoreHorizontal20Regular />}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {tabs.map((tab) => (
            <MenuItem key={tab} disabled={!canOpen} onClick={() => onOpen(tab)}>
              {tabTexts[tab]}
            </MenuItem>
          ))}
          <MenuItem onClick={() => onOpen("settings")}>{frameTexts.settings}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
