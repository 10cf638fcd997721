import { openDataError } from "../answer";

/** Endpoints that the standard leaves open and the portal does not have. */
export function GET(): Response {
  return openDataError(404, "This API has /, /services and /services/{id}.");
}
