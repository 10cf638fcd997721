import fc from "fast-check";
import { expect, test } from "vitest";
import { BridgeStory, happenings } from "@/domain/testing/bridge-story";
import { plainDate } from "@/lib/plain-date";

const days = { offsets: [-28, -7, 7, 30, 90, 180], openEnd: 28 };
const start = plainDate.parse("2026-12-01");
const plannedIn = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null });
const stories = fc.tuple(plannedIn, fc.array(happenings, { maxLength: 25 }));
const often = { numRuns: 600 };

/** Tells a story and looks after each thing that happens. */
function tellEach(look: (story: BridgeStory, byPerson: boolean) => void) {
  fc.assert(
    fc.property(stories, ([end, happened]) => {
      const story = new BridgeStory(start, end, days);
      look(story, false);
      for (const happening of happened) look(story, story.tell(happening));
    }),
    often,
  );
}

test("who is accompanied, or has a placement, has a day planned unless a person ended that", () => {
  let ended = false;
  tellEach(({ placement, planned, open, followUps }, byPerson) => {
    const stopped = followUps.some(({ state }) => state === "stopped");
    const followed = open || placement !== null;
    // What was answered is asked again about another end; what was stopped is not.
    if (planned.length > 0 && !stopped) ended = false;
    else if (planned.length === 0 && (byPerson || !followed)) ended = true;
    expect(planned.length > 0 || ended).toBe(true);
  });
});

test("an ended placement is asked about until a person has answered or stopped each of its days", () => {
  tellEach(({ placement, followUps }) => {
    if (placement?.state !== "ended") return;
    const open = followUps.filter(
      ({ kind, state }) => kind === "placementEnd" && state === "planned",
    );
    const byPerson = followUps.some(
      ({ state, outcome }) => state !== "planned" && outcome !== "overtaken",
    );
    expect(open.length > 0 || byPerson).toBe(true);
  });
});

test("whose placement runs always has a day planned, case file or none, unless it was stopped", () => {
  tellEach(({ placement, planned, followUps }) => {
    const stopped = followUps.some(({ state }) => state === "stopped");
    if (placement?.state === "active" && !stopped) expect(planned.length).toBeGreaterThan(0);
  });
});

test("a paper that ends is asked about, whatever the case file, until a person has decided", () => {
  tellEach(({ paper, followUps }) => {
    if (!paper) return;
    const about = followUps.filter(
      ({ kind, outcome }) => kind === "paperEnd" && outcome !== "overtaken",
    );
    expect(about.length).toBeGreaterThan(0);
    for (const { state, follows } of about) if (state === "planned") expect(follows).toBe(paper);
  });
});

test("none is ever planned twice for the same placement or paper and offset", () => {
  tellEach(({ planned }) => {
    const offsets = planned.flatMap(({ kind, offsetDays }) =>
      offsetDays === null ? [] : [`${kind} ${offsetDays}`],
    );
    expect(new Set(offsets).size).toBe(offsets.length);
  });
});

test("where an end moves, what its days have passed is asked once", () => {
  let before: { readonly story: BridgeStory; readonly end: string | null } | undefined;
  tellEach((story) => {
    const { placement, planned, today } = story;
    const end = placement && (placement.endedOn ?? placement.plannedEnd);
    const isMoved = before?.story === story && before.end !== end;
    before = { story, end };
    const due = planned.filter(({ kind, dueOn }) => kind === "placementEnd" && dueOn <= today);
    if (isMoved) expect(due.length).toBeLessThanOrEqual(1);
  });
});

test("bringing in line once more, on the same day, changes nothing", () => {
  tellEach((story) => {
    story.bringInLine();
    const before = story.followUps;
    story.bringInLine();
    expect(story.followUps).toEqual(before);
  });
});

test("what a person has answered or stopped stays as it was decided", () => {
  tellEach((story) => {
    const decided = () =>
      story.followUps.filter(
        ({ state, outcome }) => state !== "planned" && outcome !== "overtaken",
      );
    const before = decided();
    story.bringInLine();
    expect(decided()).toEqual(before);
  });
});
