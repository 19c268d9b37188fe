// Serves one folder: no listing, no other folder, and nothing said about the machine.
const { createReadStream, statSync } = require("node:fs");
const { createServer } = require("node:http");
const { createServer: createTlsServer } = require("node:https");
const { extname, join, normalize } = require("node:path");

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Listens on this computer only.
 * @param folder the files; its index.html answers for `/`
 * @param port the port; 0 for any free one
 * @param tls key and certificate for https; without them http
 * @returns the address, without a slash at the end, and `close`
 */
function serveFolder({ folder, port, tls }) {
  const answer = (request, response) => {
    const found = fileFor(folder, request.url ?? "/");
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    if (found === undefined) return refuse(response, 404);
    response.writeHead(200, headersFor(found));
    if (request.method === "HEAD") return response.end();
    return createReadStream(found.path)
      .on("error", () => response.destroy())
      .pipe(response);
  };
  const server = tls === undefined ? createServer(answer) : createTlsServer(tls, answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const scheme = tls === undefined ? "http" : "https";
      resolve({
        address: `${scheme}://localhost:${server.address().port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function fileFor(folder, url) {
  let path;
  try {
    path = normalize(decodeURIComponent(url.split(/[?#]/)[0]));
  } catch {
    return undefined;
  }
  if (path.includes("\0") || path.split(/[\\/]/).some((part) => part === ".." || part.startsWith(".")))
    return undefined;
  const file = join(folder, path.endsWith("/") || path.endsWith("\\") ? `${path}index.html` : path);
  const stats = statSync(file, { throwIfNoEntry: false });
  const type = types[extname(file)];
  return stats?.isFile() === true && type !== undefined ? { path: file, type, size: stats.size } : undefined;
}

function headersFor({ path, type, size }) {
  const headers = {
    "Content-Type": type,
    "Content-Length": size,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
  // Office shows its own picture for an icon with a Cache-Control: reference page of Resources
  if (type === types[".png"]) return headers;
  // the name of a built script changes with its content, the names of pages do not
  const forever = /\.[0-9a-f]{8}\.js$/.test(path);
  return { ...headers, "Cache-Control": forever ? "max-age=31536000, immutable" : "no-cache" };
}

function refuse(response, status) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(status === 404 ? "没有这个文件\n" : "只能读取\n");
}

module.exports = { serveFolder };
