import type { Attempt } from "@/lib/outage/evidence/evidence";
import { instantOf, instantOrNull } from "@/lib/outage/evidence/instant";
import type { RawDeclaration, RawEvent, RawMessage } from "@/lib/outage/evidence/raw-evidence";

/** What the event that ends a POST says of it. */
const outcomes: Record<string, string> = {
  receive: "received",
  miss: "not-received",
  lose: "unknown",
  misread: "not-understood",
  bar: "forbidden",
};

type Timed = { at: Date; attempt: Attempt };

/** Every call that was made for a declaration, the oldest first: what is kept as event, as message or as failed call. */
export function attemptsOf(declaration: RawDeclaration): Attempt[] {
  const { posts, answers } = postsOf(declaration);
  const all = [...posts, ...answers.map(verdictCall), ...failedCalls(declaration)];
  return all.sort((one, other) => one.at.getTime() - other.at.getTime()).map(({ attempt }) => attempt);
}

/** Each `start` is one POST and has one request; answers that belong to none of them came to GETs. */
function postsOf({ events, messages }: RawDeclaration): { posts: Timed[]; answers: RawMessage[] } {
  const requests = messages.filter(({ direction }) => direction === "request");
  let answers = messages.filter(({ direction }) => direction === "answer");
  const starts = events.flatMap((event, index) => (event.event === "start" ? [index] : []));
  const posts = starts.flatMap((index, place) => {
    const start = events[index];
    const end = events.slice(index + 1).find(({ event }) => event in outcomes);
    const from = start?.at ?? new Date(0);
    const answer = answers.find(({ at }) => at >= from && end !== undefined && at <= end.at);
    answers = answers.filter((it) => it !== answer);
    return wasMade(end) ? { at: from, attempt: postAttempt(from, end, requests[place], answer) } : [];
  });
  return { posts, answers };
}

/** What ended before its call left (no token, a hand too late, a process that ended in order) is no attempt. */
const wasMade = (end: RawEvent | undefined): boolean =>
  end?.event !== "miss" || !/^(not-begun|hand-late|no token)/.test(end.why ?? "");

const postAttempt = (
  at: Date,
  end: RawEvent | undefined,
  request: RawMessage | undefined,
  answer: RawMessage | undefined,
): Attempt => ({
  call: "post",
  at: instantOf(at),
  endedAt: instantOrNull(end?.at ?? null),
  sentSha256: request?.sha256 ?? null,
  answer: answerOf(answer),
  outcome: (end && outcomes[end.event]) ?? "under-way",
  why: end?.why ?? null,
  problems: end?.problems ?? [],
  number: end?.number ?? null,
});

const answerOf = (message: RawMessage | undefined): Attempt["answer"] =>
  message && message.status !== null ? { status: message.status } : null;

const verdictCall = (message: RawMessage): Timed => ({
  at: message.at,
  attempt: {
    call: "get",
    at: instantOf(message.at),
    endedAt: instantOf(message.at),
    sentSha256: null,
    answer: answerOf(message),
    outcome: "answered",
    why: null,
    problems: [],
    number: null,
  },
});

/** A POST that failed stands among the events already. The instant is when its failure was known. */
const failedCalls = ({ failedCalls }: RawDeclaration): Timed[] =>
  failedCalls
    .filter(({ call }) => call !== "post")
    .map(({ at, call, status, why }) => ({
      at,
      attempt: {
        call,
        at: instantOf(at),
        endedAt: instantOf(at),
        sentSha256: null,
        answer: status === null ? null : { status },
        outcome: status === 429 ? "slow-down" : "no-answer",
        why,
        problems: [],
        number: null,
      },
    }));
