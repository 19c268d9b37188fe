import { existsSync } from "node:fs";
import { join } from "node:path";
import { contentSecurityPolicy } from "../../scripts/contentSecurityPolicy.cjs";
import { officeFiles, officeSource, officeSources } from "../../scripts/officeSources.cjs";

const scriptsAllowed = (policy: string) =>
  policy
    .split("; ")
    .find((directive) => directive.startsWith("script-src "))
    ?.split(" ")
    .slice(1);

describe("office.js 从哪里来，页面就只准从哪里取脚本", () => {
  test.each([
    ["没有 office.js 的浏览器版", undefined, ["'self'"]],
    ["微软的 CDN", officeSources.cdn, ["'self'", "https://appsforoffice.microsoft.com"]],
    [
      "世纪互联的 CDN",
      officeSources["21vianet"],
      ["'self'", "https://appsforoffice.cdn.partner.office365.cn"],
    ],
    ["自己的服务器", officeSource("self"), ["'self'"]],
    [
      "单位里另一台服务器",
      officeSource("https://js.example.gov.cn/office/1/"),
      ["'self'", "https://js.example.gov.cn"],
    ],
  ])("%s", (_name, source, allowed) => {
    const policy = contentSecurityPolicy(source);
    expect(scriptsAllowed(policy)).toEqual(allowed);
    expect(policy).not.toMatch(/unsafe-|\*|http:|blob:/);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("connect-src 'self'");
  });

  test.each(Object.entries(officeSources))("%s：脚本的地址在准许的来源里", (_name, { script, origin }) => {
    expect(script.startsWith(origin === undefined ? "office/" : `${origin}/`)).toBe(true);
  });

  test("写成文件夹的地址，就取里面的 office.js", () => {
    expect(officeSource("https://js.example.gov.cn/office/1/").script).toBe(
      "https://js.example.gov.cn/office/1/office.js",
    );
  });

  test.each(["http://js.example.gov.cn", "office", "constructor", "https://"])("不认识 %s", (name) => {
    expect(() => officeSource(name)).toThrow("--env office=");
  });

  test("自己的服务器上要的文件，npm 包里都有", () => {
    const files = officeFiles(officeSources.self);
    expect(files.filter(({ from, context }) => !existsSync(join(context, from)))).toEqual([]);
    expect(files.map(({ to }) => to.replaceAll("\\", "/"))).toEqual(
      expect.arrayContaining(["office/office.js", "office/excel-win32-16.01.js", "office/LICENSE.txt"]),
    );
    expect(officeFiles(officeSources.cdn)).toEqual([]);
  });
});
