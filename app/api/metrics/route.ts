import { mayReadMetrics } from "@/lib/health/may-read-metrics";
import { readMetrics } from "@/lib/health/read-metrics";

export const dynamic = "force-dynamic";

const type = "text/plain; version=0.0.4; charset=utf-8";

/** The figures of the installation for Prometheus. Without METRICS_TOKEN there is no such address. */
export async function GET(request: Request) {
  const may = mayReadMetrics(request.headers.get("authorization"));
  if (may === "no-such-page") return new Response(null, { status: 404 });
  if (may === "no") return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
  return new Response(await readMetrics(), { headers: { "content-type": type, "cache-control": "no-store" } });
}
