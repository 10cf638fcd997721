import "server-only";
import type { NextAuthOptions } from "next-auth";
import { getServerSession } from "next-auth";
import { encode } from "next-auth/jwt";
import { z } from "zod";

/** The cookie lives as long as the longest session; the row in the database decides. */
const maxAge = 12 * 60 * 60;
const name = "portal-session";
// Only the back office gets to see it: the public pages stay without any cookie.
const path = "/intern";

function isHttps(): boolean {
  return (process.env.PUBLIC_URL ?? "").startsWith("https:");
}

function secret(): string {
  const value = process.env.AUTH_SECRET;
  if (!value) throw new Error("AUTH_SECRET is not set");
  return value;
}

/**
 * next-auth carries the session's token in a signed and encrypted cookie. Who it belongs to, and
 * whether it still holds, stands in the database, so that a session can be ended at once.
 */
function options(): NextAuthOptions {
  return {
    secret: secret(),
    providers: [],
    session: { strategy: "jwt", maxAge },
    cookies: {
      sessionToken: { name, options: { path, httpOnly: true, sameSite: "lax", secure: isHttps() } },
    },
    callbacks: {
      session: ({ session, token }) => ({ ...session, portalToken: token.portalToken }),
    },
  };
}

const carried = z.object({ portalToken: z.string() });

/** The session token that came with this request, if any. It proves nothing by itself. */
export async function carriedToken(): Promise<string | undefined> {
  const session = await getServerSession(options());
  const parsed = carried.safeParse(session);
  return parsed.success ? parsed.data.portalToken : undefined;
}

/** The header that hands a new session to the browser. */
export async function sessionCookie(token: string): Promise<string> {
  const value = await encode({ token: { portalToken: token }, secret: secret(), maxAge });
  return `${name}=${value}; ${attributes(maxAge)}`;
}

/** The header that takes the session from the browser. */
export function endedCookie(): string {
  return `${name}=; ${attributes(0)}`;
}

function attributes(age: number): string {
  return `Path=${path}; Max-Age=${age}; HttpOnly; SameSite=Lax${isHttps() ? "; Secure" : ""}`;
}
