export const dynamic = "force-dynamic";

const headers = { "cache-control": "no-store" };

/** This process answers; nothing else is asked. For who would start it anew when it does not. */
export const GET = () => Response.json({ status: "alive" }, { headers });
