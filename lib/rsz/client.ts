import { type ApiVersion, type Codec, codecOf } from "@/lib/rsz/codec";
import {
  type FoundDeclaration,
  type FoundPeriod,
  type FoundRelation,
  type ReadItem,
  readDeclaration,
  readPeriod,
  readRelation,
} from "@/lib/rsz/found";
import { type GetOutcome, readGet } from "@/lib/rsz/get-outcome";
import type { JsonValue } from "@/lib/rsz/json";
import type { TokenResult, TokenSource } from "@/lib/rsz/oauth";
import { type PostOutcome, readPost } from "@/lib/rsz/post-outcome";
import { type SearchOutcome, type SearchQuery, searchAll, searchBody } from "@/lib/rsz/search";
import { type Call, type CallResult, callFresh, callKept, keptConnections } from "@/lib/rsz/wire";

/** What went over the wire, to be kept sealed: it holds identity numbers, never a token. */
export type Exchange = { request: string; status?: number; location?: string; response?: string };

export type RszClient = {
  version: ApiVersion;
  /** The body of a POST of this version; throws on a message that cannot be encoded. */
  encode: Codec["encode"];
  /** Submits one declaration. Settles within twice (token time-out + `postTimeoutMs`). */
  post(body: JsonValue): Promise<PostOutcome & { exchange: Exchange }>;
  /** Asks for the verdict on a declaration number. The pace is the caller's duty. */
  get(number: string): Promise<GetOutcome & { exchange: Exchange }>;
  /** All declarations, periods or relations that match, page after page. v1 has no searches. The pace is the caller's duty. */
  searchDeclarations(query: SearchQuery): Promise<SearchOutcome<FoundDeclaration>>;
  searchPeriods(query: SearchQuery): Promise<SearchOutcome<FoundPeriod>>;
  searchRelations(query: SearchQuery): Promise<SearchOutcome<FoundRelation>>;
  /** Whether there is a token to speak with; asked before a POST is announced. */
  ready(): Promise<{ ok: true } | { ok: false; why: string }>;
  close(): Promise<void>;
};

export type RszClientConfig = {
  /** Up to and with the version, such as `https://services.socialsecurity.be/REST/dimona/v1`. */
  baseUrl: string;
  /** The generation that `baseUrl` speaks. */
  version: ApiVersion;
  tokenSource: TokenSource;
  postTimeoutMs?: number;
  getTimeoutMs?: number;
};

type Attempt = { token: Extract<TokenResult, { ok: false }> } | { call: CallResult };

/** The RSZ's REST service. Its answers are data; throws only on what cannot happen. */
export function createRszClient(config: RszClientConfig): RszClient {
  const { version } = config;
  const baseUrl = config.baseUrl.replace(/\/+$/, "");
  const url = `${baseUrl}/declarations`;
  const getTimeoutMs = config.getTimeoutMs ?? 10_000;
  const kept = keptConnections();
  const codec = codecOf(version);
  const search = <Item>(what: string, query: SearchQuery, read: ReadItem<Item>): Promise<SearchOutcome<Item>> => {
    if (version === "v1") return Promise.resolve({ kind: "not-offered" });
    const call = { method: "POST", body: JSON.stringify(searchBody(query)), timeoutMs: getTimeoutMs } as const;
    return searchAll(async (page) => {
      const attempt = await withToken(config.tokenSource, (headers) =>
        callKept(
          { ...call, url: `${baseUrl}/${what}/search${page}`, headers: { ...headers, "content-type": json } },
          kept,
        ),
      );
      return "token" in attempt ? { noToken: noToken(attempt.token) } : attempt.call;
    }, read);
  };
  return {
    version,
    encode: codec.encode,
    searchDeclarations: (query) => search("declarations", query, readDeclaration),
    searchPeriods: (query) => search("periods", query, readPeriod),
    searchRelations: (query) => search("relations", query, readRelation),
    post: async (body) => {
      const request = JSON.stringify(body);
      const timeoutMs = config.postTimeoutMs ?? 15_000;
      const attempt = await withToken(config.tokenSource, (headers) =>
        callFresh({ method: "POST", url, headers: { ...headers, "content-type": json }, body: request, timeoutMs }),
      );
      const outcome: PostOutcome =
        "token" in attempt ? { kind: "not-received", why: noToken(attempt.token) } : readPost(attempt.call, url);
      return { ...outcome, exchange: exchangeOf(request, attempt) };
    },
    get: async (number) => {
      const call = { method: "GET", url: `${url}/${encodeURIComponent(number)}`, timeoutMs: getTimeoutMs } as const;
      const attempt = await withToken(config.tokenSource, (headers) => callKept({ ...call, headers }, kept));
      const outcome: GetOutcome =
        "token" in attempt
          ? { kind: "unavailable", why: noToken(attempt.token) }
          : readGet(attempt.call, number, codec.decode);
      return { ...outcome, exchange: exchangeOf(`GET ${call.url}`, attempt) };
    },
    ready: async () => {
      const token = await config.tokenSource.token();
      return token.ok ? { ok: true } : { ok: false, why: noToken(token) };
    },
    close: () => kept.close(),
  };
}

const json = "application/json";
const accept = "application/json, application/problem+json";

/** A 401 refuses the token, not the request: it is renewed and the request repeated, once. */
async function withToken(
  source: TokenSource,
  call: (headers: Call["headers"]) => Promise<CallResult>,
): Promise<Attempt> {
  const first = await tryOnce(source, call);
  if ("token" in first.attempt || !unauthorized(first.attempt.call)) return first.attempt;
  source.invalidate(first.used);
  return (await tryOnce(source, call)).attempt;
}

async function tryOnce(source: TokenSource, call: (headers: Call["headers"]) => Promise<CallResult>) {
  const token = await source.token();
  if (!token.ok) return { used: "", attempt: { token } satisfies Attempt };
  const headers = { authorization: `Bearer ${token.token}`, accept };
  return { used: token.token, attempt: { call: await call(headers) } satisfies Attempt };
}

const unauthorized = (result: CallResult): boolean => result.ok && result.reply.status === 401;
const noToken = ({ why, detail }: Extract<TokenResult, { ok: false }>): string => `no token: ${why} (${detail})`;

function exchangeOf(request: string, attempt: Attempt): Exchange {
  if ("token" in attempt || !attempt.call.ok) return { request };
  const { status, body, header } = attempt.call.reply;
  return { request, status, location: header("location"), response: body };
}
