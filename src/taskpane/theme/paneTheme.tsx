import { FluentProvider } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import { darkTheme, lightTheme } from "./paneThemes";
import { isDark, officeBackground, watchOfficeTheme } from "./officeBackground";

/** 外观 in 设置. */
export type Look = "office" | "light" | "dark";

interface PaneThemeProps {
  readonly look: Look;
  readonly children: ReactNode;
}

/** The pane in the colours of Excel, or in those the evaluator chose. */
export function PaneTheme({ look, children }: PaneThemeProps): ReactElement {
  const surroundings = useSurroundingsDark();
  const dark = look === "office" ? surroundings : look === "dark";
  return (
    // its class is given to every tooltip and list as well, so the pane has an element of its own
    <FluentProvider theme={dark ? darkTheme : lightTheme} className="pane-theme">
      <div className="pane" data-look={dark ? "dark" : "light"}>
        {children}
      </div>
    </FluentProvider>
  );
}

function useSurroundingsDark(): boolean {
  const [dark, setDark] = useState(surroundingsDark);
  useEffect(() => {
    const changed = (): void => setDark(surroundingsDark());
    const stop = watchOfficeTheme(changed);
    const system = systemDark();
    system?.addEventListener("change", changed);
    return () => {
      stop();
      system?.removeEventListener("change", changed);
    };
  }, []);
  return dark;
}

function surroundingsDark(): boolean {
  const background = officeBackground();
  return background === undefined ? (systemDark()?.matches ?? false) : isDark(background);
}

function systemDark(): MediaQueryList | undefined {
  return typeof window.matchMedia === "function"
    ? window.matchMedia("(prefers-color-scheme: dark)")
    : undefined;
}
