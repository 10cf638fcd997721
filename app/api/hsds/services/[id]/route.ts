import { readService } from "@/domain/open-data/queries";
import { openData, openDataError } from "../../answer";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const service = readService((await params).id);
  return service
    ? openData(request, service)
    : openDataError(404, "There is no service with this id.");
}
