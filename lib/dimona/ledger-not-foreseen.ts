/** Anomalies that cannot come over REST, and why. */
export const OTHER_CHANNEL: readonly { because: string; ids: readonly string[] }[] = [
  {
    because:
      "The number is provisional or definitive in one field of the REST message: the two cannot stand side by side.",
    ids: ["00011-005"],
  },
  {
    because: "A block of the employer without any number is 90256-364 over REST, whoever the employer is.",
    ids: ["00014-001"],
  },
  { because: "The initial of the second first name has no field in a REST message.", ids: ["00027-003"] },
  {
    because: "The frame of a form (00110, 00218, 00296, 00297, 00299) is of the batch; over REST the service makes it.",
    ids: [
      "00110-001",
      "00110-003",
      "00218-001",
      "00218-003",
      "00296-001",
      "00296-003",
      "00297-001",
      "00297-003",
      "00299-001",
      "00299-003",
    ],
  },
  {
    because: "References are of the batch: a REST message has none.",
    ids: ["00221-001", "00221-003", "00222-001", "00222-003", "00298-001", "00298-003", "90082-006"],
  },
  {
    because: "A message without one of the four blocks is a 400 over REST.",
    ids: ["90059-134", "90372-001", "90372-089"],
  },
  {
    because: "The daily registration is a declaration of its own that REST v1 does not offer.",
    ids: [
      "00910-462",
      "00911-462",
      "00913-461",
      "00913-462",
      "01085-001",
      "01085-003",
      "01085-005",
      "01085-092",
      "01085-181",
      "01085-354",
      "01085-355",
      "90480-003",
      "90480-260",
      "90480-334",
      "90480-444",
    ],
  },
  { because: "REST is itself the secured channel.", ids: ["90256-342"] },
  {
    because:
      "The same fact and text as 90378-368, which the block of the UPDATE has; over REST that one is taken to speak.",
    ids: ["00913-368"],
  },
];

/** Anomalies of periods until a day. */
export const ENDED: readonly { until: string; because: string; ids: readonly string[] }[] = [
  {
    until: "2011-12-31",
    because: "The student regime of before 2012: its periods could not reach beyond 2011.",
    ids: ["90373-370", "90378-370"],
  },
  {
    until: "2013-09-30",
    because:
      "Casual work in horeca by full or light lump sum and kind of performance, before the contingent of October 2013 (day inferred).",
    ids: ["90373-336", "90373-337", "90373-338", "90373-339", "90373-340", "90378-336", "90378-337"],
  },
  {
    until: "2016-12-31",
    because: "Students had planned days until the end of 2016; the wire of today has no field for them.",
    ids: ["01017-003", "01017-005", "90373-420", "90378-420"],
  },
  {
    until: "2021-12-31",
    because:
      "Local authorities came over to the numbers and declarations of the RSZ with the first quarter of 2022 (day inferred from zone 00655).",
    ids: ["90256-346"],
  },
];

/** Anomalies that need what is neither in the message nor on the clock, the employer or the register. */
export const RSZ_ONLY: readonly { needs: string; ids: readonly string[] }[] = [
  {
    needs: "The national register: name, number and their history, of the person with this INSZ.",
    ids: ["00024-348", "00025-348", "00026-348"],
  },
  {
    needs:
      "The Crossroads Bank for Enterprises: whether the user of an agency worker has a number, and whether the number given exists.",
    ids: ["00131-001", "00131-235"],
  },
  {
    needs: "What the worker did for other employers in the quarters before (sufficient work, access to flexi-jobs).",
    ids: ["90017-058", "90017-510"],
  },
  { needs: "Whether the persons register finds anybody with this identity data.", ids: ["90017-151"] },
  {
    needs:
      "The worker's career and the service that is asked about a young worker without experience, and whether it answers.",
    ids: ["90017-514", "90017-515"],
  },
  { needs: "The RSZ's directory of employers: whether these numbers together are one employer.", ids: ["90256-151"] },
  { needs: "The list of declarations that the RSZ has closed for a time.", ids: ["90373-450", "90378-450"] },
  {
    needs: "Which conditions the RSZ tested, and how: the glossary says only that they apply once fulfilled.",
    ids: ["90373-483", "90378-483"],
  },
];
