/**
 * The client's address out of X-Forwarded-For: the last, which our own proxy wrote; all before it is the client's word, by
 * which it could pass for a new address at each attempt. Without a trusted proxy the whole header is, so: undefined.
 */
export const clientAddress = (forwardedFor: unknown, trustedProxy: boolean): string | undefined =>
  trustedProxy && typeof forwardedFor === "string" ? forwardedFor.split(",").at(-1)?.trim() || undefined : undefined;
