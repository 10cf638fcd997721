import createMiddleware from "next-intl/middleware";
import { routing } from "@/lib/i18n/routing";

/** Sends an address without a language to the one the browser asks for. It guards nothing. */
export default createMiddleware(routing);

export const config = {
  matcher: ["/((?!intern|api|_next|fonts|.*\\..*).*)"],
};
