import { createHash } from "node:crypto";

/** How long a copy may be used without asking, in seconds. */
const maxAge = 300;

/** Open data: any page may read it, and whoever has it already gets a short answer. */
export function openData(request: Request, data: object): Response {
  const body = JSON.stringify(data);
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "access-control-allow-origin": "*",
    "cache-control": `public, max-age=${maxAge}`,
    etag,
  };
  const held = request.headers.get("if-none-match")?.split(/\s*,\s*/);
  if (held?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json" } });
}

/** The standard says nothing of errors: a status, a sentence, and the parameter it is about. */
export function openDataError(status: 400 | 404, error: string, parameter?: string): Response {
  return Response.json(
    { status, error, ...(parameter && { parameter }) },
    { status, headers: { "access-control-allow-origin": "*" } },
  );
}
