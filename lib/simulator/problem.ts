import type { Reply } from "@/lib/simulator/http";

// The errors of v2 (Belgif REST guide; RFC 9457). What the handlers say in the form of v1 is put into theirs.

const types: Record<number, string> = {
  400: "badRequest",
  401: "invalidAccessToken",
  403: "missingPermission",
  404: "resourceNotFound",
  405: "methodNotAllowed",
  413: "payloadTooLarge",
  415: "unsupportedMediaType",
  429: "tooManyRequests",
  500: "internalServerError",
};

/** An error of v1 as one of v2; anything else as it is. */
export function asProblem(reply: Reply): Reply {
  if (reply.status < 400 || reply.drop) return reply;
  const type = types[reply.status] ?? "internalServerError";
  const body = {
    type: `urn:problem-type:belgif:${type}`,
    href: `https://www.belgif.be/specification/rest/api-guide/problems/${type}.html`,
    title: type.replace(/([A-Z])/g, " $1").toLowerCase(),
    status: reply.status,
    ...partsOf(reply.body),
  };
  return { ...reply, headers: { "content-type": "application/problem+json", ...reply.headers }, body };
}

type Bad = { property: string; message: string };

function partsOf(body: unknown): { detail?: string; issues?: object[] } {
  if (Array.isArray(body)) return { detail: "the request is not understood", issues: body.map(issueOf) };
  return isError(body) ? { detail: body.message } : {};
}

const issueOf = ({ property, message }: Bad) => ({
  type: "urn:problem-type:belgif:input-validation:schemaViolation",
  in: "body",
  name: property,
  detail: `${property} ${message}`,
});

const isError = (body: unknown): body is { message: string } =>
  typeof body === "object" && body !== null && "message" in body && typeof body.message === "string";
