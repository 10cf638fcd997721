import "server-only";
import { z } from "zod";
import { openedFile } from "@/domain/opened-file";
import { requestStates } from "./rules";

const moment = z.iso.datetime().nullable();

/** What saying that its person wrote a request has changed, as it was before. */
export const requestProof = z.object({
  /** When it was said. */
  at: z.iso.datetime(),
  state: z.enum(requestStates),
  firstContactedAt: moment,
  callWishedAt: moment,
  doubtful: z.boolean(),
  askedInVain: z.int(),
  /** The row that keeps what was known of the person before. */
  changeId: z.uuid().nullable(),
  /** The number known before had been noted as wrong. */
  wrongNumber: z.boolean(),
  openedFile: openedFile.nullable(),
});
export type RequestProof = z.output<typeof requestProof>;

type Request = Pick<RequestProof, "state" | "doubtful" | "askedInVain"> & {
  readonly firstContactedAt: Date | null;
  readonly callWishedAt: Date | null;
};

/** A request before somebody says whose it is. */
export function asBefore({ state, doubtful, askedInVain, ...request }: Request) {
  return {
    ...{ state, doubtful, askedInVain },
    firstContactedAt: request.firstContactedAt?.toISOString() ?? null,
    callWishedAt: request.callWishedAt?.toISOString() ?? null,
  };
}
