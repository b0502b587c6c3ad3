import path from "node:path";
import { build } from "esbuild";
import { root } from "@/scripts/preparation.mjs";

const entries = {
  simulator: "lib/simulator/main.ts",
  worker: "lib/submission/worker.ts",
};

/**
 * The programs of a run, each in one file of JavaScript in `folder`, which must lie in the project: whoever is killed every
 * few seconds must not spend most of its life being translated. What is in them is the same.
 */
export async function bundle(folder: string): Promise<Record<keyof typeof entries, string>> {
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  const at = (name: keyof typeof entries) => path.join(folder, `${name}.mjs`);
  return { simulator: at("simulator"), worker: at("worker") };
}
