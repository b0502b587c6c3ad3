import { unreadinessTold } from "@/lib/health/readiness";

export const dynamic = "force-dynamic";

const headers = { "cache-control": "no-store" };

/** Whether requests should come here: 200, or 503 with the reasons. For who spreads them over several portals. */
export async function GET() {
  const reasons = await unreadinessTold();
  const status = reasons.length === 0 ? "ready" : "unready";
  return Response.json({ status, reasons }, { status: reasons.length === 0 ? 200 : 503, headers });
}
