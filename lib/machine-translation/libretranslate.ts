import { z } from "zod";
import type { TranslationServer } from "./settings";

/** Milliseconds. A program takes a few seconds for a page; who waits longer comes back. */
const patience = { languages: 3_000, texts: 30_000 } as const;
/** In bytes: far above what a text of the portal becomes. */
const largestAnswer = 512 * 1024;
/** In texts and in characters of one request: servers refuse long ones. */
const largestRequest = { texts: 25, characters: 4_000 } as const;

/** "cannot": not into this language. "failed": no answer, or one that is of no use. */
export class TranslationFailure extends Error {
  readonly code: "cannot" | "failed";

  constructor(code: "cannot" | "failed", cause?: unknown) {
    super(code, { cause });
    this.name = "TranslationFailure";
    this.code = code;
  }
}

const languages = z.array(
  z.looseObject({ code: z.string().max(20), targets: z.array(z.string().max(20)).optional() }),
);
const answer = z.looseObject({ translatedText: z.array(z.string()) });

/** The languages that a LibreTranslate-compatible server translates German into. @throws TranslationFailure */
export async function targetLanguages(server: TranslationServer): Promise<ReadonlySet<string>> {
  const known = languages.parse(await ask(server, "/languages", patience.languages));
  const german = known.find(({ code }) => code === "de");
  // Older servers name no targets: there every language goes into every other.
  return new Set(german ? (german.targets ?? known.map(({ code }) => code)) : []);
}

/**
 * Translates German texts, each by itself and in their order.
 * @param within milliseconds for each of the requests
 * @throws TranslationFailure where the server does not answer in time, or not with as many texts
 */
export async function translateTexts(
  server: TranslationServer,
  texts: readonly string[],
  target: string,
  within: number = patience.texts,
): Promise<string[]> {
  const translated: string[] = [];
  for (const some of requestsFor(texts)) {
    const body = { q: some, source: "de", target, format: "text", ...keyOf(server) };
    const said = answer.safeParse(await ask(server, "/translate", within, body));
    if (said.data?.translatedText.length !== some.length) throw new TranslationFailure("failed");
    translated.push(...said.data.translatedText);
  }
  return translated;
}

function requestsFor(texts: readonly string[]): string[][] {
  const requests: string[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    const last = requests.at(-1);
    characters += text.length;
    if (last && last.length < largestRequest.texts && characters <= largestRequest.characters) {
      last.push(text);
    } else {
      requests.push([text]);
      characters = text.length;
    }
  }
  return requests;
}

const keyOf = ({ key }: TranslationServer) => (key === undefined ? {} : { api_key: key });

async function ask(
  { url }: TranslationServer,
  path: string,
  within: number,
  body?: object,
): Promise<unknown> {
  try {
    const response = await fetch(`${url}${path}`, {
      // A server that leads elsewhere would be handed the texts and the key.
      redirect: "error",
      signal: AbortSignal.timeout(within),
      ...(body
        ? {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify(body),
          }
        : {}),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return JSON.parse(await boundedText(response));
  } catch (error) {
    throw new TranslationFailure("failed", error);
  }
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > largestAnswer) throw new Error("too much");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
