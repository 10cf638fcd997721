import type { NeedDomain, NeedState } from "@/domain/need/rules";
import type { Task } from "@/domain/today-task";
import { addDays, type PlainDate } from "@/lib/plain-date";

/** So many days before a paper's last day it stands among the next steps. */
const paperAheadDays = 42;

type ConferenceToForget = {
  readonly id: string;
  /** A closed one of the same person may hold it. */
  readonly caseFileId: string;
  readonly day: PlainDate;
};

/** Something planned that waits for somebody: the person is to be told of it, or nobody has settled it. */
type Planned = Pick<Task, "id" | "kind" | "dueAt" | "about" | "href">;

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
    /** They do not know of a no that is confirmed. */
    readonly refusalOwed: boolean;
    readonly state: string;
  }[];
  readonly firstCalls: readonly {
    readonly id: string;
    readonly answerBy: Date;
    readonly late: boolean;
  }[];
  readonly planned: readonly Planned[];
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
      readonly kind: "disputed" | "confirm" | "draft" | "consentBack" | "refusal";
      readonly id: string;
      readonly target: string;
    }
  | {
      readonly kind: "due" | "planned";
      readonly id: string;
      readonly day: PlainDate;
    }
  | {
      readonly kind: "tell" | "appointmentOpen" | "conferenceOpen";
      readonly id: string;
      /** Its hour. */
      readonly at: Date | null;
      readonly about: string;
      readonly href: string;
    }
  | ({ readonly kind: "conferenceBack" } & ConferenceToForget)
  | { readonly kind: "paperOver" | "paperEnds"; readonly day: PlainDate }
  | { readonly kind: "need"; readonly id: string; readonly domain: NeedDomain }
  | { readonly kind: "nobodyAsks" };

/**
 * What a case file asks for, most pressing first: what others wait for, what the person has to be told and
 * what nobody has settled, what is due, a paper that ends, needs that nobody has begun with. The last line
 * says when somebody asks again, or that nobody does.
 * @param today the day in Europe/Berlin
 */
export function nextSteps(file: Known, today: PlainDate): NextStep[] {
  const due = file.followUps.filter(({ dueOn }) => dueOn <= today);
  const planned = file.planned.map(waitingStep);
  const [next] = file.followUps.filter(({ dueOn }) => dueOn > today);
  const until = file.person.residence.validUntil;
  const isCared = file.state !== "closed";
  return [
    ...file.firstCalls.map((call) => ({ kind: "firstCall" as const, ...call })),
    ...file.referrals
      .filter(({ deletionOwed }) => deletionOwed)
      .map(({ id, target }) => ({ kind: "consentBack" as const, id, target })),
    ...file.conferencesToForget.map((each) => ({ kind: "conferenceBack" as const, ...each })),
    ...planned.filter(({ kind }) => kind === "tell"),
    ...file.referrals.flatMap(({ id, target, disputed, ...referral }) => {
      const { awaitsConfirmation, refusalOwed, state } = referral;
      if (disputed) return { kind: "disputed" as const, id, target };
      if (awaitsConfirmation) return { kind: "confirm" as const, id, target };
      if (refusalOwed) return { kind: "refusal" as const, id, target };
      return state === "draft" && isCared ? { kind: "draft" as const, id, target } : [];
    }),
    ...planned.filter(({ kind }) => kind !== "tell"),
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
    ...(next
      ? [{ kind: "planned" as const, id: next.id, day: next.dueOn }]
      : isCared && due.length === 0
        ? [{ kind: "nobodyAsks" as const }]
        : []),
  ];
}

function waitingStep({ id, kind, dueAt: at, about, href }: Planned) {
  const isOpen = kind === "appointmentOpen" || kind === "conferenceOpen";
  return { kind: isOpen ? kind : ("tell" as const), id, at, about, href };
}
