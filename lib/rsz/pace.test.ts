import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextGetAt } from "@/lib/rsz/pace";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

describe("the published pace", () => {
  it.each([
    ["nothing before 2 s", null, undefined, 2 * second],
    ["the first may come later", null, 45 * second, 45 * second],
    ["a second after the first", 2 * second, undefined, 3 * second],
    ["still a second when it falls on 30 s", 29 * second, undefined, 30 * second],
    ["a minute when a second would fall just after 30 s", 29 * second + 1, undefined, 89 * second + 1],
    ["a minute after a GET at 30 s", 30 * second, undefined, 90 * second],
    ["a minute when the allowed moment was missed past 30 s", 29 * second, 30 * second + 1, 89 * second],
    ["the allowed moment still stands at 30 s", 28 * second, 30 * second, 30 * second],
    ["still a minute when it falls on 20 min", 19 * minute, undefined, 20 * minute],
    ["an hour when a minute would fall just after 20 min", 19 * minute + 1, undefined, 79 * minute + 1],
    ["an hour after a GET at 20 min", 20 * minute, undefined, 80 * minute],
    ["an hour when the allowed moment was missed past 20 min", 19 * minute, 20 * minute + 1, 79 * minute],
    ["each hour from then on", 5 * hour, undefined, 6 * hour],
  ])("%s", (_, previous, from, expected) => {
    expect(nextGetAt(previous, from)).toBe(expected);
  });
});

/** What is published, said again in other words: how far a GET at this moment must be from the one before it. */
const gapAt = (at: number) => (at <= 30 * second ? second : at <= 20 * minute ? minute : hour);
const delays = fc.array(fc.oneof(fc.nat(50), fc.nat(3 * second), fc.nat(3 * minute), fc.nat(2 * hour)), {
  minLength: 1,
  maxLength: 80,
});

describe("however late each GET is made", () => {
  it("every GET of one who asks again keeps the distance of its own window", () => {
    fc.assert(
      fc.property(delays, (late) => {
        let previous: number | null = null;
        for (const delay of late) {
          const at: number = nextGetAt(previous, nextGetAt(previous) + delay);
          expect(at).toBeGreaterThanOrEqual(2 * second);
          if (previous !== null) expect(at - previous).toBeGreaterThanOrEqual(gapAt(at));
          previous = at;
        }
      }),
    );
  });

  it("no window ever holds two GETs closer than it allows, even of one who does not ask again", () => {
    fc.assert(
      fc.property(delays, (late) => {
        let previous: number | null = null;
        for (const delay of late) {
          const at: number = nextGetAt(previous) + delay;
          const sameWindow = previous !== null && gapAt(previous) === gapAt(at);
          if (previous !== null && sameWindow) expect(at - previous).toBeGreaterThanOrEqual(gapAt(at));
          previous = at;
        }
      }),
    );
  });

  it("the moment given is the first: a millisecond sooner would be too soon", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2 * second, max: 3 * hour }), fc.nat(3 * hour), (previous, from) => {
        const at = nextGetAt(previous, from);
        const sooner = at - 1;
        expect(sooner < from || sooner - previous < gapAt(sooner)).toBe(true);
      }),
    );
  });
});
