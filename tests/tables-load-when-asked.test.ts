// The large tables of the RSZ are for whoever asks: what every form needs must not bring them along.
import { expect, test } from "vitest";
import { sourceFiles, waysTo } from "@/tests/fixtures/source-files";

const large =
  /^lib\/dimona\/tables\/(postcodes|countries|national-committees|address-book)$|^lib\/dimona\/(anomalies|ledger)$/;

test("check and the forms never load a large table", () => {
  const light = sourceFiles.filter(({ name }) =>
    /^lib\/dimona\/(check|form-fields|notation|encodable|deadline)\.ts$/.test(name),
  );
  expect(light).toHaveLength(5);
  expect(light.flatMap((file) => waysTo(large, file))).toEqual([]);
});

test("the dry run does load them: the search above finds what it looks for", () => {
  const dryRun = sourceFiles.find(({ name }) => name === "lib/dimona/dry-run/judge-line.ts");
  expect(dryRun && waysTo(large, dryRun)).not.toEqual([]);
});
