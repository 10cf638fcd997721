import type { Reason, ReasonCode, Seeker } from "@/domain/matching/match";
import type { OfferFacts } from "@/domain/offer/facts";
import type { Translator } from "@/lib/i18n/translator";

export type MatchWords = {
  readonly facts: Translator<"facts">;
  readonly reasons: Translator<"matching.reasons">;
};

type Who = OfferFacts["who"];

/** What the offer asks for and what the person has, where both can be named. */
export function reasonWords(reason: Reason, who: Who, seeker: Seeker, words: MatchWords): string {
  const name = words.reasons(reason.code);
  const details = compared(reason.code, who, seeker, words);
  if (reason.verdict === "doesNotFit") return details ? `${name}: ${details}` : name;
  const asked = reason.unknown === "seeker" ? "bei der Person klären" : "beim Träger klären";
  return details ? `${name}: ${details}; ${asked}` : `${name}: ${asked}`;
}

function compared(code: ReasonCode, who: Who, seeker: Seeker, words: MatchWords): string {
  const { facts } = words;
  switch (code) {
    case "german":
      return pair(
        who.germanNeeded && facts(`german.${who.germanNeeded}`),
        seeker.german && facts(`german.${seeker.german}`),
      );
    case "paper":
      return pair(
        who.acceptedPapers
          ?.filter((paper) => paper !== "ask")
          .map((paper) => facts(`paper.${paper}`))
          .join(" oder "),
        seeker.paper && facts(`paper.${seeker.paper}`),
      );
    case "school":
      return pair(
        who.schoolCertificateNeeded && facts(`school.${who.schoolCertificateNeeded}`),
        seeker.school && (seeker.school === "none" ? "keinen" : facts(`school.${seeker.school}`)),
      );
    case "tooYoung":
      return who.ageMin === undefined ? "" : `ab ${who.ageMin} Jahren`;
    case "tooOld":
      return who.ageMax === undefined ? "" : `bis ${who.ageMax} Jahre`;
    default:
      return "";
  }
}

function pair(needed: string | undefined, has: string | undefined): string {
  return [needed && `verlangt ${needed}`, has && `hat ${has}`].filter(Boolean).join(", ");
}
