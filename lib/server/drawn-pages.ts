import { etagOf } from "@/lib/etag";
import { reportError } from "@/lib/log";
import type { Coding } from "./coding";
import type { Drawn } from "./drawn-body";
import { dressOf } from "./dress";
import { withoutScripts } from "./framework-parts";
import { contentSecurityPolicy } from "./headers";
import type { Answer, Ask } from "./in-process";
import { packQuickly } from "./packed-body";
import { joinedMarks, type Marks, marksIn } from "./page-marks";
import { scriptIn } from "./page-script";
import { sheetIn } from "./page-style";

/** How a page is drawn of which there are too many for the framework. */
export type Drawing = {
  /** The address of a page with the same head. */
  readonly like: string;
  readonly body: () => Promise<Drawn>;
};

type Options = {
  /** How a page is drawn; undefined: the framework makes it. */
  readonly drawing: (address: string) => Drawing | undefined;
  /** A page as the framework makes it, of which nothing was taken out yet. */
  readonly askFramework: Ask;
  /** What all pages are made from; the frames from another one are not right any more. */
  readonly edition: () => string;
};

/** The document around a page's body, with a gap for its style. */
type Frame = {
  readonly beforeStyle: string;
  /** Up to the beginning of the body. */
  readonly afterStyle: string;
  readonly end: string;
  readonly sheet: string;
  readonly marks: Marks;
};

/**
 * Puts drawn bodies into the frame of a page that the framework has made, which takes ten times as
 * long. Whatever is not drawn, or cannot be, is asked of `ask`.
 */
export function askDrawn(ask: Ask, { drawing, askFramework, edition }: Options): Ask {
  const frames = new Map<string, Promise<Frame>>();
  let framesOf = "";

  const frameOf = (address: string): Promise<Frame> => {
    const present = edition();
    if (present !== framesOf) frames.clear();
    framesOf = present;
    const known = frames.get(address);
    if (known) return known;
    const made = askFramework(address, "identity").then(frameIn);
    frames.set(address, made);
    made.catch(() => {
      if (frames.get(address) === made) frames.delete(address);
    });
    return made;
  };

  const drawn = async (address: string, coding: Coding): Promise<Answer | undefined> => {
    const wanted = drawing(address);
    return wanted && inFrame(await frameOf(wanted.like), await wanted.body(), address, coding);
  };

  return async (address, coding) => {
    const answer = await drawn(address, coding).catch((error: unknown) => {
      reportError("drawn page", error);
      return undefined;
    });
    return answer ?? ask(address, coding);
  };
}

function frameIn({ status, body }: Answer): Frame {
  const html = withoutScripts(body.toString("utf8"));
  const sheet = sheetIn(html);
  const [head = "", tail = ""] = html.split(/(?<=<body>)[\s\S]*(?=<\/body>)/);
  if (status !== 200 || !sheet || !tail) throw new Error(`a frame could not be made: ${status}`);
  const [beforeStyle = "", afterStyle = ""] = head.split(sheet.link);
  const marks = marksIn(head);
  // A copy: a string that was cut out of a page holds the whole page.
  return structuredClone({ beforeStyle, afterStyle, end: tail, sheet: sheet.file, marks });
}

function inFrame(frame: Frame, { parts, marks }: Drawn, address: string, coding: Coding): Answer {
  const { style, atEnd } = dressOf(joinedMarks([frame.marks, ...marks]), address, frame.sheet);
  const head = frame.beforeStyle + (style?.html ?? "") + frame.afterStyle + (style?.fonts ?? "");
  return onDesk([head, ...parts, atEnd + frame.end], (page) => ({
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentSecurityPolicy(style?.hash, scriptIn(atEnd)),
      "content-encoding": coding,
    },
    etag: etagOf(page),
    isCheap: true,
    body: coding === "identity" ? Buffer.from(page) : packQuickly(page, coding),
  }));
}

/** Where pages are put together, one after the other: their bytes come and go too fast for the memory's upkeep. */
let desk = Buffer.allocUnsafeSlow(0);

/** Puts the parts behind one another and has a page made of them, of which nothing stays there. */
function onDesk(parts: readonly (string | Buffer)[], make: (page: Buffer) => Answer): Answer {
  const most = parts.reduce((sum, part) => sum + part.length * bytesALetter(part), 0);
  if (most > desk.length) desk = Buffer.allocUnsafeSlow(most);
  let end = 0;
  for (const part of parts) {
    end += typeof part === "string" ? desk.write(part, end) : part.copy(desk, end);
  }
  try {
    return make(desk.subarray(0, end));
  } finally {
    desk.fill(0, 0, end);
  }
}

/** At most, in UTF-8. */
function bytesALetter(part: string | Buffer): number {
  return typeof part === "string" ? 3 : 1;
}
