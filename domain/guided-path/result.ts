import { match, type ReasonCode, type Seeker } from "@/domain/matching/match";
import { type Stretch, wayToLevel } from "@/domain/matching/way-to-level";
import { type GermanLevel, germanLevels } from "@/domain/offer/vocabulary";
import type { Asked, Candidate } from "@/domain/offer-list/filter-answers";
import { openQuestions } from "@/domain/offer-list/filter-index";
import {
  chosen,
  type FilterName,
  filterTable,
  type OfferFilter,
} from "@/domain/offer-list/filter-table";
import { type Answers, wishesOf } from "./questions";

/** An offer with what has to be asked about it, of matching or of the wishes. */
export type Ask<Offer> = {
  readonly offer: Offer;
  readonly codes: readonly ReasonCode[];
  readonly wishes: readonly FilterName[];
};

/** Offers for which more German is all that is missing, and how to get there. */
export type GermanFirst<Offer> = {
  readonly needed: GermanLevel;
  readonly offers: readonly Offer[];
  /** null: no course leads there at present. */
  readonly way: readonly Stretch<Offer>[] | null;
};

export type PathResult<Offer> = {
  readonly fits: readonly Offer[];
  readonly asks: readonly Ask<Offer>[];
  readonly notYet: {
    /** The lowest level first. */
    readonly german: readonly GermanFirst<Offer>[];
    readonly paper: readonly Offer[];
    readonly age: readonly Offer[];
  };
};

/** What is a question only to somebody who has answered the one it belongs to. */
const askedBy = {
  paper: ["paper", "workPermit"],
  german: ["german", "literacy"],
  age: ["tooYoung", "tooOld"],
} as const satisfies { readonly [Name in keyof Answers]?: readonly ReasonCode[] };

/** What is worth asking whoever asks. */
const askedAlways: readonly ReasonCode[] = ["full", "deadlinePassed"];

/**
 * Sorts offers by what somebody has answered: fits, has to be asked, not yet and why. What is no
 * wish of theirs is left out. Pure; the same `match` as everywhere decides, over stated facts alone.
 */
export function resultOf<Offer extends Candidate>(
  offers: readonly Offer[],
  answers: Answers,
  asked: Asked,
): PathResult<Offer> {
  const seeker = seekerOf(answers);
  const wishes = wishesOf(answers);
  const wanted = offers
    .filter((offer) => grants(offer, wishes, asked))
    .map((offer) => ({ offer, ...match(seeker, offer.facts, asked.onDate) }));
  const open = wanted
    .filter(({ verdict }) => verdict !== "doesNotFit")
    .map(({ offer, reasons }) => ({
      offer,
      codes: reasons.map(({ code }) => code).filter((code) => isQuestionTo(answers, code)),
      wishes: openQuestions(offer, wishes, asked),
    }));
  const isSure = ({ codes, wishes: unsure }: Ask<Offer>) => codes.length + unsure.length === 0;
  const closed = wanted.filter(({ verdict }) => verdict === "doesNotFit");
  const closedBy = (...codes: readonly ReasonCode[]) =>
    closed.filter(({ reasons }) => reasons.some(({ code }) => codes.includes(code)));
  const paper = closedBy("paper");
  const age = closedBy("tooYoung", "tooOld").filter((one) => !paper.includes(one));
  const german = closedBy("german").filter((one) => !paper.includes(one) && !age.includes(one));
  return {
    fits: open.filter(isSure).map(({ offer }) => offer),
    asks: open.filter((one) => !isSure(one)),
    notYet: {
      german: germanFirst(
        german.map(({ offer }) => offer),
        offers.filter((offer) => grants(offer, timeOf(wishes), asked)),
        seeker,
        asked,
      ),
      paper: paper.map(({ offer }) => offer),
      age: age.map(({ offer }) => offer),
    },
  };
}

function seekerOf({ paper, german, age }: Answers): Seeker {
  return {
    ...(paper ? { paper } : {}),
    ...(german ? { german } : {}),
    ...(age ? { age: Number(age) } : {}),
  };
}

function grants(offer: Candidate, wishes: OfferFilter, asked: Asked): boolean {
  return chosen(wishes).every(({ name, values }) =>
    values.some((value) => filterTable[name].answer(offer, value, asked) !== "no"),
  );
}

const timeOf = ({ category: _category, ...times }: OfferFilter): OfferFilter => times;

function isQuestionTo(answers: Answers, code: ReasonCode): boolean {
  const answered = Object.entries(askedBy).some(
    ([name, codes]) =>
      answers[name as keyof typeof askedBy] !== undefined &&
      (codes as readonly ReasonCode[]).includes(code),
  );
  return answered || askedAlways.includes(code);
}

/** A course counts on the way when nothing but its German is asked of this person again. */
function germanFirst<Offer extends Candidate>(
  waiting: readonly Offer[],
  courses: readonly Offer[],
  seeker: Seeker,
  { onDate }: Asked,
): GermanFirst<Offer>[] {
  const from = seeker.german ?? "none";
  const canJoin = ({ facts }: Offer, german: GermanLevel) =>
    match({ ...seeker, german }, facts, onDate).verdict !== "doesNotFit";
  return germanLevels.flatMap((needed) => {
    const offers = waiting.filter(({ facts }) => facts.who.germanNeeded === needed);
    if (offers.length === 0) return [];
    const reached = ({ facts }: Offer) => facts.who.germanReached;
    return [{ needed, offers, way: wayToLevel({ from, needed, courses, reached, canJoin }) }];
  });
}
