import {
  boot,
  patience,
  type OfficeReady,
  type StartingPage,
  type Surroundings,
} from "../../src/taskpane/boot";

const excel2021: OfficeReady = { program: "Excel", platform: "PC", supports: () => true };

interface Situation {
  readonly script?: "loaded" | "failed" | "silent";
  readonly ready?: OfficeReady;
}

const never = new Promise<never>(() => undefined);

/** Everything shown, in order; the time allowed passes only when office.js keeps silent. */
async function shown({ script, ready }: Situation): Promise<readonly Surroundings[]> {
  const found: Surroundings[] = [];
  const page: StartingPage = {
    officeScript: script === undefined ? undefined : script === "silent" ? never : Promise.resolve(script),
    officeReady: () => (ready === undefined ? never : Promise.resolve(ready)),
    after: (milliseconds) => {
      expect(milliseconds).toBe(patience);
      return ready === undefined && script !== "failed" ? Promise.resolve() : never;
    },
  };
  await Promise.race([boot(page, (surroundings) => found.push(surroundings)), settled()]);
  return found;
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("窗格在哪里打开", () => {
  test.each<[string, Situation, Surroundings]>([
    ["页面没有引用 office.js：浏览器版", {}, { kind: "browser" }],
    ["Windows 的 Excel", { script: "loaded", ready: excel2021 }, { kind: "excel", platform: "windows" }],
    [
      "Mac 的 Excel",
      { script: "loaded", ready: { ...excel2021, platform: "Mac" } },
      { kind: "excel", platform: "mac" },
    ],
    [
      "Excel 网页版",
      { script: "loaded", ready: { ...excel2021, platform: "OfficeOnline" } },
      { kind: "excel", platform: "web" },
    ],
    [
      "加载项的页面在普通浏览器里打开",
      { script: "loaded", ready: { ...excel2021, program: null, platform: null } },
      { kind: "browser" },
    ],
    [
      "在 Word 里",
      { script: "loaded", ready: { ...excel2021, program: "Word" } },
      { kind: "otherProgram", name: "Word" },
    ],
    [
      "Excel 2019",
      { script: "loaded", ready: { ...excel2021, supports: () => false } },
      { kind: "excelTooOld" },
    ],
    ["office.js 下载失败", { script: "failed" }, { kind: "officeMissing" }],
    ["office.js 没有回音", { script: "silent" }, { kind: "officeMissing" }],
    ["office.js 到了，Excel 没有回音", { script: "loaded" }, { kind: "officeMissing" }],
  ])("%s", async (_name, situation, expected) => {
    expect(await shown(situation)).toEqual([expected]);
  });

  test("要求的是 ExcelApi 1.14", async () => {
    const asked: string[] = [];
    const supports = (set: string, version: string) => {
      asked.push(`${set} ${version}`);
      return true;
    };
    await shown({ script: "loaded", ready: { ...excel2021, supports } });
    expect(asked).toEqual(["ExcelApi 1.14"]);
  });

  test("office.js 来得晚：先说没有连上，到了就接着用", async () => {
    const found: Surroundings[] = [];
    let arrive: (outcome: "loaded") => void = () => undefined;
    const page: StartingPage = {
      officeScript: new Promise((resolve) => {
        arrive = resolve;
      }),
      officeReady: () => Promise.resolve(excel2021),
      after: () => Promise.resolve(),
    };
    const booted = boot(page, (surroundings) => found.push(surroundings));
    await settled();
    expect(found).toEqual([{ kind: "officeMissing" }]);
    arrive("loaded");
    await booted;
    expect(found).toEqual([{ kind: "officeMissing" }, { kind: "excel", platform: "windows" }]);
  });
});
