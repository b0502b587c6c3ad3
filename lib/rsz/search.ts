import { employerV2 } from "@/lib/rsz/codec-v2";
import type { ReadItem } from "@/lib/rsz/found";
import { given } from "@/lib/rsz/given";
import { type JsonObject, parseJson } from "@/lib/rsz/json";
import type { Message } from "@/lib/rsz/message";
import { lacksScope, readProblems } from "@/lib/rsz/problems";
import { retryAfterMs } from "@/lib/rsz/retry-after";
import { digitsIn, fieldsOf, isAbsent, listIn, textIn } from "@/lib/rsz/tolerant";
import type { CallResult, Reply } from "@/lib/rsz/wire";

/**
 * What is looked for: all of an employer, or of one worker there. `goesOn` is asked before each page but the first: who no
 * longer wants them gets what was read, not whole.
 */
export type SearchQuery = { employer: Message["employer"]; insz?: string; goesOn?: () => Promise<boolean> };

/**
 * What a search told. `whole` says that all pages were read and every item understood: only then does absence mean
 * anything. `not-offered`: this version has no searches.
 */
export type SearchOutcome<Item> =
  | { kind: "found"; items: Item[]; whole: boolean }
  | { kind: "not-offered" }
  | { kind: "not-understood"; problems: string[] }
  | { kind: "forbidden" }
  | { kind: "unavailable"; why: string; retryAfterMs?: number };

/** The size that public clients ask for; the largest allowed is not published. */
export const PAGE_SIZE = 50;
/** So many pages are read at most: 10,000 items. */
export const MOST_PAGES = 200;

/** The RSZ's number wins where both are given, as it does in a declaration. */
export const searchBody = ({ employer: { nssoNumber, enterpriseNumber }, insz }: SearchQuery): JsonObject => ({
  employer: employerV2(nssoNumber ? { nssoNumber } : { enterpriseNumber }),
  ...given({ worker: insz === undefined ? undefined : { ssin: insz } }),
});

type Turn = (query: string) => Promise<CallResult | { noToken: string }>;

/** Reads page after page; `turn` gets one by its query. Ends where no next page is named, or with the first failure. */
export async function searchAll<Item>(
  turn: Turn,
  read: ReadItem<Item>,
  goesOn: () => Promise<boolean> = async () => true,
): Promise<SearchOutcome<Item>> {
  const seen = new Set<string>();
  const items: Item[] = [];
  let whole = true;
  let query: string | undefined = `?page=1&pageSize=${PAGE_SIZE}`;
  while (query !== undefined && seen.size < MOST_PAGES && !seen.has(query)) {
    seen.add(query);
    const page: Page<Item> | Failure = readPage(await turn(query), read);
    if (page.kind !== "page") return page;
    items.push(...page.items);
    whole = whole && page.whole && (page.next !== undefined || items.length >= page.total);
    query = page.next;
    if (query !== undefined && !(await goesOn())) break;
  }
  return { kind: "found", items, whole: whole && query === undefined };
}

/** `total` is what the RSZ says there is on all pages, 0 when it does not say. */
type Page<Item> = { kind: "page"; items: Item[]; whole: boolean; total: number; next?: string };
type Failure = Exclude<SearchOutcome<never>, { kind: "found" }>;

function readPage<Item>(result: Awaited<ReturnType<Turn>>, read: ReadItem<Item>): Page<Item> | Failure {
  if ("noToken" in result) return { kind: "unavailable", why: result.noToken };
  if (!result.ok) return { kind: "unavailable", why: result.why };
  const { reply } = result;
  if (reply.status === 200) return pageOf(reply, read);
  if (reply.status === 403 && !lacksScope(reply.body)) return { kind: "forbidden" };
  if (reply.status === 400) return { kind: "not-understood", problems: readProblems(reply.body) };
  return { kind: "unavailable", why: `${reply.status}`, retryAfterMs: retryAfterMs(reply) };
}

function pageOf<Item>({ body }: Reply, read: ReadItem<Item>): Page<Item> | Failure {
  const json = parseJson(body);
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return { kind: "unavailable", why: "200 not readable" };
  const page = fieldsOf(json);
  const found = listIn(page.items);
  const items = found.flatMap((it) => read(it) ?? []);
  const next = nextOf(page.next);
  const whole = items.length === found.length && isPage(page) && (next !== undefined || namesNone(page.next));
  return { kind: "page", items, whole, total: Number(digitsIn(page.total) ?? 0), next };
}

/** Without items it is an empty page only when nothing but paging is in it (Belgif REST guide): else who knows what came. */
const isPage = (page: Record<string, unknown>): boolean => !isAbsent(page.items) || Object.keys(page).every(isPaging);
const isPaging = (name: string): boolean =>
  /^(items|total|page|pageSize|self|href|first|last|prev|previous|next|firstPage|lastPage|refs)$/.test(name);

const namesNone = (next: unknown): boolean => isAbsent(next) || next === false || next === "";

/** Of the address of the next page only the query is taken, so that the token goes nowhere but where it went before. */
function nextOf(next: unknown): string | undefined {
  const href = textIn(next, fieldsOf(next).href);
  if (href === undefined || !URL.canParse(href, "https://rsz.invalid")) return undefined;
  return new URL(href, "https://rsz.invalid").search || undefined;
}
