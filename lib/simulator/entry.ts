import type { EmployerKind } from "@/lib/dimona/declaration";
import type { RegisterPeriod } from "@/lib/simulator/register";
import type { Version } from "@/lib/simulator/version";

export type Anomaly = { errorId: string; labelFr: string; labelNl: string };
export type Information = { informationType: string; informationDetail: string };

/** The result of processing, in the words of the wire (REST v1 manual, "GET"). */
export type DeclarationStatus = {
  dimonaDeclarationId: string;
  result: "A" | "W" | "B" | "S";
  /** Null when refused or waiting for identification. */
  dimonaPeriodId: string | null;
  anomaliesCollection: Anomaly[];
  informationsCollection: Information[];
};

/** What the simulated RSZ knows of an employer number. */
export type EmployerRecord = {
  active: boolean;
  mandate: boolean;
  kind: EmployerKind;
  /** Not in the directory at all (anomalies -235); known unless told otherwise. */
  knownAtRsz?: boolean;
  /** In the system of sub-entities (zone 00652). */
  federalSubEntities?: boolean;
};

/**
 * Everything that ever changes the simulator, one journal line each. `dueAt` is in machine milliseconds; a body without
 * version is one of v1.
 */
export type Entry =
  | { kind: "token"; jti: string; hash: string; expiresAt: number }
  | { kind: "received"; number: string; version?: Version; body: string; receivedAt: string; dueAt: number }
  | { kind: "turned-away"; status: number; body: string }
  | {
      kind: "judged";
      number: string;
      status: DeclarationStatus;
      dueAt?: number;
      ssin?: string;
      period?: RegisterPeriod;
    }
  | { kind: "failed"; number: string }
  | { kind: "period"; period: RegisterPeriod }
  | { kind: "employer"; number: string; record: EmployerRecord };
