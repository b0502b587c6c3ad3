import { z } from "zod";
import { contentSchema } from "@/lib/dimona/content";
import type { Content } from "@/lib/dimona/declaration";
import { GROUNDS, type Ground } from "@/lib/dimona/grounds";
import type { Lateness } from "@/lib/dimona/lateness";
import { isState, type State } from "@/lib/dimona/lifecycle";
import type { Period } from "@/lib/dimona/period";

const sentAnomalies = z.array(z.object({ errorId: z.string(), labelNl: z.string(), labelFr: z.string() })).catch([]);
const sentInformations = z.array(z.object({ type: z.string(), detail: z.string() })).catch([]);

/** What came back from the RSZ: its result A, W, B or S, with labels as the RSZ sent them. */
export type NoticeView = {
  id: string;
  result: string;
  final: boolean;
  receivedAt: Date;
  anomalies: z.infer<typeof sentAnomalies>;
  informations: z.infer<typeof sentInformations>;
};

type NoticeRow = {
  id: bigint;
  result: string;
  final: boolean;
  receivedAt: Date;
  anomalies: unknown;
  informations: unknown;
};

export const toNotice = ({ id, result, final, receivedAt, anomalies, informations }: NoticeRow): NoticeView => ({
  id: String(id),
  result,
  final,
  receivedAt,
  anomalies: sentAnomalies.parse(anomalies),
  informations: sentInformations.parse(informations),
});

const detailSchema = z
  .object({
    reason: z.string(),
    why: z.string(),
    number: z.string(),
    declarationNumber: z.string(),
    result: z.string(),
    errorIds: z.array(z.string()),
    problems: z.array(z.string()),
    findings: z.array(z.string()),
    sendAnywayReason: z.string(),
    lateReason: z.string(),
    limit: z.object({ clock: z.string().optional() }),
    successorId: z.string(),
    numbers: z.array(z.string()),
    plannedAt: z.coerce.date(),
    draftId: z.string(),
    ancestorId: z.string(),
  })
  .partial()
  .catch({});

/** Something that happened to a declaration; `who` is absent when the portal did it by itself. */
export type EventView = {
  id: string;
  event: string;
  at: Date;
  who?: string;
  from?: State;
  to?: State;
  detail: z.infer<typeof detailSchema>;
};

type EventRow = {
  id: bigint;
  event: string;
  at: Date;
  userId: string | null;
  fromState: string | null;
  toState: string;
  detail: unknown;
};

const stateOf = (text: string | null): State | undefined => (text && isState(text) ? text : undefined);

export const toEvent = (row: EventRow, names: ReadonlyMap<string, string>): EventView => ({
  id: String(row.id),
  event: row.event,
  at: row.at,
  who: names.get(row.userId ?? ""),
  from: stateOf(row.fromState),
  to: stateOf(row.toState),
  detail: detailSchema.parse(row.detail),
});

/** Another declaration of the same family. */
export type KinView = {
  id: string;
  kind: string;
  state: string;
  result: string | null;
  declarationNumber: string | null;
  doubts: number;
};

/** A declaration as its page shows it. Newest notices and events first. */
export type DeclarationView = {
  id: string;
  /** What an action must still find as it stood on the screen. */
  version: number;
  /** The portal's instant at which it was read. */
  readAt: Date;
  kind: string;
  state: State;
  result?: string;
  content?: Content;
  /** The period that it made or changes, as it now is, with the relation that holds it. */
  period?: { period: Period; relationId: string };
  employer: { id: string; name: string };
  /** Since when the employer's mandate is to be looked at; nothing is sent for it meanwhile. */
  mandateReviewAt?: Date;
  /** The batch with which it is paused. */
  pausedBatchId?: string;
  /** The RSZ or enterprise number under which it was sent. */
  employerNumber?: string;
  worker?: string;
  declarationNumber?: string;
  periodNumber?: string;
  sendAnywayReason?: string;
  /** Why it was submitted late. */
  lateReason?: string;
  /** Ours beside the RSZ's; absent while a draft. */
  lateness?: Lateness;
  attempts: number;
  /** How many sendings of it are in doubt: the RSZ may have them. */
  doubts: number;
  /** In doubt, and not left to a person alone: it is looked up at the RSZ, or sent once more near its deadline. */
  watched?: "search" | "repeat";
  deadlineAt?: Date;
  deadlineGround?: Ground;
  createdBy: string;
  /** For which moment it is, or was, planned. */
  plannedAt?: Date;
  /** Until when it rests, so that it can be recalled. */
  restsUntilAt?: Date;
  submittedAt?: Date;
  /** Since when it stands as it does. */
  changedAt: Date;
  receivedAt?: Date;
  settledAt?: Date;
  handledAt?: Date;
  notices: NoticeView[];
  events: EventView[];
  ancestor?: KinView;
  /** It is sent once this one is accepted; and what waits for it likewise. */
  follows?: KinView;
  followers: KinView[];
  descendants: KinView[];
};

/** Absent where none was stored. */
export const groundOf = (text: string | null): Ground | undefined => GROUNDS.find((it) => it === text);

/** Absent while a draft, whose content is sealed. */
export const contentOf = (json: unknown): Content | undefined => contentSchema.safeParse(json).data;
