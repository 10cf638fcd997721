import fc from "fast-check";
import { asksHowItGoesOn } from "@/domain/follow-up/rules";
import { needsNextDay } from "@/domain/follow-up-plan/next-day";
import { type Existing, reconcile } from "@/domain/follow-up-plan/reconcile";
import {
  type FollowedPlacement,
  type FollowUpDays,
  type Wanted,
  wantedFollowUps,
  wantedForPaper,
  wantedForSupport,
} from "@/domain/follow-up-plan/wanted";
import { addDays, type PlainDate } from "@/lib/plain-date";

const day = fc.integer({ min: 0, max: 400 });
const which = fc.nat(20);

/** What can happen to somebody whose course runs, in any order. */
export const happenings = fc.oneof(
  fc.record({ what: fc.constant("planEnd" as const), inDays: fc.option(day, { nil: null }) }),
  fc.record({ what: fc.constant("end" as const), daysAgo: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ what: fc.constant("endWasNone" as const) }),
  fc.record({ what: fc.constant("answer" as const), which, goesOn: fc.boolean() }),
  fc.record({ what: fc.constant("putOff" as const), which, days: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ what: fc.constant("stop" as const), which, all: fc.boolean() }),
  fc.record({ what: fc.constant("closeCaseFile" as const) }),
  fc.record({ what: fc.constant("takeIntoSupport" as const) }),
  fc.record({ what: fc.constant("placementWasNone" as const) }),
  fc.record({ what: fc.constant("paper" as const), inDays: fc.integer({ min: -30, max: 400 }) }),
  fc.record({ what: fc.constant("pass" as const), days: day }),
);
type Happening = typeof happenings extends fc.Arbitrary<infer One> ? One : never;

const paperOffsets = [-42, -14];
const supportDays = 28;
const ofPaper = ({ kind }: { readonly kind: Existing["kind"] }) => kind === "paperEnd";
const ofPlacement = ({ kind }: { readonly kind: Existing["kind"] }) =>
  kind === "placementEnd" || kind === "openEnd";

/** One person with one placement and one paper, as the portal would keep them. */
export class BridgeStory {
  today: PlainDate;
  placement: FollowedPlacement | null;
  paper: PlainDate | null = null;
  followUps: Existing[] = [];
  open = true;
  private made = 0;
  private readonly days: FollowUpDays;

  constructor(startedOn: PlainDate, plannedIn: number | null, days: FollowUpDays) {
    this.days = days;
    this.today = startedOn;
    const plannedEnd = plannedIn === null ? null : addDays(startedOn, plannedIn);
    this.placement = { state: "active", startedOn, plannedEnd, endedOn: null };
    this.bringInLine();
  }

  get planned(): Existing[] {
    return this.followUps.filter(({ state }) => state === "planned");
  }

  /** @returns true where a person decided something about a follow-up */
  tell(happening: Happening): boolean {
    switch (happening.what) {
      case "planEnd": {
        if (this.placement?.state !== "active") return false;
        const { inDays } = happening;
        this.settle({ plannedEnd: inDays === null ? null : addDays(this.today, inDays) });
        return false;
      }
      case "end": {
        if (!this.placement) return false;
        const reported = addDays(this.today, -happening.daysAgo);
        const isEarlier = reported < this.placement.startedOn;
        const endedOn = isEarlier ? this.placement.startedOn : reported;
        this.settle({ state: "ended", endedOn });
        return false;
      }
      case "endWasNone":
        this.settle({ state: "active", endedOn: null });
        return false;
      case "putOff":
        this.change(happening.which, { dueOn: addDays(this.today, happening.days) });
        return false;
      case "stop":
        return happening.all ? this.stopAll() : this.change(happening.which, { state: "stopped" });
      case "answer":
        return this.answer(happening);
      case "closeCaseFile":
        this.open = false;
        return false;
      case "takeIntoSupport":
        this.open = true;
        this.keepADay();
        return false;
      case "placementWasNone": {
        this.placement = null;
        const before = this.followUps.length;
        this.followUps = this.followUps.filter(
          (known) => !ofPlacement(known) || known.state !== "planned",
        );
        if (this.followUps.length < before) this.keepADay();
        return false;
      }
      case "paper":
        this.paper = addDays(this.today, happening.inDays);
        this.bringInLine();
        return false;
      case "pass":
        this.today = addDays(this.today, happening.days);
        return false;
    }
  }

  /** As often as one likes: the portal does it at every start and every confirmed report. */
  bringInLine(): void {
    if (this.placement) this.bring(ofPlacement, wantedFollowUps(this.placement, this.days));
    if (this.paper) this.bring(ofPaper, wantedForPaper(this.paper, paperOffsets));
  }

  private bring(own: typeof ofPaper, wanted: readonly Wanted[]): void {
    const { create, move, close } = reconcile(this.followUps.filter(own), wanted, this.today);
    const moved = new Map(move.map((each) => [each.id, each]));
    this.followUps = this.followUps.map((known) => ({
      ...known,
      ...moved.get(known.id),
      ...(close.includes(known.id) && { state: "done", outcome: "overtaken" }),
    }));
    for (const each of create) this.add(each);
  }

  private keepADay(): void {
    const running = this.placement?.state === "active";
    const otherPlanned = this.planned.filter((known) => !ofPaper(known)).length;
    if (!needsNextDay({ otherPlanned, open: this.open, running })) return;
    this.add(wantedForSupport(this.today, supportDays));
  }

  private settle(change: Partial<FollowedPlacement>): void {
    if (!this.placement) return;
    this.placement = { ...this.placement, ...change };
    this.bringInLine();
  }

  private add(about: Pick<Existing, "kind" | "offsetDays" | "follows" | "dueOn">): void {
    this.made += 1;
    const { kind, offsetDays, follows, dueOn } = about;
    const id = String(this.made);
    this.followUps.push({ id, kind, offsetDays, follows, dueOn, state: "planned", outcome: null });
  }

  private change(which: number, change: Partial<Existing>): boolean {
    const { planned } = this;
    const chosen = planned[which % Math.max(planned.length, 1)];
    this.followUps = this.followUps.map((known) =>
      known.id === chosen?.id ? { ...known, ...change } : known,
    );
    return chosen !== undefined;
  }

  private stopAll(): boolean {
    const some = this.planned.length > 0;
    this.followUps = this.followUps.map((known) =>
      known.state === "planned" ? { ...known, state: "stopped" } : known,
    );
    return some;
  }

  private answer({ which, goesOn }: { which: number; goesOn: boolean }): boolean {
    const chosen = this.planned[which % Math.max(this.planned.length, 1)];
    if (!chosen) return false;
    const same = (known: Existing) => asksHowItGoesOn(known) && known.dueOn <= this.today;
    const answered = new Set([
      chosen,
      ...(asksHowItGoesOn(chosen) ? this.planned.filter(same) : []),
    ]);
    const running = this.placement?.state === "active";
    const others = this.planned.filter((known) => !answered.has(known) && !ofPaper(known));
    const situation = { otherPlanned: others.length, open: this.open, running };
    const next = needsNextDay(situation) || goesOn;
    this.followUps = this.followUps.map((known) =>
      answered.has(known) ? { ...known, state: "done", outcome: "searching" } : known,
    );
    if (next) {
      const dueOn = addDays(this.today, 14);
      this.add({ kind: "manual", offsetDays: null, follows: null, dueOn });
    }
    return true;
  }
}
