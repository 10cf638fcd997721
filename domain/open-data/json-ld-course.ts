import type { Course, CourseInstance } from "schema-dts";
import type { OfferFacts } from "@/domain/offer/facts";
import type { Category } from "@/domain/offer/vocabulary";
import type { DescribedOffer } from "./described-offer";
import { organization, place, price, schedules } from "./json-ld-parts";

const courseModes = { onSite: "Onsite", online: "Online", mixed: "Blended" } as const;
const germanCourses: readonly Category[] = ["language", "literacy"];

/** A course with the one run that the facts describe. */
export function course(offer: DescribedOffer): Course {
  const { facts, text, url } = offer;
  const offers = price(facts);
  const taught = germanLevel(facts.who.germanReached);
  const needed = germanLevel(facts.who.germanNeeded);
  return {
    "@type": "Course",
    name: text.title,
    description: text.summary,
    url,
    provider: organization(offer),
    ...(offers && { offers }),
    ...(needed && { coursePrerequisites: needed }),
    ...(taught && { teaches: taught }),
    ...(facts.certificateName && { educationalCredentialAwarded: facts.certificateName }),
    hasCourseInstance: courseInstance(facts),
  };
}

function courseInstance(facts: OfferFacts): CourseInstance {
  const { when, where, category } = facts;
  const location = place(facts);
  const courseSchedule = schedules(facts);
  return {
    "@type": "CourseInstance",
    courseMode: courseModes[where.presence],
    ...(germanCourses.includes(category) && { inLanguage: "de" }),
    ...(when.start && { startDate: when.start }),
    ...(when.end && { endDate: when.end }),
    ...workload(when),
    ...(courseSchedule.length > 0 && { courseSchedule }),
    ...(location && { location }),
  };
}

/** All hours of the course, where both of the figures that make them are known. */
function workload({ hoursPerWeek, durationWeeks }: OfferFacts["when"]) {
  if (hoursPerWeek === undefined || durationWeeks === undefined) return {};
  return { courseWorkload: `PT${Math.round(hoursPerWeek * durationWeeks)}H` };
}

function germanLevel(level: OfferFacts["who"]["germanNeeded"]): string | undefined {
  return level && /^[ABC]/.test(level) ? `Deutsch ${level}` : undefined;
}
