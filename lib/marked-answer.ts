import { etagOf, isHeld } from "./etag";

type Marked = { readonly type: string; readonly headers: Readonly<Record<string, string>> };

/** An answer with a mark of its bytes: whoever has them already gets the head alone. */
export function markedAnswer(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  { type, headers }: Marked,
): Response {
  const etag = etagOf(body);
  if (isHeld(etag, request.headers.get("if-none-match"))) {
    return new Response(null, { status: 304, headers: { ...headers, ETag: etag } });
  }
  return new Response(body, { headers: { ...headers, ETag: etag, "Content-Type": type } });
}
