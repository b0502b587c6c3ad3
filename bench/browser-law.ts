import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");

/** Every file under `components` and `app` that runs in a browser. */
const clientFiles = (): string[] =>
  ["components", "app"]
    .flatMap((folder) =>
      fs.readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((it) => path.join(folder, it)),
    )
    .filter((it) => /\.tsx?$/.test(it) && !it.endsWith(".test.ts"))
    .filter((it) => /^["']use client["']/m.test(fs.readFileSync(path.join(root, it), "utf8")));

/** What a module loads at once: what it imports when asked is not counted. */
function loadedBy(entries: string[], { inputs }: Metafile): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const it of inputs[name]?.imports ?? []) if (it.kind === "import-statement" && !it.external) visit(it.path);
  };
  entries.forEach(visit);
  return seen;
}

export type BrowserLaw = { modules: string[]; minifiedBytes: number; gzippedBytes: number; withoutZodBytes: number };

/** The law as browsers load it: every module of it that a client component reaches, whole, with zod, minified. */
export async function measureBrowserLaw(): Promise<BrowserLaw> {
  const entryPoints = clientFiles();
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    outdir: "unwritten",
    jsx: "automatic",
    logLevel: "error",
  });
  const modules = [...loadedBy(entryPoints, metafile)].filter((it) => it.startsWith("lib/dimona/")).sort();
  const whole = await bundle(modules, []);
  const own = await bundle(modules, ["zod"]);
  return {
    modules,
    minifiedBytes: whole.length,
    gzippedBytes: gzipSync(whole).length,
    withoutZodBytes: gzipSync(own).length,
  };
}

async function bundle(modules: string[], external: string[]): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: modules.map((it, at) => `export * as m${at} from "./${it}";`).join("\n"), resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    platform: "browser",
    external,
  });
  const [file] = outputFiles;
  if (!file) throw new Error("the bundler gave no file");
  return file.contents;
}
