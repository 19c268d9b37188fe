import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveFolder, type Served } from "../../scripts/serve/staticServer.cjs";

let folder: string;
let served: Served;

beforeAll(async () => {
  const parent = mkdtempSync(join(tmpdir(), "served-"));
  folder = join(parent, "pane");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(parent, "secret.txt"), "外面的文件");
  writeFileSync(join(folder, "index.html"), "<p>窗格</p>");
  writeFileSync(join(folder, "main.0a1b2c3d.js"), "1");
  writeFileSync(join(folder, ".hidden.txt"), "隐藏的文件");
  writeFileSync(join(folder, "assets/icon.png"), "png");
  served = await serveFolder({ folder, port: 0 });
});

afterAll(async () => {
  await served.close();
  rmSync(join(folder, ".."), { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks with the path as it is written: fetch would tidy it up first. */
function ask(path: string, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port: new URL(served.address).port, host: "127.0.0.1", path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => (body += piece));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["/", 200, "<p>窗格</p>"],
  ["/index.html?command=score", 200, "<p>窗格</p>"],
  ["/main.0a1b2c3d.js", 200, "1"],
  ["/没有.html", 404, "没有这个文件\n"],
  ["/assets", 404, "没有这个文件\n"],
  ["/../secret.txt", 404, "没有这个文件\n"],
  ["/assets/..%2f..%2f..%2fsecret.txt", 404, "没有这个文件\n"],
  ["/..%5csecret.txt", 404, "没有这个文件\n"],
  ["/.hidden.txt", 404, "没有这个文件\n"],
  ["/%00", 404, "没有这个文件\n"],
  ["/%zz", 404, "没有这个文件\n"],
])("要 %s，得 %d", async (path, status, body) => {
  const answer = await ask(encodeURI(path).replaceAll("%25", "%"));
  expect([answer.status, answer.body]).toEqual([status, body]);
});

test("只能读", async () => {
  expect((await ask("/", "POST")).status).toBe(405);
  expect(await ask("/", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("页面每次问有没有新的，脚本一直留着，图标不带缓存说明（否则 Office 换成自己的图标）", async () => {
  const cacheOf = async (path: string) => (await ask(path)).headers["cache-control"];
  expect(await cacheOf("/")).toBe("no-cache");
  expect(await cacheOf("/main.0a1b2c3d.js")).toBe("max-age=31536000, immutable");
  expect(await cacheOf("/assets/icon.png")).toBeUndefined();
});
