import type { Dispatcher } from "undici";
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
import type { TokenSource } from "@/lib/rsz/oauth";
import { type PostOutcome, readPost } from "@/lib/rsz/post-outcome";
import { type SearchOutcome, type SearchQuery, searchAll, searchBody } from "@/lib/rsz/search";
import { callFresh, callKept, keptConnections } from "@/lib/rsz/wire";
import { type Attempt, noToken, withToken } from "@/lib/rsz/with-token";

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

const getTimeout = 10_000;

/** The RSZ's REST service. Its answers are data; throws only on what cannot happen. */
export function createRszClient(config: RszClientConfig): RszClient {
  const { version } = config;
  const baseUrl = config.baseUrl.replace(/\/+$/, "");
  const url = `${baseUrl}/declarations`;
  const getTimeoutMs = config.getTimeoutMs ?? getTimeout;
  const kept = keptConnections();
  const codec = codecOf(version);
  const search = searchesOf(config, baseUrl, kept);
  return {
    version,
    encode: codec.encode,
    searchDeclarations: search("declarations", readDeclaration),
    searchPeriods: search("periods", readPeriod),
    searchRelations: search("relations", readRelation),
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

/** The searches of v2. They change nothing, so they take a connection that is kept. */
const searchesOf =
  (
    { version, tokenSource, getTimeoutMs: timeoutMs = getTimeout }: RszClientConfig,
    baseUrl: string,
    kept: Dispatcher,
  ) =>
  <Item>(what: string, read: ReadItem<Item>) =>
  async (query: SearchQuery): Promise<SearchOutcome<Item>> => {
    if (version === "v1") return { kind: "not-offered" };
    const body = JSON.stringify(searchBody(query));
    return searchAll(
      async (page) => {
        const call = { method: "POST", url: `${baseUrl}/${what}/search${page}`, body, timeoutMs } as const;
        const attempt = await withToken(tokenSource, (headers) =>
          callKept({ ...call, headers: { ...headers, "content-type": json } }, kept),
        );
        return "token" in attempt ? { noToken: noToken(attempt.token) } : attempt.call;
      },
      read,
      query.goesOn,
    );
  };

function exchangeOf(request: string, attempt: Attempt): Exchange {
  if ("token" in attempt || !attempt.call.ok) return { request };
  const { status, body, header } = attempt.call.reply;
  return { request, status, location: header("location"), response: body };
}
