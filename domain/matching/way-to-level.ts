import { type GermanLevel, germanLevels } from "@/domain/offer/vocabulary";

/** A stretch of the way: any of these courses leads to the level or beyond it. */
export type Stretch<Course> = {
  readonly reaches: GermanLevel;
  readonly courses: readonly Course[];
};

type Question<Course> = {
  readonly from: GermanLevel;
  readonly needed: GermanLevel;
  readonly courses: readonly Course[];
  readonly reached: (course: Course) => GermanLevel | undefined;
  /** Whether somebody with this level can join, as far as is known. */
  readonly canJoin: (course: Course, level: GermanLevel) => boolean;
};

const rank = (level: GermanLevel) => germanLevels.indexOf(level);

/**
 * The courses that lead from one level of German to another, one after the other, with as few
 * courses as possible. Who knows more German can join what others can, so that the course that
 * leads furthest is always the best next one.
 * @returns null when the courses do not lead there; empty when the level is there already
 */
export function wayToLevel<Course>({
  from,
  needed,
  courses,
  reached,
  canJoin,
}: Question<Course>): Stretch<Course>[] | null {
  const way: Stretch<Course>[] = [];
  let level = from;
  while (rank(level) < rank(needed)) {
    const open = courses.flatMap((course) => {
      const leadsTo = reached(course);
      return leadsTo !== undefined && rank(leadsTo) > rank(level) && canJoin(course, level)
        ? [{ course, leadsTo }]
        : [];
    });
    const furthest = Math.max(...open.map(({ leadsTo }) => rank(leadsTo)), -1);
    const next = germanLevels[Math.min(furthest, rank(needed))];
    if (furthest < 0 || !next) return null;
    const leading = open.filter(({ leadsTo }) => rank(leadsTo) >= rank(next));
    way.push({ reaches: next, courses: leading.map(({ course }) => course) });
    level = next;
  }
  return way;
}
