import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFor } from "../../scripts/manifest/manifestFor.cjs";
import { manifestProblems } from "../../scripts/manifest/manifestProblems.cjs";
import { pngSize } from "../../scripts/manifest/pictures.cjs";
import { ribbonCommandIn } from "../../src/commands/ribbonCommand";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

const sizeOf = (address: string) => {
  const file = join(root, "assets", address.split("/").at(-1) ?? "");
  return existsSync(file) ? pngSize(readFileSync(file)) : undefined;
};

/** The manifest with one thing changed; the change must find its place. */
function broken(from: string | RegExp, to: string): string {
  const changed = manifest.replace(from, to);
  expect(changed).not.toBe(manifest);
  return changed;
}

describe("清单", () => {
  test("仓库里的清单没有问题", () => {
    expect(manifestProblems(manifest, sizeOf)).toEqual([]);
  });

  test("换成内网地址的清单也没有问题", () => {
    const served = manifestFor(manifest, "https://pj.example.gov.cn/jixiao");
    expect(served).not.toContain("localhost");
    expect(served).toContain("<AppDomain>https://pj.example.gov.cn</AppDomain>");
    expect(served).toContain('"https://pj.example.gov.cn/jixiao/taskpane.html?command=score"');
    expect(manifestProblems(served, sizeOf)).toEqual([]);
  });

  test("四个按钮打开同一个窗格的四个地址", () => {
    const addresses = [
      ...manifest.matchAll(/<bt:Url id="(\w+)\.Url" DefaultValue="[^"?]*\/taskpane\.html(\?[^"]*)?"/g),
    ];
    expect(addresses.map(([, button, query]) => [button, ribbonCommandIn(query ?? "")])).toEqual([
      ["Open", undefined],
      ["Paper", "paper"],
      ["Score", "score"],
      ["Undo", "undo"],
    ]);
  });
});

describe("改坏一处，说得出是哪一处", () => {
  test.each<[string, string | RegExp, string, string]>([
    ["Id 不是 GUID", /<Id>[^<]*</, "<Id>jixiao<", "Id“jixiao”不是 GUID"],
    [
      "Id 是全零",
      /<Id>[^<]*</,
      "<Id>00000000-0000-0000-0000-000000000000<",
      "Id“00000000-0000-0000-0000-000000000000”不是 GUID",
    ],
    ["版本号写成文字", "<Version>1.0.0.0<", "<Version>第一版<", "Version“第一版”应当是两到四段数字"],
    [
      "版本号小于 1.0",
      "<Version>1.0.0.0<",
      "<Version>0.9.0.0<",
      "Version“0.9.0.0”应当是两到四段数字，从 1.0 起",
    ],
    [
      "默认语言是英文",
      "zh-CN</DefaultLocale>",
      "en-US</DefaultLocale>",
      "DefaultLocale 是“en-US”，应当是 zh-CN",
    ],
    [
      "宿主是 Word",
      '<Host Name="Workbook"',
      '<Host Name="Document"',
      "Hosts 里的 Host 应当是 Workbook，也就是 Excel",
    ],
    [
      "功能区写给 PowerPoint",
      '<Host xsi:type="Workbook"',
      '<Host xsi:type="Presentation"',
      "VersionOverrides 里的 Host 应当是 Workbook，也就是 Excel",
    ],
    ["不是任务窗格", 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', "xsi:type 应当是 TaskPaneApp"],
    [
      "权限只读",
      "ReadWriteDocument",
      "ReadDocument",
      "Permissions 是“ReadDocument”，读写单元格要 ReadWriteDocument",
    ],
    [
      "要求集太低",
      '"ExcelApi" MinVersion="1.14"',
      '"ExcelApi" MinVersion="1.7"',
      "要求集 ExcelApi 的 MinVersion 是“1.7”，应当是 1.14",
    ],
    [
      "要求集太高",
      '"ExcelApi" MinVersion="1.14"',
      '"ExcelApi" MinVersion="1.17"',
      "要求集 ExcelApi 的 MinVersion 是“1.17”，应当是 1.14",
    ],
    ["要求集写错", '<Set Name="ExcelApi"', '<Set Name="ExcelAPI"', "没有要求 ExcelApi 1.14"],
    [
      "多要求一个没用到的",
      "    </Sets>",
      '<Set Name="SharedRuntime" MinVersion="1.1" /></Sets>',
      "要求集“SharedRuntime”我们没有用到，应当只要求 ExcelApi 1.14",
    ],
    ["没有要求集", /<Requirements>[\s\S]*<\/Requirements>/, "", "OfficeApp 里缺 <Requirements>"],
    [
      "VersionOverrides 写成 1.1",
      "VersionOverridesV1_0",
      "VersionOverridesV1_1",
      "任务窗格的 VersionOverrides 只有 VersionOverridesV1_0",
    ],
    [
      "次序颠倒",
      /( *<Id>.*\n)( *<Version>.*\n)/,
      "$2$1",
      "OfficeApp 里的 <Id> 次序不对，应当在 <Version> 之前",
    ],
    ["多出一个元素", "</OfficeApp>", "<Runtimes /></OfficeApp>", "OfficeApp 里不能有 <Runtimes>"],
    ["两个 Id", /(<Id>.*)/, "$1 $1", "OfficeApp 里的 <Id> 只能有一个，现在有 2 个"],
    ["图标用 http", /https(:\/\/[^"]*score-16\.png)/, "http$1", "不是 https:// 开头的完整地址"],
    [
      "页面用相对地址",
      /"https:\/\/[^"]*command=score"/,
      '"taskpane.html"',
      "<bt:Url> 的地址“taskpane.html”不是 https:// 开头的完整地址",
    ],
    [
      "页面在别处",
      /"https:\/\/localhost:3000(\/help\.html")/,
      '"https://example.com$1',
      "<SupportUrl> 的地址“https://example.com/help.html”不在 https://localhost:3000，窗格不向别处请求",
    ],
    [
      "AppDomain 带路径",
      "3000</AppDomain>",
      "3000/a</AppDomain>",
      "AppDomain“https://localhost:3000/a”只写到域名，不带路径",
    ],
    [
      "用到没有定义的资源",
      'resid="Score.Tip"',
      'resid="Score.Tipp"',
      "<Description> 用到的资源“Score.Tipp”没有定义",
    ],
    ["有资源没用到", 'resid="Score.Tip"', 'resid="Paper.Tip"', "资源“Score.Tip”没有用到"],
    [
      "标签用了长文字",
      '<Label resid="Score.Label"',
      '<Label resid="Score.Tip"',
      "<Label> 用到的资源“Score.Tip”应当在 ShortStrings 里，现在在 LongStrings 里",
    ],
    ["资源编号重复", '<bt:Image id="Icon.20"', '<bt:Image id="Icon.16"', "资源编号“Icon.16”重复"],
    [
      "资源编号太长",
      /Help\.Url/g,
      "HelpPageForTheAdministratorsOfAnOffice",
      "资源编号“HelpPageForTheAdministratorsOfAnOffice”有 38 个字符，最多 32 个",
    ],
    [
      "资源编号有空格",
      /Help\.Url/g,
      "Help Url",
      "资源编号“Help Url”应当以字母开头，只用字母、数字、点和下划线",
    ],
    ["按钮编号重复", '"Jixiao.Undo"', '"Jixiao.Score"', "功能区编号“Jixiao.Score”重复"],
    [
      "按钮编号是中文",
      '"Jixiao.Undo"',
      '"撤销"',
      "<Control> 的编号“撤销”应当以字母开头，只用字母、数字、点和下划线",
    ],
    [
      "标签太长",
      'DefaultValue="重新评分"',
      'DefaultValue="按现在的证据重新评分"',
      "标签“按现在的证据重新评分”太长，功能区放不下：最多 9 个汉字或 18 个字母",
    ],
    ["标签是空的", 'DefaultValue="重新评分"', 'DefaultValue=""', "资源“Score.Label”是空的"],
    [
      "提示超过 250 字",
      /(id="Score\.Tip" DefaultValue=")/,
      `$1${"证".repeat(250)}`,
      "资源“Score.Tip”有 299 个字，最多 250 个",
    ],
    [
      "没有英文",
      /<bt:Override Locale="en-US" Value="Undo" \/>/,
      '<bt:Override Locale="en-GB" Value="Undo" />',
      "资源“Undo.Label”没有 en-US 的文字",
    ],
    [
      "说明没有英文",
      /(<Description DefaultValue="[^"]*">\s*<Override Locale=")en-US/,
      "$1fr-FR",
      "<Description>没有 en-US 的文字",
    ],
    [
      "缺一个图标尺寸",
      '<bt:Image size="32" resid="Undo.32" />',
      "",
      "<Control>“Jixiao.Undo”的图标缺 32 像素的一张",
    ],
    [
      "图标尺寸不对",
      'DefaultValue="https://localhost:3000/assets/undo-32.png"',
      'DefaultValue="https://localhost:3000/assets/undo-48.png"',
      "<Control>“Jixiao.Undo”的图标的图片 https://localhost:3000/assets/undo-48.png 是 48×48，应当是 32×32",
    ],
    [
      "功能区没有的尺寸",
      '<bt:Image size="24" resid="Undo.24" />',
      '<bt:Image size="25" resid="Undo.24" />',
      "<Control>“Jixiao.Undo”的图标有 25 像素的一张，功能区没有这个尺寸",
    ],
    [
      "图标文件不存在",
      "assets/icon-64.png",
      "assets/logo.png",
      "<HighResolutionIconUrl>的图片 https://localhost:3000/assets/logo.png 不存在",
    ],
    [
      "图标是 svg",
      "assets/icon-32.png",
      "assets/icon.svg",
      "<IconUrl>的图片 https://localhost:3000/assets/icon.svg 不是 png 图片",
    ],
    [
      "加载项图标尺寸不对",
      "assets/icon-32.png",
      "assets/icon-16.png",
      "<IconUrl>的图片 https://localhost:3000/assets/icon-16.png 是 16×16，应当是 32×32",
    ],
    [
      "按钮直接执行函数",
      'xsi:type="ShowTaskpane"',
      'xsi:type="ExecuteFunction"',
      "按钮的动作“ExecuteFunction”应当是 ShowTaskpane",
    ],
    [
      "按钮打开另一个窗格",
      "Jixiao.Pane<",
      "Jixiao.Other<",
      "按钮打开 2 个窗格（Jixiao.Other、Jixiao.Pane），应当是同一个",
    ],
    ["按钮没有提示", /<Supertip>[\s\S]*?<\/Supertip>/, "", "里缺 <Supertip>"],
    ["标记没有结束", "</VersionOverrides>", "", "清单不是完好的 XML："],
    [
      "& 没有转义",
      "jixiao</ProviderName>",
      "A & B</ProviderName>",
      "清单不是完好的 XML：“&”不是 XML 认得的字符，& 要写成 &amp;",
    ],
    ["根元素不对", /OfficeApp/g, "App", "根元素是 <App>，应当是 <OfficeApp>"],
  ])("%s", (_name, from, to, sentence) => {
    const problems = manifestProblems(broken(from, to), sizeOf);
    expect(problems).toEqual(expect.arrayContaining([expect.stringContaining(sentence)]));
  });
});
