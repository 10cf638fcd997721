import { now, today } from "@/lib/clock";
import { contentEdition } from "@/lib/content/store";

const minuteMs = 60_000;
let day = { minute: Number.NaN, text: "" };

/** What every page is made from: the published content, and the day it is in Berlin. */
export function edition(): string {
  const minute = Math.floor(now().getTime() / minuteMs);
  // Days begin with a minute: asking the calendar for each request would cost more than the page.
  if (minute !== day.minute) day = { minute, text: today() };
  return `${publishedEdition()} ${day.text}`;
}

function publishedEdition(): string {
  try {
    return contentEdition();
  } catch {
    return "none";
  }
}
