"""Subset and normalise the four report fonts. Started by build.sh:

    build.py SOURCE_DIR OUTPUT_DIR

Every face comes out as a gzipped TrueType font (.ttfz) with the same vertical metrics,
no layout tables and no hints, so that a PDF writer can treat all faces alike. What is
done to each face is listed in FACES and in build_face().
"""

import copy
import gzip
import hashlib
import json
import sys
from pathlib import Path

from fontTools import subset
from fontTools.misc.timeTools import timestampFromString
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.ttLib.tables._g_l_y_f import Glyph

HERE = Path(__file__).parent

# Written into head.modified and the licence notes: the date these modifications were made.
MODIFIED = "Sun Nov 22 00:00:00 2026"

ASCENT, DESCENT = 0.880, -0.120  # em
ZERO_WIDTH = [0x200B, 0xFEFF]
SPACES = [0x20, 0xA0, 0x2002, 0x2003, 0x3000]
KEPT_TABLES = {"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post"}

# dash_centre: height (em) of the middle of the dash; default: leave as drawn.
# drop: code points whose upstream glyph is wrong or useless (kai serves them instead).
# redirect: code points drawn like another one, to the same end.
# lighter: a lighter cut for what fang lacks: kai stands in for it within lines of fang, whose strokes are thinner.
# fullwidth: marks given one em of advance ("right", "left": half they sit in; "centre").
KAI_MARKS = {0x201C: "right", 0x2018: "right", 0x201D: "left", 0x2019: "left", 0x2026: "centre", 0xB7: "centre"}
FACES = {
    "fang": {
        "family": "Nianbao Fang",
        "file": "FandolFang-Regular.otf",
        "package": "Debian texlive-lang-chinese 2022.20230122-1",
        "upstream": "FandolFang Regular",
        "licence": "GNU General Public License version 3, with the GNU font exception.",
        "drop": [0x2122, 0xFFE3],  # a speck of a trade mark sign; a hyphen for an overline
        "redirect": {0xFFE5: 0xA5},  # fullwidth yen sign is drawn as a dollar
        "fullwidth": {0xFFE5: "centre"},
    },
    "title": {
        "family": "Nianbao Title",
        "file": "NotoSerifSC_900Black.ttf",
        "package": "npm @expo-google-fonts/noto-serif-sc 0.4.3",
        "upstream": "Noto Serif SC Black",
        "dash_centre": 0.38,
        "fullwidth": {0xB7: "centre"},
    },
    "hei": {
        "family": "Nianbao Hei",
        "file": "NotoSansSC_500Medium.ttf",
        "package": "npm @expo-google-fonts/noto-sans-sc 0.4.3",
        "upstream": "Noto Sans SC Medium",
        "dash_centre": 0.38,
        "fullwidth": {},
    },
    "kai": {
        "family": "Nianbao Kai",
        "file": "lxgw-wenkai-latin-500-normal.woff2",
        "package": "npm @fontsource/lxgw-wenkai 5.3.0",
        "upstream": "LXGW WenKai Regular (and Light for the characters that fang lacks)",
        "lighter": "lxgw-wenkai-latin-300-normal.woff2",
        "fullwidth": KAI_MARKS,
    },
}

GPL_NOTE = """\
{file} is a modified version of the font {upstream} by the Fandol team
(members: Clerk Ma, Jie Su), taken from the package
{package}.

{copyright}

It was modified in November 2026 for the project nianbao: reduced to the characters
in scripts/fonts/characters.txt, its cubic (CFF) outlines converted to quadratic
(glyf) ones, metrics normalised, hints and layout tables dropped, the family renamed
to "{family}". The programs that did this are scripts/fonts/build.sh and
scripts/fonts/build.py in the source of nianbao; together with the package named
above, which Debian (https://snapshot.debian.org/package/texlive-lang/) and CTAN
(https://www.ctan.org/pkg/fandol) offer to everyone, they are the source of this file.

The font is free software: you can redistribute it and/or modify it under the terms of
the GNU General Public License, version 3, printed below, with the GNU font exception.
(Upstream says "GPL + GPL font exception" and ships version 3 of the GPL; it does not
print the exception, so this is the wording published by the Free Software Foundation.)

    As a special exception, if you create a document which uses this font, and embed
    this font or unaltered portions of this font into the document, this font does not
    by itself cause the resulting document to be covered by the GNU General Public
    License. This exception does not however invalidate any other reasons why the
    document might be covered by the GNU General Public License. If you modify this
    font, you may extend this exception to your version of the font, but you are not
    obligated to do so. If you do not wish to do so, delete this exception statement
    from your version.

The exception is extended to this modified version. There is NO WARRANTY. The licence
of this font does not extend to nianbao itself, which loads it as a separate file.

---------------------------------------------------------------- upstream README
{readme}
---------------------------------------------------------------- upstream COPYING
{text}"""

OFL_NOTE = """\
{file} is a modified version of the font {upstream}, taken from the package
{package}.

Copyright notice in the font:

{copyright}

It was modified in November 2026 for the project nianbao (reduced to the characters in
scripts/fonts/characters.txt, metrics normalised, a few marks moved or widened, hints
and layout tables dropped) and renamed to "{family}", so that it bears no reserved
font name. The programs that did this are scripts/fonts/build.sh and build.py.
The font and this modified version are under the SIL Open Font License, version 1.1,
as shipped upstream:

----------------------------------------------------------------
{text}"""


def read_characters():
    lines = (HERE / "characters.txt").read_text(encoding="utf-8").splitlines()
    return {ord(c) for line in lines if not line.startswith("## ") for c in line}


def make_subset(font, codepoints):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.recalc_average_width = True
    options.drop_tables += [t for t in font.keys() if t not in KEPT_TABLES | {"CFF ", "GlyphOrder"}]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codepoints)
    subsetter.subset(font)
    for tag in ("prep", "fpgm", "cvt ", "gasp"):
        if tag in font:
            del font[tag]


def cff_to_glyf(font, max_error):
    """Replace cubic outlines by quadratic ones, at most max_error units off."""
    glyphs = font.getGlyphSet()
    order = font.getGlyphOrder()
    glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, max_error, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    del font["CFF "]
    font["glyf"] = glyf
    font["loca"] = newTable("loca")
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
                  "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours",
                  "maxComponentDepth"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font.sfntVersion = "\0\1\0\0"


class Face:
    """A TrueType font with one glyph per code point, which can be redrawn freely."""

    def __init__(self, font):
        self.font = font
        self.em = font["head"].unitsPerEm
        self.glyf = font["glyf"]
        self.cmap = dict(sorted(font.getBestCmap().items()))

    def add(self, codepoint, glyph, advance):
        name = "own%04X" % codepoint
        self.glyf[name] = glyph  # also extends the glyph order
        self.font["hmtx"][name] = (advance, 0)
        self.cmap[codepoint] = name

    def copy(self, source, codepoint):
        name = self.cmap[source]
        self.add(codepoint, copy.deepcopy(self.glyf[name]), self.font["hmtx"][name][0])

    def unshare(self):
        """Text extraction goes from glyph to character, so no glyph may serve two."""
        seen = set()
        for codepoint, name in list(self.cmap.items()):
            if name in seen:
                self.copy(codepoint, codepoint)
            seen.add(name)

    def is_blank(self, codepoint):
        return self.glyf[self.cmap[codepoint]].numberOfContours == 0

    def box(self, codepoint):
        glyph = self.glyf[self.cmap[codepoint]]
        glyph.recalcBounds(self.glyf)
        return glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax

    def redraw(self, codepoint, advance, scale_x=1.0, dx=0.0, dy=0.0):
        name = self.cmap[codepoint]
        pen = TTGlyphPen(None)
        glyphs = self.font.getGlyphSet()
        glyphs[name].draw(TransformPen(pen, (scale_x, 0, 0, 1, dx, dy)))
        glyph = pen.glyph()
        glyph.recalcBounds(self.glyf)
        self.glyf[name] = glyph
        self.font["hmtx"][name] = (advance, glyph.xMin)

    def borrow(self, codepoints, font):
        """Take these characters' glyphs from another font of the same em."""
        assert font["head"].unitsPerEm == self.em
        glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
        for codepoint in sorted(codepoints & set(self.cmap) & set(cmap)):
            recording = DecomposingRecordingPen(glyphs)
            glyphs[cmap[codepoint]].draw(recording)
            pen = TTGlyphPen(None)
            recording.replay(pen)
            name = self.cmap[codepoint]
            self.glyf[name] = pen.glyph()
            self.font["hmtx"][name] = (font["hmtx"][cmap[codepoint]][0], 0)

    def widen(self, codepoint, place):
        """One em of advance; quotation marks go into their half, others to the middle."""
        advance = self.font["hmtx"][self.cmap[codepoint]][0]
        x_min, _, x_max, _ = self.box(codepoint)
        dx = {"left": 0, "right": self.em - advance, "centre": round((self.em - x_min - x_max) / 2)}[place]
        self.redraw(codepoint, self.em, dx=dx)

    def join_dash(self, codepoint, centre):
        """One em of advance and ink a hair beyond both edges, so that two dashes join."""
        overlap = 0.01 * self.em
        x_min, y_min, x_max, y_max = self.box(codepoint)
        scale = (self.em + 2 * overlap) / (x_max - x_min)
        dy = 0 if centre is None else round(centre * self.em - (y_min + y_max) / 2)
        self.redraw(codepoint, self.em, scale, -overlap - x_min * scale, dy)


def set_names(font, key, face):
    """Our family name everywhere; upstream copyright, credits and licence stay."""
    name = font["name"]
    keep = {n: name.getDebugName(n) for n in (0, 5, 7, 8, 9, 11, 12, 13, 14)}
    if "licence" in face:
        keep[13] = face["licence"]
    family = face["family"]
    keep.update({
        1: family, 2: "Regular", 4: family, 6: family.replace(" ", "") + "-Regular",
        3: "nianbao:%s:%s" % (family, keep[5]),
        10: "Modified version of %s: subset and normalised by scripts/fonts/ of nianbao, November 2026."
            % ("an open font by LXGW" if key == "kai" else face["upstream"]),
    })
    name.names = []
    for name_id, text in sorted(keep.items()):
        if text:
            name.setName(text, name_id, 3, 1, 0x409)


def set_metrics(font):
    em = font["head"].unitsPerEm
    ascent, descent = round(ASCENT * em), round(DESCENT * em)
    hhea, os2, head = font["hhea"], font["OS/2"], font["head"]
    hhea.ascent, hhea.descent, hhea.lineGap = ascent, descent, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, -descent
    os2.version = max(os2.version, 4)
    os2.fsSelection = 0x40 | 0x80  # REGULAR, USE_TYPO_METRICS
    os2.fsType = 0  # embedding allowed: both licences say so
    head.macStyle = 0
    head.flags = 0b11  # baseline and left side bearing at 0; nothing about hints
    head.modified = timestampFromString(MODIFIED)


def set_cmap(font, mapping):
    bmp = {c: g for c, g in mapping.items() if c <= 0xFFFF}
    cmap = newTable("cmap")
    cmap.tableVersion = 0
    cmap.tables = []
    for number, encoding, table in ((4, 1, bmp), (12, 10, mapping)):
        if number == 12 and len(bmp) == len(mapping):
            continue
        sub = CmapSubtable.newSubtable(number)
        sub.platformID, sub.platEncID, sub.language, sub.cmap = 3, encoding, 0, table
        cmap.tables.append(sub)
    font["cmap"] = cmap


def build_face(key, face, source, wanted, in_fang, out):
    font = TTFont(source / face["file"], recalcTimestamp=False, lazy=False)
    copyright_notice = font["name"].getDebugName(0).replace("\r\n", "\n")
    available = set(font.getBestCmap())
    skip = set(face.get("drop", [])) | set(face.get("redirect", {}))
    make_subset(font, (wanted | set(SPACES)) & available - skip)
    if "CFF " in font:
        cff_to_glyf(font, max_error=1.0)
    font["post"].formatType = 3.0
    font.flavor = None

    f = Face(font)
    f.unshare()
    if "lighter" in face:
        f.borrow(set(f.cmap) - in_fang, TTFont(source / face["lighter"]))
    for codepoint, model in face.get("redirect", {}).items():
        f.copy(model, codepoint)
    for codepoint, place in face["fullwidth"].items():
        f.widen(codepoint, place)
    f.join_dash(0x2014, face.get("dash_centre"))
    f.copy(0x2014, 0x2015)  # GB/T 2312 1-10 is read as either of the two
    for codepoint in ZERO_WIDTH:
        f.add(codepoint, Glyph(), 0)
    for codepoint in [c for c in f.cmap if f.is_blank(c) and c not in SPACES + ZERO_WIDTH]:
        print("  %s: U+%04X has an empty glyph upstream, left out" % (key, codepoint))
        del f.cmap[codepoint]

    hmtx = font["hmtx"]
    for name in font.getGlyphOrder():
        glyph = f.glyf[name]
        glyph.recalcBounds(f.glyf)
        hmtx[name] = (hmtx[name][0], getattr(glyph, "xMin", 0) if glyph.numberOfContours else 0)
    set_cmap(font, f.cmap)
    set_names(font, key, face)
    set_metrics(font)

    ttf = out / (key + ".ttf")
    font.save(ttf)
    data = ttf.read_bytes()
    ttf.unlink()
    packed = gzip.compress(data, 9, mtime=0)
    (out / (key + ".ttfz")).write_bytes(packed)

    note = GPL_NOTE if key == "fang" else OFL_NOTE
    readme = source / (key + ".README")
    (out / (key + ".LICENSE.txt")).write_text(note.format(
        file=key + ".ttfz", copyright=copyright_notice,
        readme=readme.read_text(encoding="utf-8") if readme.exists() else "",
        text=(source / (key + ".LICENSE")).read_text(encoding="utf-8").replace("\r\n", "\n"),
        **{k: face[k] for k in ("upstream", "package", "family")}), encoding="utf-8")
    return {
        "file": key + ".ttfz",
        "family": face["family"],
        "bytes": len(data),
        "transferBytes": len(packed),
        "sha256": hashlib.sha256(data).hexdigest(),
        "licence": key + ".LICENSE.txt",
        "source": " ".join([face["package"], face["file"], *(["and", face["lighter"]] if "lighter" in face else [])]),
        "coverage": to_ranges(f.cmap),
    }, set(f.cmap)


def to_ranges(codepoints):
    ranges = []
    for c in sorted(codepoints):
        if ranges and c == ranges[-1][1] + 1:
            ranges[-1][1] = c
        else:
            ranges.append([c, c])
    return ",".join("%x" % a if a == b else "%x-%x" % (a, b) for a, b in ranges)


def verify(out, faces, wanted):
    """Read everything back; fail the build if a hanzi is nowhere or a metric is off."""
    hanzi = {c for c in wanted if 0x3400 <= c <= 0x9FFF or c >= 0x20000}
    mapped = {}
    for key in faces:
        path = out / (key + ".ttf")
        path.write_bytes(gzip.decompress((out / (key + ".ttfz")).read_bytes()))
        font = TTFont(path)
        em = font["head"].unitsPerEm
        cmap = mapped[key] = font.getBestCmap()
        assert set(font.keys()) - {"GlyphOrder"} == KEPT_TABLES, sorted(font.keys())
        assert (font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap) == (880 * em // 1000, -120 * em // 1000, 0)
        assert len(set(cmap.values())) == len(cmap), "shared glyphs"
        assert all(font["hmtx"][cmap[c]][0] == em for c in (0x2014, 0x2015, 0x2026, 0xB7, 0x201C, 0x201D, 0x2018, 0x2019, 0xFFE5))
        assert all(font["hmtx"][cmap[c]][0] == em for c in hanzi & set(cmap)), "hanzi not one em wide"
        assert all(font["hmtx"][cmap[c]][0] == 0 for c in ZERO_WIDTH)
        for record in font["name"].names:
            if record.nameID in (1, 3, 4, 6, 16):
                assert not any(w in str(record) for w in ("LXGW", "霞鹜", "Noto", "Source", "Fandol")), str(record)
        path.unlink()
    for key in faces:
        own, both = set(mapped[key]), set(mapped[key]) | set(mapped["kai"])
        print("%-5s %5d code points, hanzi %4d of %d alone, %4d with kai; not even with kai: %s; %.2f MB, gzip %.2f MB" % (
            key, len(own), len(hanzi & own), len(hanzi), len(hanzi & both),
            "".join(map(chr, sorted(wanted - both))) or "none",
            faces[key]["bytes"] / 1e6, faces[key]["transferBytes"] / 1e6))
        assert hanzi <= both
    print("total gzip %.2f MB" % (sum(f["transferBytes"] for f in faces.values()) / 1e6))


def main():
    source, out = Path(sys.argv[1]), Path(sys.argv[2])
    wanted = read_characters()
    faces, built = {}, {}
    for key, face in FACES.items():  # fang comes first: what it lacks is taken into account by kai
        print("building", key, flush=True)
        faces[key], built[key] = build_face(key, face, source, wanted, built.get("fang", set()), out)
    text = json.dumps({"faces": faces}, ensure_ascii=False, indent=2) + "\n"
    (out / "fonts.json").write_text(text, encoding="utf-8")
    verify(out, faces, wanted)


if __name__ == "__main__":
    main()
