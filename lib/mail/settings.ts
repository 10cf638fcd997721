import { z } from "zod";

/** How a mail server is reached. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); otherwise the connection turns to TLS where the server offers it. */
  readonly secure: boolean;
  /** Never without TLS: there is a password to be sent, and not to this computer. */
  readonly requireTLS: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | undefined;
};

/** Who a mail comes from: the address, and the name that mail programs show. */
export type Sender = { readonly address: string; readonly name: string };

const ports: Readonly<Record<string, number>> = { "smtp:": 587, "smtps:": 465 };
const ownComputer = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Reads SMTP_URL: `smtp[s]://[name:password@]host[:port]`. Undefined: it is no such address. */
export function parseSmtpUrl(text: string): MailServer | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  const usualPort = ports[protocol];
  const isBare = ["", "/"].includes(pathname) && search === "" && hash === "";
  if (!usualPort || !hostname || !isBare || (username === "") !== (password === "")) {
    return undefined;
  }
  const [user, pass] = [decoded(username), decoded(password)];
  if (user === undefined || pass === undefined) return undefined;
  const auth = user ? { user, pass } : undefined;
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port ? Number(port) : usualPort,
    secure: protocol === "smtps:",
    requireTLS: auth !== undefined && !ownComputer.test(hostname),
    auth,
  };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

const named = /^(?:(?<name>[^<>"\p{Cc}]{1,80}) )?<(?<inner>[^<>]+)>$/u;

/** Reads MAIL_FROM: `name@host` or `Some name <name@host>`. Undefined: it is neither. */
export function parseSender(text: string): Sender | undefined {
  const groups = named.exec(text.trim())?.groups;
  const address = z.email().safeParse(groups?.["inner"] ?? text.trim()).data;
  return address === undefined ? undefined : { address, name: groups?.["name"]?.trim() ?? "" };
}

/** The mail server of this portal and who its mails come from; undefined: there is none. */
export function mailSettings():
  | { readonly server: MailServer; readonly sender: Sender }
  | undefined {
  const server = parseSmtpUrl(process.env.SMTP_URL ?? "");
  const sender = parseSender(process.env.MAIL_FROM ?? "");
  return server && sender ? { server, sender } : undefined;
}
