import { expect, test, vi } from "vitest";
import { noteActivity } from "@/components/frame/note-activity";

const does = (place: EventTarget, ...names: string[]) => {
  for (const name of names) place.dispatchEvent(new Event(name));
};

test.each(["pointerdown", "keydown", "wheel", "input"])("%s is a sign of a person", (name) => {
  const [place, tell] = [new EventTarget(), vi.fn()];
  noteActivity(place, tell);
  does(place, name);
  expect(tell).toHaveBeenCalledTimes(1);
});

test("what a page that is drawn anew can cause by itself is none", () => {
  const [place, tell] = [new EventTarget(), vi.fn()];
  noteActivity(place, tell);
  does(place, "pointermove", "mousemove", "mouseover", "focus", "focusin", "scroll", "visibilitychange");
  expect(tell).not.toHaveBeenCalled();
});

test("it is told at once, not again within the minute, and again after it", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const [place, tell] = [new EventTarget(), vi.fn()];
  noteActivity(place, tell);
  does(place, "keydown", "keydown");
  vi.advanceTimersByTime(59_999);
  does(place, "pointerdown");
  expect(tell).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  does(place, "keydown");
  expect(tell).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test("once stopped it tells nothing more", () => {
  const [place, tell] = [new EventTarget(), vi.fn()];
  noteActivity(place, tell)();
  does(place, "keydown");
  expect(tell).not.toHaveBeenCalled();
});
