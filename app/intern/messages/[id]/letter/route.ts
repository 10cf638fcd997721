import { may } from "@/domain/access/may";
import { currentStaff } from "@/domain/access/session";
import { city, cityName } from "@/lib/city/city";
import { now, today } from "@/lib/clock";
import { problemPage } from "@/lib/forms/problem-page";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { letterPdf } from "@/lib/sheet/letter";
import { germanRun, runsOf } from "@/lib/sheet/runs";
import { writtenMessage } from "../written";

/** A written message as a letter to print, in the person's language and in German. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentStaff();
  const token = new URL(request.url).searchParams.get("written") ?? "";
  const written = actor && may(actor, "message.read", {}) ? await writtenMessage(token) : undefined;
  if (!written) return problemPage(404);
  const { locale, text, german, germanIsOld } = written;
  const alone = locale === "de" || germanIsOld === "yes";
  const side = (lang: Locale, words: string) => ({
    lang,
    paragraphs: words.split("\n").map((line) => runsOf(line, lang)),
  });
  const { name, unit, address } = city().bodies.team;
  const from = [name, unit, address].flatMap((line) => (line ? [germanRun(line)] : []));
  const pdf = letterPdf(
    {
      title: cityName(locale),
      from,
      day: runsOf(formatDate(locale, today()), locale),
      sides: [side(locale, text), ...(alone ? [] : [side("de", german)])],
    },
    now(),
  );
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'inline; filename="brief.pdf"',
      "Cache-Control": "no-store",
    },
  });
}
