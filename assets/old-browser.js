// Runs before our other scripts, in the language of browsers of 2011: the web views of Internet Explorer and of the old
// Edge cannot read those, and would show grey bars for ever. Neither of them knows globalThis.
(function () {
  if (typeof globalThis !== "undefined") return;
  var root = document.getElementById("root");
  root.setAttribute("role", "alert");
  root.className = "shell-notice";
  root.innerHTML =
    "<h1>显示窗格的浏览器组件太旧</h1>" +
    "<p>Excel 用的是 Internet Explorer 或旧版 Edge 的组件，绩效评分打不开，没有改动工作簿。" +
    "请管理员在这台电脑上安装 Microsoft Edge WebView2 运行时，再重新打开 Excel。" +
    '也可以在新版 Edge 里打开<a href="index.html" target="_blank">浏览器版</a>，选一个 .xlsx 文件评分，结果相同。</p>';
})();
