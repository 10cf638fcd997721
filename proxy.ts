import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "@/lib/i18n/routing";

const negotiate = createMiddleware(routing);
/** Other names under which browsers and people know Dari. */
const dari = /^\/(fa|prs|fa-af)(?=\/|$)/;

/** Sends an address without a language to the one the browser asks for. It guards nothing. */
export default function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  if (!dari.test(pathname)) return negotiate(request);
  return NextResponse.redirect(new URL(pathname.replace(dari, "/fa-AF") + search, request.url));
}

export const config = {
  matcher: ["/((?!intern|api|_next|fonts|.*\\..*).*)"],
};
