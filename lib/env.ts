import { z } from "zod";
import { parseTranslationUrl } from "./machine-translation/settings";
import { parseSender, parseSmtpUrl } from "./mail/settings";
import { OperatorError } from "./operator-error";
import { parseProxies } from "./server/client-address";

const KEYS = /^[a-z0-9]{1,16}:[A-Za-z0-9+/]{43}=(,[a-z0-9]{1,16}:[A-Za-z0-9+/]{43}=)*$/;

// An empty line in .env means the same as no line.
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535);

const webAddress = z
  .string()
  .refine(isWebAddress)
  .transform((text) => text.replace(/\/$/, ""));

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return /^https?:$/.test(protocol) && text.replace(/\/$/, "") === origin;
}

const source = z.object({
  PORT: optional(port).transform((value) => value ?? 3000),
  HOST: optional(z.string().regex(/^[A-Za-z0-9.:-]+$/)).transform((value) => value ?? "127.0.0.1"),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  PUBLIC_URL: optional(webAddress),
  TRUSTED_PROXIES: optional(z.string().refine((text) => parseProxies(text) !== undefined)),
  SMTP_URL: optional(z.string().refine((text) => parseSmtpUrl(text) !== undefined)),
  MAIL_FROM: optional(z.string().refine((text) => parseSender(text) !== undefined)),
  LINK_CHECK: optional(z.enum(["on", "off"])),
  TRANSLATION_URL: optional(z.string().refine((text) => parseTranslationUrl(text) !== undefined)),
  TRANSLATION_KEY: optional(z.string().regex(/^[\x21-\x7E]{1,200}$/)),
  DATA_DIR: optional(z.string()).transform((value) => value ?? "data"),
  CONTENT_DIR: optional(z.string()),
  ENCRYPTION_KEYS: optional(z.string().regex(KEYS)),
  AUTH_SECRET: optional(z.string().min(32)),
});

/** What the operator may set; what is missing has its default or is generated at the start. */
export type Env = z.output<typeof source> & { readonly PUBLIC_URL: string };

const sentences: Record<keyof Env, string> = {
  PORT: "PORT muss eine Zahl von 1 bis 65535 sein.",
  HOST: "HOST muss eine Adresse dieses Rechners sein, zum Beispiel 127.0.0.1 oder 0.0.0.0.",
  DATABASE_URL:
    "DATABASE_URL muss die Adresse einer PostgreSQL-Datenbank sein, zum Beispiel postgresql://name:kennwort@rechner:5432/portal.",
  PUBLIC_URL:
    "PUBLIC_URL muss die Adresse sein, unter der Menschen das Portal öffnen, ohne Pfad, zum Beispiel https://teilhabe.example.",
  TRUSTED_PROXIES:
    "TRUSTED_PROXIES muss aus Adressen oder Netzen bestehen, mit Komma getrennt, zum Beispiel 127.0.0.1, 10.0.0.0/8.",
  SMTP_URL:
    "SMTP_URL muss die Adresse eines Mailservers sein, zum Beispiel smtps://name:kennwort@mail.example:465; Sonderzeichen in Name und Kennwort als %XX.",
  MAIL_FROM:
    "MAIL_FROM muss der Absender der Mails sein, zum Beispiel Teilhabe-Portal <teilhabe@stadt.example>; er gehört zu SMTP_URL.",
  LINK_CHECK: "LINK_CHECK muss on oder off sein.",
  TRANSLATION_URL:
    "TRANSLATION_URL muss die Adresse eines Übersetzungsdienstes sein, zum Beispiel https://uebersetzen.example.",
  TRANSLATION_KEY:
    "TRANSLATION_KEY muss der Schlüssel des Übersetzungsdienstes sein, ohne Leerzeichen.",
  DATA_DIR: "DATA_DIR muss ein Ordner sein.",
  CONTENT_DIR: "CONTENT_DIR muss ein Ordner sein.",
  ENCRYPTION_KEYS:
    "ENCRYPTION_KEYS muss aus Schlüsseln der Form <kennung>:<32 Bytes in Base64> bestehen, mit Komma getrennt, jede Kennung nur einmal.",
  AUTH_SECRET: "AUTH_SECRET muss mindestens 32 Zeichen lang sein.",
};

/**
 * Reads the portal's settings from environment variables.
 * @throws OperatorError naming the first variable that has a wrong value, never the value itself
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const result = source.safeParse(variables);
  if (!result.success) {
    const name = result.error.issues[0]?.path[0];
    const known = Object.entries(sentences).find(([variable]) => variable === name);
    throw new OperatorError(known?.[1] ?? "Die Einstellungen des Portals sind nicht lesbar.");
  }
  const env = result.data;
  if (hasRepeatedKeyId(env.ENCRYPTION_KEYS)) throw new OperatorError(sentences.ENCRYPTION_KEYS);
  if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined) {
    throw new OperatorError(sentences.MAIL_FROM);
  }
  return { ...env, PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${env.PORT}` };
}

// Two keys of one name would make old texts unreadable, silently.
function hasRepeatedKeyId(keys = ""): boolean {
  const ids = keys.split(",").map((key) => key.split(":")[0]);
  return new Set(ids).size < ids.length;
}
