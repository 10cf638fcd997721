import "server-only";
import { z } from "zod";
import { openedFile } from "@/domain/opened-file/kept";
import { channels } from "@/domain/person/channels";
import { requestStates } from "./rules";

const moment = z.iso.datetime().nullable();

const reach = z.object({
  channel: z.enum(channels),
  contactSealed: z.string(),
  sharedPhone: z.boolean(),
  femaleContactWished: z.boolean(),
});

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
  /** How its writer was reached; absent of what was said before this was kept. */
  reach: reach.optional(),
});
export type RequestProof = z.output<typeof requestProof>;

type Request = Pick<RequestProof, "state" | "doubtful" | "askedInVain"> &
  z.output<typeof reach> & {
    readonly firstContactedAt: Date | null;
    readonly callWishedAt: Date | null;
  };

/** A request before somebody says whose it is. */
export function asBefore({ state, doubtful, askedInVain, ...request }: Request) {
  const { channel, contactSealed, sharedPhone, femaleContactWished } = request;
  return {
    ...{ state, doubtful, askedInVain },
    reach: { channel, contactSealed, sharedPhone, femaleContactWished },
    firstContactedAt: request.firstContactedAt?.toISOString() ?? null,
    callWishedAt: request.callWishedAt?.toISOString() ?? null,
  };
}
