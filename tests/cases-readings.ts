/** Where the law answers otherwise than the case table: the glossary's text decides, and this is how it was read. */
export type Reading = {
  table: string;
  name: string;
  answer: { result: string; errorIds: string[] };
  because: string;
};

export const READINGS: readonly Reading[] = [
  {
    table: "90378-update.json",
    name: "UPDATE of a student without planned hours",
    answer: { result: "B", errorIds: ["01135-001"] },
    because:
      "Zone 01135 stands in the block of the UPDATE with the same presence: required for STU. The case doubts it too.",
  },
  {
    table: "90378-update.json",
    name: "UPDATE of a student with planned hours only",
    answer: { result: "B", errorIds: ["90378-360"] },
    because: "90378-360 says 'start and/or end date required' and excepts nobody. The case doubts it too.",
  },
  {
    table: "90373-90378-460-late.json",
    name: "a later end of a student whose work has started",
    answer: { result: "A", errorIds: [] },
    because:
      "'At or before start of work' is read of the work that is added, which begins the day after the first end.",
  },
  {
    table: "00911-end-date.json",
    name: "a later end of a flexi period that has started",
    answer: { result: "A", errorIds: [] },
    because: "As for a student: the added work had not begun. 00911-344 is about an OUT, which this is not.",
  },
];
