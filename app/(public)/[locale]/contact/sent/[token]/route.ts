import { isLocale, sourceLocale } from "@/lib/i18n/locales";

type Context = { params: Promise<{ locale: string; token: string }> };

/** Where confirmations stood before they and the status page were one. People have kept such links. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params;
  const page = `/${isLocale(locale) ? locale : sourceLocale}/status/${encodeURIComponent(token)}`;
  return new Response(null, { status: 308, headers: { Location: page } });
}
