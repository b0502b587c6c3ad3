import type { Context, EmployerFacts } from "@/lib/dimona/context";
import type { Content } from "@/lib/dimona/declaration";
import { ordinaryIn, sampleContext } from "@/lib/dimona/rules/samples";

export type Situation = { content: Content; context?: Partial<Context> };

/** A declaration that brings the anomaly up, and one that stays just clear of it. */
export type LedgerCase = { errorId: string; raises: Situation; clear: Situation };

export const differ = (errorId: string, raises: Content, clear: Content, context?: Partial<Context>): LedgerCase => ({
  errorId,
  raises: { content: raises, context },
  clear: { content: clear, context },
});

/** One declaration, two states of the world. */
export const depend = (
  errorId: string,
  content: Content,
  raises: Partial<Context>,
  clear: Partial<Context>,
): LedgerCase => ({ errorId, raises: { content, context: raises }, clear: { content, context: clear } });

export const employer = (changes: Partial<EmployerFacts>): Partial<Context> => ({
  employer: { nssoNumber: "118203423", kind: "private", usualStartHour: "0800", ...changes },
});

export const localAuthority = employer({ kind: "local-authority" });

export const without = (content: Content, ...names: (keyof Content)[]): Content =>
  Object.fromEntries(Object.entries(content).filter(([name]) => !names.some((it) => it === name))) as Content;

export const nowAt = (text: string): Partial<Context> => ({ ...sampleContext(), now: new Date(text) });

/** An agency worker whose user is abroad. */
export const agencyIn = (changes: Partial<Content> = {}): Content =>
  ordinaryIn({
    jointCommittee: "322",
    endDate: "2026-11-20",
    usingCompanyCommittee: "XXX",
    usingCompanyName: "Acme GmbH",
    usingCompanyStreet: "Domstrasse",
    usingCompanyHouseNumber: "1",
    usingCompanyPostBox: "A",
    usingCompanyZipCode: "50667",
    usingCompanyCity: "Keulen",
    usingCompanyCountry: "00103",
    ...changes,
  });

/** An agency worker whose user has a number. */
export const agencyInByNumber = (changes: Partial<Content> = {}): Content =>
  ordinaryIn({
    jointCommittee: "322",
    endDate: "2026-11-20",
    usingCompanyCommittee: "XXX",
    usingCompanyEnterpriseNumber: "0477472701",
    ...changes,
  });

/** A student at another place than the head office. */
export const shopIn = (changes: Partial<Content> = {}): Content =>
  ordinaryIn({
    workerType: "STU",
    endDate: "2026-12-31",
    plannedHours: "80",
    workPlaceName: "Winkel",
    workPlaceStreet: "Nieuwstraat",
    workPlaceHouseNumber: "1",
    workPlaceZipCode: "1000",
    workPlaceCity: "Brussel",
    workPlaceCountry: "00150",
    ...changes,
  });

export const casualIn = (changes: Partial<Content> = {}): Content =>
  ordinaryIn({
    workerType: "EXT",
    jointCommittee: "302",
    startHour: "1000",
    endDate: "2026-11-18",
    endHour: "1800",
    ...changes,
  });

export const trainingIn = (changes: Partial<Content> = {}): Content =>
  ordinaryIn({
    workerType: "IVT",
    endDate: "2026-12-18",
    employmentNature: "WORKER",
    workerStatus: "F1",
    ...changes,
  });

export const constructionIn = (changes: Partial<Content> = {}): Content =>
  ordinaryIn({
    workerType: "BCW",
    jointCommittee: "124",
    firstMonthCard: "123456789012",
    nextMonthCard: "123456789013",
    ...changes,
  });
