import { makeEnterpriseNumber, makeNssoNumber, makeProvisionalNumber } from "@/lib/dimona/identifiers-made";
import type { EmployerForm } from "@/lib/employers/schema";

export const HORECA = "Horeca en Handel";
export const BUILDING = "Bouw, Transport en Overheid";

export type DemoEmployer = { team: string; form: Omit<EmployerForm, "teamIds"> };

type Given = { name: string; team: string; committees: string[] } & Partial<Omit<EmployerForm, "teamIds" | "name">>;

/** Numbers from 2010 and a mandate from 2018, so that the demo also stands in the year of the RSZ's manual (2019). */
const employer = (seed: number, { team, committees, ...given }: Given): DemoEmployer => ({
  team,
  form: {
    enterpriseNumber: makeEnterpriseNumber(4_771_000 + seed * 7_919),
    kind: "private",
    language: "nl",
    usualStartHour: "0800",
    active: true,
    numbers: [{ number: makeNssoNumber(1_182_000 + seed * 613), validFrom: "2010-01-01" }],
    jointCommittees: committees.map((number, index) => ({ number, isDefault: index === 0 })),
    mandates: [{ validFrom: "2018-01-01" }],
    ...given,
  },
});

/** Invented names. The first has the employer number of the RSZ's own manual (REST v1, example of a Dimona IN). */
export const demoEmployers: readonly DemoEmployer[] = [
  employer(1, {
    name: "Brasserie De Fictie BV",
    team: HORECA,
    committees: ["302"],
    usualStartHour: "1100",
    numbers: [{ number: "118203423", validFrom: "2010-01-01" }],
  }),
  employer(2, { name: "Boekhandel Leesproef BV", team: HORECA, committees: ["201", "200"], usualStartHour: "0900" }),
  employer(3, { name: "Hotel Proefstand NV", team: HORECA, committees: ["302"], usualStartHour: "0600" }),
  employer(4, { name: "Frituur Staalkaart BV", team: HORECA, committees: ["302"], usualStartHour: "1700" }),
  employer(5, {
    name: "Boulangerie Esquisse SRL",
    team: HORECA,
    committees: ["118.03"],
    language: "fr",
    usualStartHour: "0430",
  }),
  employer(6, {
    name: "Schetsbord Software BV",
    team: HORECA,
    committees: ["200"],
    usualStartHour: "0900",
    numbers: [{ number: makeProvisionalNumber(50_004_711), validFrom: "2019-01-01" }],
  }),
  employer(7, {
    name: "Transport Denkbeeldig NV",
    team: BUILDING,
    committees: ["140.03", "200"],
    usualStartHour: "0530",
  }),
  employer(8, { name: "Atelier Mal & Zoon BV", team: BUILDING, committees: ["111", "209"] }),
  employer(9, { name: "Gemeente Voorbeeldem", team: BUILDING, committees: [], kind: "local-authority" }),
  employer(10, { name: "Jardins Imaginaires SRL", team: BUILDING, committees: ["145.04"], language: "fr" }),
  employer(11, {
    name: "Schreinerei Muster GmbH",
    team: BUILDING,
    committees: ["126"],
    language: "de",
    usualStartHour: "0700",
  }),
  employer(12, {
    name: "Drukkerij Voorheen NV",
    team: BUILDING,
    committees: ["130"],
    mandates: [{ validFrom: "2015-01-01", validTo: "2019-06-30" }],
  }),
];
