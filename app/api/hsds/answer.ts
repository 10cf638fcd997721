import { markedAnswer } from "@/lib/marked-answer";

/** How long a copy may be used without asking, in seconds. */
const maxAge = 300;

/** Open data: any page may read it, and whoever has it already gets a short answer. */
export function openData(request: Request, data: object): Response {
  return markedAnswer(request, JSON.stringify(data), {
    type: "application/json",
    headers: {
      "access-control-allow-origin": "*",
      "cache-control": `public, max-age=${maxAge}`,
    },
  });
}

/** The standard says nothing of errors: a status, a sentence, and the parameter it is about. */
export function openDataError(status: 400 | 404, error: string, parameter?: string): Response {
  return Response.json(
    { status, error, ...(parameter && { parameter }) },
    { status, headers: { "access-control-allow-origin": "*" } },
  );
}
