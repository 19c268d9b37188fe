import type { TestedExcel } from "./report";

/** Every set that office.js knows of, whatever Excel has: the report says which it has. */
const asked = [
  ...Array.from({ length: 20 }, (_, index) => ["ExcelApi", `1.${index + 1}`] as const),
  ["ExcelApiOnline", "1.1"],
  ["ExcelApiDesktop", "1.1"],
  ["SharedRuntime", "1.1"],
  ["RibbonApi", "1.1"],
] as const;

export function testedExcel(): TestedExcel {
  const { diagnostics, displayLanguage, requirements } = Office.context;
  return {
    version: diagnostics.version,
    platform: String(diagnostics.platform),
    sets: asked
      .filter(([name, version]) => requirements.isSetSupported(name, version))
      .map((set) => set.join(" ")),
    language: displayLanguage,
    keepsLocalData: keepsLocalData(),
  };
}

function keepsLocalData(): boolean {
  const key = "jixiao.selftest";
  try {
    localStorage.setItem(key, "1");
    return localStorage.getItem(key) === "1";
  } catch {
    return false;
  } finally {
    forget(key);
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // a web view that keeps nothing has nothing to forget
  }
}
