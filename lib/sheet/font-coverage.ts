/**
 * The characters that a TrueType font has a glyph for, from its `cmap` table.
 * Source: OpenType specification 1.9, "cmap", subtables of the formats 4 and 12.
 */
export function codePointsOf(font: Buffer): Set<number> {
  const cmap = tableAt(font, "cmap");
  const found = new Set<number>();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) readSegments(font, subtable, found);
    if (format === 12) readGroups(font, subtable, found);
  }
  return found;
}

function tableAt(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const record = 12 + i * 16;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

/** Format 4: the characters up to U+FFFF, in segments that have a shift or a list of glyphs. */
function readSegments(font: Buffer, at: number, found: Set<number>): void {
  const doubled = font.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  for (let offset = 0; offset < doubled; offset += 2) {
    const first = font.readUInt16BE(starts + offset);
    const last = font.readUInt16BE(ends + offset);
    const shift = font.readUInt16BE(starts + doubled + offset);
    const listAt = starts + 2 * doubled + offset;
    const list = font.readUInt16BE(listAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const listed = list === 0 ? code : font.readUInt16BE(listAt + list + (code - first) * 2);
      if (listed !== 0 && ((listed + shift) & 0xffff) !== 0) found.add(code);
    }
  }
}

/** Format 12: all characters, in groups that run along with their glyphs. */
function readGroups(font: Buffer, at: number, found: Set<number>): void {
  for (let i = 0; i < font.readUInt32BE(at + 12); i += 1) {
    const group = at + 16 + i * 12;
    const first = font.readUInt32BE(group);
    const last = font.readUInt32BE(group + 4);
    const glyph = font.readUInt32BE(group + 8);
    for (let code = first; code <= last; code += 1) {
      if (glyph + code - first !== 0) found.add(code);
    }
  }
}
