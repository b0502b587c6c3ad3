import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "@/lib/env";
import { REQUEST_ID, requestIdOf } from "@/lib/request-id";

/** What a page may load. Styles and scripts of our own only; inline ones need the nonce of this very answer. */
function contentPolicy(nonce: string): string {
  const development = isDevelopment();
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "worker-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

const isSecure = (request: NextRequest): boolean =>
  (request.headers.get("x-forwarded-proto") ?? request.nextUrl.protocol).startsWith("https");

/** Gives every request an id, and every page the security headers. Next reads the nonce from the request's own policy header. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentPolicy(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const requestId = requestIdOf(request.headers.get(REQUEST_ID));
  headers.set(REQUEST_ID, requestId);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(REQUEST_ID, requestId);
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "no-referrer");
  response.headers.set("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  if (isSecure(request)) response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  return response;
}

export const config = { matcher: ["/((?!_next/static|icon.svg).*)"] };
