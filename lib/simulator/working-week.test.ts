import { expect, test } from "vitest";
import { caller, errorIds, manualMoment, openIn, startSimulator } from "@/lib/simulator/simulator-for-tests";

/** The Monday after Friday 20 September 2019, 10:00 in Belgium. */
const monday = new Date("2019-09-23T08:00:00Z");

/** What the simulated RSZ says on that Monday of an end that is brought back to that Friday. */
async function said(saturdays: boolean | undefined): Promise<string[]> {
  let clock = manualMoment;
  const simulator = await startSimulator({ now: () => clock, saturdays });
  try {
    const rsz = await caller(simulator);
    const held = { ...openIn, dimonaIn: { ...openIn.dimonaIn, endingDate: "2019-12-20" } };
    const dimonaNumber = (await rsz.outcome(held)).dimonaPeriodId;
    clock = monday;
    return errorIds(await rsz.outcome({ dimonaUpdate: { dimonaNumber, endingDate: "2019-09-20" } }));
  } finally {
    await simulator.close();
  }
}

test("after a Friday Monday is the first working day, unless Saturday is one", async () => {
  expect(await said(undefined)).toEqual([]);
  expect(await said(false)).toEqual([]);
  expect(await said(true)).toEqual(["90378-460"]);
});
