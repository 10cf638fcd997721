import { listParameters } from "@/domain/open-data/hsds-list";
import { listServices } from "@/domain/open-data/queries";
import { openData, openDataError } from "../answer";

export const dynamic = "force-dynamic";

export function GET(request: Request): Response {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const asked = listParameters.safeParse(given);
  if (asked.success) return openData(request, listServices(asked.data));
  const parameter = String(asked.error.issues[0]?.path[0]);
  return openDataError(
    400,
    `The parameter ${parameter} has a value that is not allowed.`,
    parameter,
  );
}
