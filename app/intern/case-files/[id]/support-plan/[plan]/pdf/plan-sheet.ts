import type { ShownGoal, ShownPlan } from "@/domain/support-plan/present";
import { formatDate } from "@/lib/i18n/format";
import { isLocale, type Locale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { PlainDate } from "@/lib/plain-date";
import type { PlanSheet, PlanSide } from "@/lib/sheet/plan";
import { runsOf } from "@/lib/sheet/runs";
import type { SheetText } from "@/lib/sheet/sheet";
import { stepLine } from "./step-line";

type Given = { readonly plan: ShownPlan; readonly name: string; readonly language: string };

/**
 * The sheet of a plan: the person's language first and German below it. What nobody has written in
 * the person's language stands there in German alone.
 */
export function planSheet({ plan, name, language }: Given, today: PlainDate): PlanSheet {
  const own = isLocale(language) && language !== sourceLocale ? language : undefined;
  const german = planSide(plan, sourceLocale, today);
  return {
    title: messagesFor(own ?? sourceLocale).plan.title.replace(/[\u2066-\u2069]/g, ""),
    name: runsOf(name, sourceLocale),
    sides: own ? [planSide(plan, own, today), german] : [german],
  };
}

function planSide(plan: ShownPlan, locale: Locale, today: PlainDate): PlanSide {
  const t = translator(locale, "plan");
  const sheet = translator(locale, "sheet");
  const site = translator(locale, "site");
  const say = (text: string) => runsOf(text, locale);
  const on = (day: PlainDate) => formatDate(locale, day);
  return {
    lang: locale,
    site: say(site("name")),
    title: say(t("title")),
    status: say(plan.agreedOn ? t("agreed", { date: on(plan.agreedOn) }) : t("draft")),
    ...(plan.reviewOn ? { review: say(t("review", { date: on(plan.reviewOn) })) } : {}),
    heads: { what: say(t("what")), who: say(t("who")), until: say(t("until")) },
    goals: plan.goals.map((goal, index) => ({
      title: say(t("goal", { number: index + 1 })),
      text: goalText(goal, locale),
      steps: goal.steps.map((step) => stepLine(step, locale)),
    })),
    help: say(t("help")),
    signs: { person: say(t("personSigns")), team: say(t("teamSigns")) },
    made: say(sheet("made", { date: on(today) })),
    pages: sheet("page", { page: "\uE000", pages: "\uE000" }).split("\uE000"),
  };
}

function goalText({ text, ownText }: ShownGoal, locale: Locale): SheetText | null {
  const written = locale === sourceLocale ? text : ownText;
  return written ? { lang: locale, runs: runsOf(written, locale) } : null;
}
