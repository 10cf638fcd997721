import type { ShownStep } from "@/domain/support-plan/present";
import { formatDate } from "@/lib/i18n/format";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { PlanStepLine } from "@/lib/sheet/plan";
import { germanRun, runsOf } from "@/lib/sheet/runs";
import type { SheetText } from "@/lib/sheet/sheet";

type Step = Pick<ShownStep, "common" | "text" | "ownText" | "who" | "whoName" | "dueOn" | "state">;

/** A step on a sheet: what, who, until when. */
export function stepLine(step: Step, locale: Locale): PlanStepLine {
  const t = translator(locale, "plan");
  const { state, dueOn, who, whoName } = step;
  const until = dueOn ? formatDate(locale, dueOn) : t("noDay");
  return {
    what: stepText(step, locale),
    who: [
      ...runsOf(t(`doer.${who}`), locale),
      ...(whoName ? [{ t: ": " }, ...germanRun(whoName)] : []),
    ],
    until: runsOf(state === "open" ? until : t(state), locale),
  };
}

/** One of the frequent steps stands in both languages by itself; free words where somebody wrote them. */
function stepText({ common, text, ownText }: Step, locale: Locale): SheetText | null {
  const frequent = common && messagesFor(locale).plan.step[common];
  const written = locale === sourceLocale ? text : ownText;
  const line = [frequent, written].filter(Boolean).join(": ");
  return line ? { lang: locale, runs: runsOf(line, locale) } : null;
}
