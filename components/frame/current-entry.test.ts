import { describe, expect, it } from "vitest";
import { currentEntry } from "@/components/frame/current-entry";

const hrefs = ["/", "/?state=refused", "/declarations?state=draft", "/declarations", "/register", "/admin/users"];

describe("currentEntry", () => {
  it.each([
    ["the worklist is the root alone", "/", "", "/"],
    ["a filtered worklist is its sub entry", "/", "state=refused&employer=1", "/?state=refused"],
    ["a filter without an entry stays with its room", "/", "state=planned", "/"],
    ["drafts are not all declarations", "/declarations", "state=draft", "/declarations?state=draft"],
    ["one declaration belongs to all declarations", "/declarations/abc", "", "/declarations"],
    ["a new declaration is none of the lists yet", "/declarations/new", "kind=IN", undefined],
    ["a longer name is another room", "/registers", "", undefined],
    ["a page outside the rail has no entry", "/search", "", undefined],
  ])("%s", (_name, path, search, expected) => {
    expect(currentEntry(hrefs, path, search)).toBe(expected);
  });
});
