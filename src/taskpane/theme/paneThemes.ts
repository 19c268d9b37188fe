import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";

/** The green of Excel; white on 80 is 5.27:1 (pane.md §3). */
const excelGreen: BrandVariants = {
  10: "#041A0E",
  20: "#0A2E1A",
  30: "#0B3D21",
  40: "#0C4C28",
  50: "#0D5A2F",
  60: "#0E6636",
  70: "#0F713B",
  80: "#107C41",
  90: "#238A52",
  100: "#3A9865",
  110: "#55A87B",
  120: "#73B894",
  130: "#93C9AD",
  140: "#B3DAC6",
  150: "#D3EADE",
  160: "#EDF7F1",
};

const type: Partial<Theme> = {
  fontFamilyBase:
    '"Segoe UI","Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif',
  lineHeightBase200: "18px",
  lineHeightBase300: "22px",
  lineHeightBase400: "24px",
};

export const lightTheme: Theme = { ...createLightTheme(excelGreen), ...type };

/** The default brand text on dark is only 4.05:1; 120 is 6.24:1 (pane.md §3). */
export const darkTheme: Theme = {
  ...createDarkTheme(excelGreen),
  ...type,
  colorBrandForeground1: excelGreen[120],
  colorBrandForegroundLink: excelGreen[120],
  colorCompoundBrandForeground1: excelGreen[120],
  colorNeutralForeground2BrandHover: excelGreen[120],
  colorNeutralForeground2BrandSelected: excelGreen[120],
  colorBrandForeground2: excelGreen[130],
  colorBrandForegroundLinkHover: excelGreen[130],
  colorNeutralForeground2BrandPressed: excelGreen[130],
  colorCompoundBrandStroke: excelGreen[110],
};
