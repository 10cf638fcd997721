import { afterEach, expect, test } from "vitest";
import { parseSender, parseSmtpUrl } from "./settings";
import { type Mail, sendBySmtp } from "./smtp";
import { startMailServer } from "./testing";

const sender = { address: "teilhabe@stadt.example", name: "Teilhabe-Portal für alle" };
const mail: Mail = {
  id: "0f0e7a2c-5f8e-4f6b-9b0a-1b7b5e1d2c3d",
  recipient: "kurs@traeger.example",
  subject: "Stimmt das noch? „Deutsch am Abend“",
  text: "Guten Tag,\n\nstimmt alles noch?\n.\nGrüße\n",
};

let stop = async () => {};
afterEach(() => stop());

async function serverWith(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options);
  stop = server.stop;
  return server;
}

function settingsFor(url: string) {
  const server = parseSmtpUrl(url);
  if (!server) throw new Error(`${url} is no mail server`);
  return { server, sender };
}

test("a mail arrives as it was written, and says that a machine wrote it", async () => {
  const { url, received } = await serverWith({ user: "portal", password: "ge:heim@1" });
  const address = url.replace("//", "//portal:ge%3Aheim%401@");
  expect(await sendBySmtp(settingsFor(address), mail)).toEqual({ sent: true });
  expect(received).toMatchObject([
    {
      to: [mail.recipient],
      from: sender.address,
      subject: mail.subject,
      sender: `${sender.name} <${sender.address}>`,
      text: mail.text,
    },
  ]);
  expect(received[0]?.headers).toMatch(/^auto-submitted: auto-generated$/im);
  expect(received[0]?.headers).toContain(`<${mail.id}@stadt.example>`);
});

test.each([
  ["a recipient whom the server knows not", { refuse: [550, "5.1.1 No such user"] }, "address"],
  ["a server that is busy", { refuse: [451, "4.7.1 Greylisted, please try again"] }, "server"],
  ["a server that does not trust us", { refuse: [554, "5.7.1 Relay access denied"] }, "server"],
  ["a wrong password", { user: "portal", password: "another" }, "server"],
] as const)("%s: the problem is the %s", async (_what, options, problem) => {
  const { url, received } = await serverWith(options);
  const address = "user" in options ? url.replace("//", "//portal:wrong@") : url;
  expect(await sendBySmtp(settingsFor(address), mail)).toEqual({ sent: false, problem });
  expect(received).toEqual([]);
});

test("where no server listens, it is the server's problem", async () => {
  const { url } = await serverWith();
  await stop();
  stop = async () => {};
  expect(await sendBySmtp(settingsFor(url), mail)).toEqual({ sent: false, problem: "server" });
});

test("a subject cannot add a header or a recipient", async () => {
  const { url, received } = await serverWith();
  const subject = "Hallo\r\nBcc: fremd@evil.example";
  await sendBySmtp(settingsFor(url), { ...mail, subject });
  expect(received[0]?.to).toEqual([mail.recipient]);
  expect(received[0]?.headers).not.toMatch(/^bcc:/im);
});

test.each([
  ["smtp://mail.example", { port: 587, secure: false, requireTLS: false }],
  ["smtps://mail.example", { port: 465, secure: true }],
  [
    "smtp://a:b@mail.example:2525",
    { port: 2525, requireTLS: true, auth: { user: "a", pass: "b" } },
  ],
  ["smtp://a:b@127.0.0.1:2525", { requireTLS: false }],
  ["smtp://[::1]:25", { host: "::1", port: 25 }],
])("%s is understood", (url, server) => {
  expect(parseSmtpUrl(url)).toMatchObject(server);
});

test("a sender has a name or none", () => {
  expect(parseSender("teilhabe@stadt.example")).toEqual({
    address: "teilhabe@stadt.example",
    name: "",
  });
  expect(parseSender("Büro für Teilhabe <teilhabe@stadt.example>")?.name).toBe("Büro für Teilhabe");
  expect(parseSender("A\r\nBcc: x <teilhabe@stadt.example>")).toBeUndefined();
});
