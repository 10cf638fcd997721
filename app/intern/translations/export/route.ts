import { currentStaff } from "@/domain/access/session";
import { exportScopes, exportTranslations } from "@/domain/translation/export";
import { isTranslationLocale } from "@/domain/translation/schema";
import { today } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { problemPage } from "@/lib/forms/problem-page";

/** Many texts at once as a file in XLIFF 2: GET, since it changes nothing. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const locale = query.get("language") ?? "";
  const scope = exportScopes.find((each) => each === query.get("scope"));
  const actor = await currentStaff();
  if (!actor || !scope || !isTranslationLocale(locale)) return problemPage(404);
  try {
    const xml = await exportTranslations(actor, { locale, scope });
    return new Response(xml, {
      headers: {
        "Content-Type": "application/xliff+xml; charset=utf-8",
        "Content-Disposition": `attachment; filename="uebersetzung-${locale}-${today()}.xlf"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return problemPage(404);
    throw error;
  }
}
