import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordConsultationOnce } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import type { Draft } from "@/lib/declarations/draft";
import type { MessagePreview } from "@/lib/declarations/message-preview";
import { laidOut, maskNumbers } from "@/lib/declarations/message-text";
import { identityOfChoice, knownPerson } from "@/lib/declarations/worker-choice";
import { declaringNumber } from "@/lib/dimona/declaring-number";
import { canEncode } from "@/lib/dimona/encodable";
import { employerFacts } from "@/lib/employers/store";
import { env } from "@/lib/env";
import { maskInsz } from "@/lib/people/mask-insz";
import { workerIdentity } from "@/lib/people/store";
import { codecOf } from "@/lib/rsz/codec";
import type { Message } from "@/lib/rsz/message";
import { composeMessage } from "@/lib/submission/compose-message";

const notFound: MessagePreview = { ok: false, reason: "not-found" };

/**
 * The message that would be sent for what stands in a form, made by the encoder that sends. The number of a worker whom
 * this employer has is masked; a number typed anew is shown as typed. Nothing is stored but that a known worker was
 * looked at, once for each form.
 */
export function previewMessage(scope: Scope, draft: Draft): Promise<MessagePreview> {
  demand(scope, "declare");
  return withScope(scope, (tx) => previewIn(tx, draft));
}

async function previewIn(tx: Scoped, draft: Draft): Promise<MessagePreview> {
  const { employerId, worker, content, clientKey } = draft;
  const employer = await employerFacts(tx, employerId, dayOf(now()));
  if (!employer) return notFound;
  const personId = await knownPerson(tx, employerId, worker);
  if (!personId && worker.by === "person") return notFound;
  if (personId)
    await recordConsultationOnce(tx, { screen: "declaration-form", purpose: "preview-message", personId }, clientKey);
  const { nssoNumber, enterpriseNumber } = declaringNumber(employer);
  const message = composeMessage({
    content,
    employerNumber: nssoNumber ?? enterpriseNumber ?? null,
    worker: (personId ? await workerIdentity(tx, personId) : await identityOfChoice(tx, employerId, worker)) ?? {},
  });
  return shown(message, personId !== undefined);
}

function shown(message: Message, isKnown: boolean): MessagePreview {
  const answer = canEncode(message);
  if (!answer.ok) return { ok: false, reason: "not-encodable", obstacles: answer.reasons };
  const { RSZ_API_VERSION, RSZ_BASE_URL } = env();
  const codec = codecOf(RSZ_API_VERSION);
  const text = laidOut(JSON.stringify(codec.encode(message)));
  const { insz } = message.worker;
  return {
    ok: true,
    url: `${RSZ_BASE_URL.replace(/\/+$/, "")}/declarations`,
    text: isKnown ? maskNumbers(text) : text,
    ...(isKnown && insz && message.content.kind === "IN" && { maskedNumber: maskInsz(insz) }),
    places: codec.places(message.content.kind),
  };
}
