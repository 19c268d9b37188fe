/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const script = readFileSync(join(__dirname, "../../assets/old-browser.js"), "utf8");

/** Runs the script as a page does, with or without a globalThis. */
function openedWith(known: unknown): HTMLElement {
  document.body.innerHTML = '<div id="root">骨架</div>';
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function("globalThis", script)(known);
  return document.getElementById("root")!;
}

test("新的浏览器组件：什么也不做", () => {
  expect(openedWith({}).textContent).toBe("骨架");
});

test("Internet Explorer 和旧版 Edge 的组件：说清楚要装什么，给出浏览器版", () => {
  const root = openedWith(undefined);
  expect(root.getAttribute("role")).toBe("alert");
  expect(root.textContent).toContain("安装 Microsoft Edge WebView2 运行时");
  expect(root.querySelector("a")?.getAttribute("href")).toBe("index.html");
});
