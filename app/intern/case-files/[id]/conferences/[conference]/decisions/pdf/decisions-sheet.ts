import type { ShownConference } from "@/domain/case-conference/present";
import { formatDate, formatList } from "@/lib/i18n/format";
import { isLocale, type Locale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { PlainDate } from "@/lib/plain-date";
import type { PlanSheet, PlanSide } from "@/lib/sheet/plan";
import { runsOf } from "@/lib/sheet/runs";
import { stepLine } from "../../../../support-plan/[plan]/pdf/step-line";

type Given = {
  readonly conference: ShownConference;
  readonly name: string;
  readonly language: string;
};

/**
 * What a conference has decided, for the person: their language first and German below it. What nobody
 * has written in the person's language stands there in German alone.
 */
export function decisionsSheet({ conference, name, language }: Given, today: PlainDate): PlanSheet {
  const own = isLocale(language) && language !== sourceLocale ? language : undefined;
  const german = side(conference, sourceLocale, today);
  const { title } = messagesFor(own ?? sourceLocale).conference.sheet;
  return {
    title: title.replace(/[\u2066-\u2069]/g, ""),
    name: runsOf(name, sourceLocale),
    sides: own ? [side(conference, own, today), german] : [german],
  };
}

function side(conference: ShownConference, locale: Locale, today: PlainDate): PlanSide {
  const t = translator(locale, "conference.sheet");
  const plan = translator(locale, "plan");
  const sheet = translator(locale, "sheet");
  const site = translator(locale, "site");
  const say = (text: string) => runsOf(text, locale);
  const came = conference.participants.filter((each) => each.came);
  const names = came.map(({ name }) => `\u2068${name}\u2069`);
  return {
    lang: locale,
    site: say(site("name")),
    title: say(t("title")),
    status: say(t("on", { date: formatDate(locale, conference.day) })),
    ...(names.length > 0 ? { review: say(t("with", { names: formatList(locale, names) })) } : {}),
    heads: { what: say(plan("what")), who: say(plan("who")), until: say(plan("until")) },
    goals: [
      {
        title: say(t("decided")),
        text: null,
        steps: conference.decisions.map((decision) =>
          stepLine({ ...decision, state: "open" }, locale),
        ),
      },
    ],
    help: say(plan("help")),
    made: say(sheet("made", { date: formatDate(locale, today) })),
    pages: sheet("page", { page: "\uE000", pages: "\uE000" }).split("\uE000"),
  };
}
