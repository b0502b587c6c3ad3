import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** Individual vocational training, insured by what the block of small statutes says. */
export const ivt: WorkerType = {
  code: "IVT",
  title: {
    nl: "Individuele beroepsopleiding",
    fr: "Formation professionnelle individuelle",
    de: "Individuelle Berufsausbildung",
    en: "Individual vocational training",
  },
  summary: {
    nl: "Individuele beroepsopleiding in de onderneming (IBO, PFI, FPI, IBU).",
    fr: "Formation professionnelle individuelle en entreprise (IBO, PFI, FPI, IBU).",
    de: "Individuelle Berufsausbildung im Unternehmen (IBO, PFI, FPI, IBU).",
    en: "Individual vocational training in the company (IBO, PFI, FPI, IBU).",
  },
  source: "RSZ glossary Dimona 2023/3, zones 00655, 00911, block 90594",
  committees: committeesOf("IVT"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "required" },
  update: { startDate: "optional", endDate: "optional" },
  openEnd: false,
  cardsAsAgencyWorker: "optional",
  smallStatutes: true,
  laterEndBy: "first-working-day-after-end",
};
