import { foundOutcomes } from "@/domain/follow-up-plan/kinds";
import { reconcile } from "@/domain/follow-up-plan/reconcile";
import { type Wanted, wantedFollowUps } from "@/domain/follow-up-plan/wanted";
import type { Certificate } from "@/domain/placement/rules";
import type { ReferralState } from "@/domain/referral/rules";
import { city } from "@/lib/city/city";
import { addDays, daysBetween, type PlainDate } from "@/lib/plain-date";
import { daysAgo, type Scene } from "./scene";

type Started = {
  readonly referralId: string;
  readonly personId: string;
  readonly state: ReferralState;
  readonly certificate: Certificate | null;
  readonly startedOn: PlainDate;
  readonly plannedEnd: PlainDate | null;
  readonly endedOn: PlainDate | null;
};

const most = { weeks: 6 } as const;

/** A placement with the weeks somebody came, and those who ask how it goes on. */
export function makePlacement(scene: Scene, started: Started): void {
  const { random, made } = scene;
  const { referralId, personId, startedOn, plannedEnd, endedOn } = started;
  const id = random.uuid();
  const state = endedOn ? ("ended" as const) : ("active" as const);
  made.placement.push({
    ...{ id, referralId, state, startedOn, plannedEnd, endedOn },
    outcome: endedOn && (started.state === "completed" ? "completed" : "droppedOut"),
    certificate: started.certificate,
  });
  attend(scene, id, started);
  const days = city().followUps;
  const wanted = wantedFollowUps({ state, startedOn, plannedEnd, endedOn }, days);
  makeFollowUps(scene, { personId, placementId: id }, wanted);
}

function attend(scene: Scene, placementId: string, { startedOn, endedOn }: Started): void {
  const { random, made, today } = scene;
  const monday = addDays(startedOn, -((new Date(startedOn).getUTCDay() + 6) % 7));
  for (let week = 0; week < most.weeks; week++) {
    const day = addDays(monday, week * 7);
    if (day > (endedOn ?? today)) return;
    made.attendance.push({
      ...{ placementId, week: day, side: "carrier" },
      mark: random.weighted({ present: 76, partly: 11, absent: 8, noLessons: 5 }),
      markedAt: daysAgo(scene, Math.max(0, daysBetween(day, today) - 7)),
    });
  }
}

type Of = { readonly personId: string; readonly placementId: string | null };

/** What should be asked: most of what is past was answered, the rest is planned as the portal plans it. */
export function makeFollowUps(scene: Scene, of: Of, wanted: readonly Wanted[]): void {
  const { random, made, today, now } = scene;
  const answered = wanted
    .filter(({ dueOn }) => dueOn < today && random.percent(93))
    .map((each) => ({ ...each, ...of, id: random.uuid() }));
  for (const each of answered) {
    made.followUp.push({
      ...each,
      ...{ state: "done", outcome: random.pick(foundOutcomes), createdAt: now },
      settledAt: daysAgo(scene, daysBetween(each.dueOn, today)),
      settledById: random.pick(scene.caseworkers),
    });
  }
  const existing = answered.map((each) => ({
    ...each,
    ...{ state: "done" as const, outcome: "hasGoal" as const },
  }));
  for (const each of reconcile(existing, wanted, today).create) {
    made.followUp.push({ ...each, ...of, id: random.uuid(), state: "planned", createdAt: now });
  }
}
