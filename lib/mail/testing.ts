import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

type Options = {
  /** Asks for these before it takes anything. */
  readonly user?: string;
  readonly password?: string;
  /** What it answers to every recipient. */
  readonly refuse?: readonly [number, string];
};

type Received = {
  readonly from: string;
  readonly to: readonly string[];
  readonly headers: string;
  readonly subject: string;
  readonly sender: string;
  readonly text: string;
};

/** A true mail server on a port of its own, and what it has received so far. */
export async function startMailServer({ user, password, refuse }: Options) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: user === undefined,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: (given, _session, done) =>
      given.username === user && given.password === password
        ? done(null, { user })
        : done(new Error("no")),
    onRcptTo: (_address, _session, done) =>
      done(refuse ? Object.assign(new Error(refuse[1]), { responseCode: refuse[0] }) : undefined),
    onData: (stream, { envelope }, done) => {
      text(stream).then((raw) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), ...read(raw) });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function read(raw: string): Pick<Received, "headers" | "subject" | "sender" | "text"> {
  const end = raw.indexOf("\r\n\r\n");
  const headers = raw.slice(0, end).replace(/\r\n[ \t]+/g, " ");
  const body = raw.slice(end + 4);
  const header = (name: string) => headers.match(new RegExp(`^${name}: (.*)$`, "im"))?.[1] ?? "";
  const coding = header("content-transfer-encoding");
  const decoded = coding === "base64" ? Buffer.from(body, "base64").toString() : unquoted(body);
  return {
    headers,
    subject: words(header("subject")),
    sender: words(header("from")),
    text: decoded.replaceAll("\r\n", "\n"),
  };
}

/** Quoted-printable (RFC 2045). */
function unquoted(body: string): string {
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** Encoded words of a header (RFC 2047). */
function words(value: string): string {
  return value
    .replace(/(\?=)\s+(=\?)/g, "$1$2")
    .replace(/=\?utf-8\?([QB])\?(.*?)\?=/gi, (_all, coding: string, coded: string) =>
      coding.toUpperCase() === "B"
        ? Buffer.from(coded, "base64").toString()
        : unquoted(coded.replaceAll("_", " ")),
    );
}
