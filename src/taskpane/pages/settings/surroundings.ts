import type { Surroundings } from "../../../usecases/views/diagnostics";
import type { PaneHost } from "../../boot";
import { productVersion } from "../../productVersion";
import { testedExcel } from "../../selftest/testedExcel";

/** What the pane runs in; nothing of who uses it. */
export function surroundingsOf(host: PaneHost): Surroundings {
  const product = [["版本", productVersion]] as const;
  const page = [
    [
      "窗格",
      `${String(window.innerWidth)}×${String(window.innerHeight)}，缩放 ${String(window.devicePixelRatio)}`,
    ],
    ["浏览器", navigator.userAgent],
  ] as const;
  switch (host.kind) {
    case "browser":
      return [...product, ["运行在", "浏览器版"], ...page];
    case "excel":
      return [...product, ...excel(), ...page];
  }
}

function excel(): Surroundings {
  // the pictures and tests of the pane have no Office around it
  if (typeof Office === "undefined") return [["运行在", "Excel（没有 office.js）"]];
  const { version, platform, sets, language, keepsLocalData } = testedExcel();
  return [
    ["运行在", `Excel ${version}，${platform}`],
    ["界面语言", language],
    ["支持的接口", sets.join("、")],
    ["能存撤销记录", keepsLocalData ? "能" : "不能"],
  ];
}
