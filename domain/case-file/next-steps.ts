import type { NeedDomain, NeedState } from "@/domain/need/rules";
import { addDays, type PlainDate } from "@/lib/plain-date";

/** So many days before a paper's last day it stands among the next steps. */
const paperAheadDays = 42;

type ConferenceToForget = {
  readonly id: string;
  /** A closed one of the same person may hold it. */
  readonly caseFileId: string;
  readonly day: PlainDate;
};

type Known = {
  readonly state: string;
  readonly person: { readonly residence: { readonly validUntil?: PlainDate | undefined } };
  readonly followUps: readonly { readonly id: string; readonly dueOn: PlainDate }[];
  readonly referrals: readonly {
    readonly id: string;
    readonly target: string;
    readonly awaitsConfirmation: boolean;
    readonly disputed: boolean;
    readonly deletionOwed: boolean;
    readonly state: string;
  }[];
  readonly firstCalls: readonly {
    readonly id: string;
    readonly answerBy: Date;
    readonly late: boolean;
  }[];
  readonly conferencesToForget: readonly ConferenceToForget[];
  readonly needs: readonly {
    readonly id: string;
    readonly domain: NeedDomain;
    readonly state: NeedState;
  }[];
};

export type NextStep =
  | {
      readonly kind: "firstCall";
      readonly id: string;
      readonly answerBy: Date;
      readonly late: boolean;
    }
  | {
      readonly kind: "disputed" | "confirm" | "draft" | "consentBack";
      readonly id: string;
      readonly target: string;
    }
  | {
      readonly kind: "due" | "planned";
      readonly id: string;
      readonly day: PlainDate;
    }
  | ({ readonly kind: "conferenceBack" } & ConferenceToForget)
  | { readonly kind: "paperOver" | "paperEnds"; readonly day: PlainDate }
  | { readonly kind: "need"; readonly id: string; readonly domain: NeedDomain }
  | { readonly kind: "nobodyAsks" };

/**
 * What a case file asks for, most pressing first: what others wait for, what is due, a paper that
 * ends, needs that nobody has begun with. The last line says when somebody asks again, or that
 * nobody does.
 * @param today the day in Europe/Berlin
 */
export function nextSteps(file: Known, today: PlainDate): NextStep[] {
  const due = file.followUps.filter(({ dueOn }) => dueOn <= today);
  const [planned] = file.followUps.filter(({ dueOn }) => dueOn > today);
  const until = file.person.residence.validUntil;
  const isCared = file.state !== "closed";
  return [
    ...file.firstCalls.map((call) => ({ kind: "firstCall" as const, ...call })),
    ...file.referrals
      .filter(({ deletionOwed }) => deletionOwed)
      .map(({ id, target }) => ({ kind: "consentBack" as const, id, target })),
    ...file.conferencesToForget.map((each) => ({ kind: "conferenceBack" as const, ...each })),
    ...file.referrals.flatMap(({ id, target, disputed, awaitsConfirmation, state }) => {
      if (disputed) return { kind: "disputed" as const, id, target };
      if (awaitsConfirmation) return { kind: "confirm" as const, id, target };
      return state === "draft" && isCared ? { kind: "draft" as const, id, target } : [];
    }),
    ...due.map(({ id, dueOn }) => ({ kind: "due" as const, id, day: dueOn })),
    ...(until && isCared && until < today ? [{ kind: "paperOver" as const, day: until }] : []),
    ...(until && isCared && until >= today && until <= addDays(today, paperAheadDays)
      ? [{ kind: "paperEnds" as const, day: until }]
      : []),
    ...(isCared
      ? file.needs
          .filter(({ state }) => state === "identified")
          .map(({ id, domain }) => ({ kind: "need" as const, id, domain }))
      : []),
    ...(planned
      ? [{ kind: "planned" as const, id: planned.id, day: planned.dueOn }]
      : isCared && due.length === 0
        ? [{ kind: "nobodyAsks" as const }]
        : []),
  ];
}
