import { measurePage, PROMISED_BYTES } from "@/bench/form-bytes";
import { expect, test } from "@/tests/e2e/fixtures";

test("an empty declaration form loads no more scripts than promised, and all of them compressed", async ({
  page,
  login,
}) => {
  await login("officer");
  const { scripts, total } = await measurePage(page.context(), "/declarations/new");
  expect(scripts.length).toBeGreaterThan(0);
  // What fits in one packet is not worth compressing.
  expect(scripts.filter(({ encoding, bytes }) => encoding !== "gzip" && bytes > 1_024)).toEqual([]);
  expect(total, "`npm run bench:form` tells what weighs").toBeLessThanOrEqual(PROMISED_BYTES);
});
