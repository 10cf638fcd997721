import "server-only";
import { seal } from "@/lib/crypto/sealed";
import { blindIndex, hashToken, newCode, newToken } from "@/lib/crypto/tokens";
import { columns } from "./columns";

/** Purpose under which codes are indexed. */
export const codeIndex = "contact-request-code";
/** 60 bits: enough where tries are counted. */
const codeLength = 12;

/** A new link and a new code for the key with this id, and the columns that hold them. */
export function newKey(id: string) {
  const [linkToken, code] = [newToken(), newCode(codeLength)];
  return { linkToken, code, data: keyColumns(id, { linkToken, code }) };
}

/** What is kept of a link and a code. */
export function keyColumns(id: string, { linkToken, code }: { linkToken: string; code: string }) {
  return {
    linkHash: hashToken(linkToken),
    linkSealed: seal(columns.link, id, linkToken),
    codeHash: blindIndex(codeIndex, code),
    codeSealed: seal(columns.code, id, code),
  };
}
