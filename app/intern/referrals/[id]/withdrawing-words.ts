import type { WithdrawalAnswer } from "@/domain/case-conference/at-withdrawal";
import type { listTheirConferences } from "@/domain/case-file/withdrawing";

type Conference = Awaited<ReturnType<typeof listTheirConferences>>[number];

export const staysWords: Record<WithdrawalAnswer, (conference: Conference) => string> = {
  stays: () => "bleibt eingeladen; die Konferenz ist eine eigene Sache",
  off: ({ isOnlyOne }) =>
    isOnlyOne
      ? "die Konferenz absagen, sonst ist niemand eingeladen; wer per Mail eingeladen ist, bekommt eine Absage"
      : "von der Liste nehmen; wer per Mail eingeladen ist, bekommt eine Absage",
};
