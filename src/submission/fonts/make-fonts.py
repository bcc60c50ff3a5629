"""Makes the two faces of the submission PDF from the Noto Sans fonts that npm carries. See README.md beside this file.

    npm pack @expo-google-fonts/noto-sans@0.4.2 @expo-google-fonts/noto-sans-math@0.4.2 @expo-google-fonts/noto-sans-symbols-2@0.4.1
    for f in *.tgz; do mkdir -p "${f%.tgz}" && tar xzf "$f" -C "${f%.tgz}"; done
    python3 -m pip install fonttools==4.66.1
    python3 make-fonts.py FOLDER_WITH_THE_THREE_PACKAGES
"""

import glob
import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FACES = {"NotoSans_400Regular": "NotoSans-Regular", "NotoSans_600SemiBold": "NotoSans-SemiBold"}
# Noto Sans has no arrows, comparisons or ticks: these come from its sister fonts, drawn to the same em.
BORROWED = {
    "NotoSansMath_400Regular": "←↑→↓↔↗↘⇒⇔≈≠≤≥√∞∑∆∂∫□■▪●○◆◇▲△▼▶✓★☆◦",
    "NotoSansSymbols2_400Regular": "✔✗✘☐☑☒",
}
RANGES = [
    (0x20, 0x7E), (0xA0, 0x24F),  # Latin, with Latin Extended A and B (Welsh, Polish, Turkish, Romanian, Pinyin, ...)
    (0x259, 0x259), (0x2B0, 0x2FF), (0x300, 0x36F),  # schwa, modifier letters, combining marks
    (0x370, 0x3FF), (0x1F00, 0x1FFF),  # Greek, with its old accents
    (0x400, 0x52F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional (Vietnamese, Welsh)
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20C0), (0x2100, 0x214F), (0x2150, 0x218F), (0x2212, 0x2212),
    (0x25CC, 0x25CC), (0xFB01, 0xFB02), (0xFFFD, 0xFFFD),
]


def main(folder: str) -> None:
    for source, name in FACES.items():
        font = TTFont(find(folder, source))
        for donor, characters in BORROWED.items():
            borrow(font, TTFont(find(folder, donor)), characters)
        subset(font)
        rename(font, name)
        target = Path(__file__).parent / f"{name}.ttf"
        font.save(target)
        print(target.name, target.stat().st_size, "bytes,", len(font.getBestCmap()), "characters")


def find(folder: str, name: str) -> str:
    return glob.glob(f"{folder}/**/{name}.ttf", recursive=True)[0]


def borrow(font: TTFont, donor: TTFont, characters: str) -> None:
    names, glyphs = donor.getBestCmap(), donor.getGlyphSet()
    for character in characters:
        if ord(character) in font.getBestCmap():
            continue
        outline, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[names[ord(character)]].draw(outline)
        outline.replay(pen)
        added = f"uni{ord(character):04X}"
        font.setGlyphOrder([*font.getGlyphOrder(), added])
        font["glyf"][added] = pen.glyph()
        font["hmtx"][added] = donor["hmtx"][names[ord(character)]]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(character)] = added


def subset(font: TTFont) -> None:
    # The PDF layer draws glyph by glyph: no hinting, no shaping tables, no glyph names, so the embedded part stays small.
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.glyph_names = False
    options.legacy_cmap = False
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "STAT", "gasp", "prep", "DSIG"]
    options.recalc_timestamp = False
    wanted = {code for first, last in RANGES for code in range(first, last + 1)}
    wanted |= {ord(character) for characters in BORROWED.values() for character in characters}
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    # jsPDF reads a format 4 map and copies the map whole: one table is enough.
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format == 4][:1]
    font["cmap"].tables[0].platformID, font["cmap"].tables[0].platEncID = 3, 1


def rename(font: TTFont, name: str) -> None:
    font["name"].setName(name, 6, 3, 1, 0x409)


if __name__ == "__main__":
    main(sys.argv[1])
