import "server-only";
import { createTransport } from "nodemailer";
import { reportError } from "@/lib/log";
import type { MailServer, Sender } from "./settings";

export type Mail = {
  /** The same at each try: who gets it twice can tell. */
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** A file that a calendar program takes in by itself. */
  readonly calendar?: MailCalendar | undefined;
};

export type MailCalendar = {
  /** What it asks a calendar to do (RFC 5546); the same stands in the file. */
  readonly method: "REQUEST" | "CANCEL";
  readonly text: string;
};

/**
 * Why a mail did not leave. "address": the server takes none for this recipient, now or later.
 * "server": it is not there, refuses the sign-in or is busy; another time may go well.
 */
export type MailProblem = "address" | "server";
export type Sending =
  | { readonly sent: true }
  | { readonly sent: false; readonly problem: MailProblem };

const patienceMs = 20_000;

/**
 * Hands one mail to the mail server: plain text, and where it invites the file for the calendar. What
 * fails is an answer and no exception.
 */
export async function sendBySmtp(
  { server, sender }: { readonly server: MailServer; readonly sender: Sender },
  mail: Mail,
): Promise<Sending> {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTLS,
    ...(server.auth ? { auth: server.auth } : {}),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // Nothing in a mail may make the portal read a file or ask another server.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: sender,
      to: { address: mail.recipient, name: "" },
      subject: mail.subject,
      text: mail.text,
      ...(mail.calendar
        ? {
            icalEvent: {
              method: mail.calendar.method,
              filename: "termin.ics",
              content: mail.calendar.text,
            },
          }
        : {}),
      messageId: `<${mail.id}@${sender.address.split("@")[1]}>`,
      // No answer from an absent person's mail program.
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return { sent: true };
  } catch (error) {
    reportError("mail", error);
    return { sent: false, problem: problemOf(error) };
  } finally {
    transport.close();
  }
}

/** For good is only what the server says about the recipient; everything else may pass. */
function problemOf(error: unknown): MailProblem {
  const { code, responseCode, response, command } = Object(error);
  if (code !== "EENVELOPE") return "server";
  // It could not even be asked for: no server would take such an address.
  if (command === "API") return "address";
  // 5.7.…: it is the sender that the server does not trust (RFC 3463).
  const isMistrust = /^\d{3}[ -]5\.7\./.test(String(response));
  return command === "RCPT TO" && responseCode >= 500 && !isMistrust ? "address" : "server";
}
