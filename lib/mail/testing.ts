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
  /** The file for a calendar that came with it. */
  readonly calendar?: string | undefined;
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

function read(raw: string): Omit<Received, "from" | "to"> {
  const { headers, header, content } = entity(raw);
  const boundary = header("content-type").match(/^multipart\/.*boundary="?([^";]+)"?/i)?.[1];
  const parts = boundary ? partsOf(raw, boundary) : [];
  const calendar = parts.find(({ type }) => type.startsWith("text/calendar"));
  const plain = parts.find(({ type }) => type.startsWith("text/plain"));
  return {
    headers,
    subject: words(header("subject")),
    sender: words(header("from")),
    text: (plain?.content ?? content).replaceAll("\r\n", "\n"),
    ...(calendar ? { calendar: calendar.content } : {}),
  };
}

/** A header block and what it heads, decoded. */
function entity(raw: string) {
  const end = raw.indexOf("\r\n\r\n");
  const headers = raw.slice(0, end).replace(/\r\n[ \t]+/g, " ");
  const body = raw.slice(end + 4);
  const header = (name: string) => headers.match(new RegExp(`^${name}: (.*)$`, "im"))?.[1] ?? "";
  const coding = header("content-transfer-encoding");
  const content = coding === "base64" ? Buffer.from(body, "base64").toString() : unquoted(body);
  return { headers, header, content };
}

/** The parts of a mail with several, also of those within them (RFC 2046). */
function partsOf(raw: string, boundary: string): { type: string; content: string }[] {
  const [, ...parts] = raw.split(`--${boundary}`);
  return parts.slice(0, -1).flatMap((part) => {
    const { header, content } = entity(part.replace(/^\r\n/, "").replace(/\r\n$/, ""));
    const type = header("content-type");
    const inner = type.match(/^multipart\/.*boundary="?([^";]+)"?/i)?.[1];
    return inner ? partsOf(part, inner) : [{ type, content }];
  });
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
