const fs = require("node:fs");
const path = require("node:path");

const inPackage = `${path.sep}next${path.sep}dist${path.sep}`;

/**
 * A loader of the build: for the browser Turbopack takes the CommonJS files of Next's router, of which nothing unused can
 * be left out. Next ships the same files as ES modules beside them; taken instead, every page loads 14 kB less (gzipped,
 * Next 16.4.6, 2026-11-22). A file that has no such twin stays as it is.
 */
module.exports = function useEsModule(source) {
  const twin = this.resourcePath.replace(inPackage, `${inPackage}esm${path.sep}`);
  return fs.existsSync(twin) ? fs.readFileSync(twin, "utf8") : source;
};
