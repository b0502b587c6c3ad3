import { describe, expect, it } from "vitest";
import { pickLocale } from "@/lib/preferences";

describe("pickLocale", () => {
  it.each([
    ["a choice wins over the browser", "de", "fr", "de"],
    ["an unknown choice is no choice", "xx", "fr", "fr"],
    ["the browser's first language that we speak", undefined, "it,fr-BE;q=0.8,nl;q=0.9", "nl"],
    ["a region is understood", undefined, "fr-BE", "fr"],
    ["a language refused with q=0 is not taken", undefined, "de;q=0,en", "en"],
    ["Dutch when nothing fits", undefined, "ja", "nl"],
    ["Dutch without a header", undefined, null, "nl"],
  ])("%s", (_name, chosen, header, locale) => {
    expect(pickLocale(chosen, header)).toBe(locale);
  });
});
