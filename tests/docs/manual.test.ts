import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ProductTexts, productTexts } from "./productTexts";

const root = join(__dirname, "../..");
const papers = [
  "README.md",
  "ARCHITECTURE.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const manual = "docs/用户手册.md";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** What stands between marks of code is not a link. */
const prose = (path: string): string => read(path).replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");

/** Targets of links and pictures that are not addresses of the web. */
function targetsOf(path: string): readonly string[] {
  const text = prose(path);
  const markdown = [...text.matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)];
  const html = [...text.matchAll(/<(?:img|a)\b[^>]*\b(?:src|href)="([^"]+)"/g)];
  return [...markdown, ...html].map(([, target = ""]) => target).filter((target) => !/^[a-z]+:/.test(target));
}

/** As GitHub names the heading of a chapter. */
function anchorsOf(path: string): readonly string[] {
  return [...read(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("文档里的图和链接都在", () => {
  test.each(papers)("%s", (paper) => {
    const broken = targetsOf(paper).filter((target) => {
      const [file = "", anchor] = decodeURI(target).split("#");
      const found = file === "" ? paper : join(dirname(paper), file);
      if (!existsSync(join(root, found))) return true;
      return anchor !== undefined && found.endsWith(".md") && !anchorsOf(found).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe("用户手册", () => {
  const labels = [...new Set([...read(manual).matchAll(/「([^」]+)」/g)].map(([, label = ""]) => label))];

  let texts: ProductTexts;
  beforeAll(() => {
    texts = productTexts();
  });

  test("每个「」里的按钮和提示都是程序里的原话", () => {
    expect(labels.length).toBeGreaterThan(80);
    expect(labels.filter((label) => !texts.has(label))).toEqual([]);
  });

  test("不存在的按钮会被发现", () => {
    expect(["一键评分", "写入全部附件", "撤 销"].filter((label) => texts.has(label))).toEqual([]);
    expect(["写入 31 格", "重新评分", "没有找到评分表"].filter((label) => !texts.has(label))).toEqual([]);
  });

  test("从第一个工作簿到做完附件的每一章都在，README 和使用说明指到它", () => {
    const chapters = [...read(manual).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(chapters).toEqual(
      expect.arrayContaining(
        ["第一次打开", "建立底稿", "填证据", "附件", "核对", "撤销", "没有 Excel 时", "键盘"].map((chapter) =>
          expect.stringContaining(chapter),
        ),
      ),
    );
    expect(targetsOf("README.md")).toContain(manual);
    expect(targetsOf("README.md").filter((target) => target.includes("pictures/pane/"))).toHaveLength(2);
  });
});
