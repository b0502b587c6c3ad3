import { expect, test } from "vitest";
import { sharedLook } from "@/lib/health/shared-look";

/** A look that is counted, at a clock that stands where it is put. */
function counted(answer: () => Promise<string> = async () => "well") {
  const seen = { looks: 0, at: 0 };
  const look = sharedLook(
    () => {
      seen.looks += 1;
      return answer();
    },
    1_000,
    () => seen.at,
  );
  return { seen, look };
}

test("all who ask at once share one look", async () => {
  const { seen, look } = counted();
  expect(await Promise.all(Array.from({ length: 50 }, look))).toEqual(Array(50).fill("well"));
  expect(seen.looks).toBe(1);
});

test.each([
  [999, 1],
  [1_000, 2],
])("%i ms after it began there were %i looks", async (at, looks) => {
  const { seen, look } = counted();
  await look();
  seen.at = at;
  await look();
  expect(seen.looks).toBe(looks);
});

test("a look that takes longer than it is good for is not begun twice at once", async () => {
  let end = (_: string) => {};
  const { seen, look } = counted(() => new Promise((resolve) => (end = resolve)));
  const first = look();
  seen.at = 5_000;
  const second = look();
  end("late");
  expect([await first, await second, seen.looks]).toEqual(["late", "late", 1]);
});

test("a look that failed is told to who waits for it, and made anew by the next", async () => {
  const { seen, look } = counted(() =>
    seen.looks === 1 ? Promise.reject(new Error("broken")) : Promise.resolve("well"),
  );
  await expect(look()).rejects.toThrow("broken");
  expect(await look()).toBe("well");
});
