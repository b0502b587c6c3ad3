import { addDays, type Day, dayOf, endOfQuarter } from "@/lib/day";
import { toDimonaCommittee } from "@/lib/dimona/committees";
import type { Content } from "@/lib/dimona/declaration";
import { type DemoEmployer, demoEmployers } from "@/scripts/demo/employers";
import { type DemoPerson, demoPeople, exercisePeople } from "@/scripts/demo/people";

/** `how`: kept as a draft, or sent; `why` is what sends it although our own check refuses it, `late` although it is late. */
export type DemoDeclaration = {
  employer: number;
  worker: DemoPerson;
  content: Content;
  how: "draft" | "send";
  why?: string;
  late?: string;
};

/** An IN of one of the employer's workers (0 to 4), under the employer's own committee. */
function inFor(
  employer: number,
  worker: DemoPerson | number,
  rest: Partial<Content>,
): Pick<DemoDeclaration, "employer" | "worker" | "content"> {
  const workerType = rest.workerType ?? "OTH";
  const person = typeof worker === "number" ? demoPeople[1 + employer * 5 + worker] : worker;
  if (!person) throw new Error("no such demo worker");
  const jointCommittee = committeeOf(demoEmployers[employer], workerType);
  return {
    employer,
    worker: person,
    content: { kind: "IN", workerType, ...(jointCommittee && { jointCommittee }), ...rest },
  };
}

function committeeOf(employer: DemoEmployer | undefined, workerType: string): string | undefined {
  const number = employer?.form.jointCommittees[0]?.number;
  return number && toDimonaCommittee(number, workerType);
}

const student = (startDate: Day, plannedHours: string): Partial<Content> => ({
  workerType: "STU",
  startDate,
  endDate: endOfQuarter(startDate),
  plannedHours,
});

/** What a newcomer finds: most is accepted, and of every other outcome there is one. `now` decides the days. */
export function demoDeclarations(now: Date): DemoDeclaration[] {
  const today = dayOf(now);
  const day = (count: number) => addDays(today, count);
  const send = (it: ReturnType<typeof inFor>, why?: string): DemoDeclaration => ({ ...it, how: "send", why });
  const draft = (it: ReturnType<typeof inFor>): DemoDeclaration => ({ ...it, how: "draft" });
  return [
    ...accepted(day).map((it) => send(it)),
    // Late: the RSZ takes them with a warning.
    {
      ...send(inFor(1, 0, { startDate: day(-3) })),
      late: "Voorbeeld: de werkgever meldde de indiensttreding te laat.",
    },
    { ...send(inFor(7, 2, { startDate: day(-1) })), late: "Voorbeeld: de werknemer begon onverwacht vroeger." },
    // A second period of the same kind for one worker: the RSZ refuses whichever it takes last.
    send(inFor(3, 0, { startDate: day(1) })),
    send(inFor(3, 0, { startDate: day(2) })),
    send(
      inFor(2, 2, { startDate: day(3), endDate: day(1) }),
      "Voorbeeld: de klant houdt vol dat dit de juiste dagen zijn.",
    ),
    send(inFor(0, exercisePeople.identifiedLater, { startDate: day(1) })),
    send(inFor(1, exercisePeople.notIdentified, { startDate: day(2) })),
    send(inFor(6, exercisePeople.forbidden, { startDate: day(1) })),
    send(inFor(2, exercisePeople.dropped, { startDate: day(2) })),
    draft(inFor(0, 3, { startDate: day(4) })),
    draft(inFor(3, 4, { workerType: "STU", startDate: day(5) })),
    draft(inFor(4, 3, {})),
    draft(inFor(6, 3, { startDate: day(6) })),
    // The simulator takes every employer for a private one until its training door says otherwise: drafts only.
    draft(inFor(8, 0, { startDate: day(3) })),
    draft(inFor(8, 2, { startDate: day(9) })),
  ];
}

const accepted = (day: (count: number) => Day) => [
  inFor(0, 0, { startDate: day(1) }),
  inFor(0, 1, { startDate: day(2), endDate: day(20) }),
  inFor(0, 4, student(day(1), "60")),
  inFor(1, 1, { startDate: day(3) }),
  inFor(1, 4, student(day(2), "48")),
  inFor(2, 0, { startDate: day(1) }),
  inFor(2, 4, student(day(1), "90")),
  inFor(4, 0, { startDate: day(2) }),
  inFor(5, 0, { startDate: day(4) }),
  inFor(6, 0, { startDate: day(1) }),
  inFor(6, 1, { startDate: day(7), endDate: day(30) }),
  inFor(7, 0, { startDate: day(2) }),
  inFor(7, 4, student(day(3), "120")),
  inFor(9, 0, { startDate: day(1) }),
  inFor(10, 0, { startDate: day(5) }),
];
