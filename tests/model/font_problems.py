"""For every code of a house's own fonts: a project with one mistake, and what its author reads."""

from oefenkoffer.model import Files
from oefenkoffer.problems import Code
from tests.fonts import FOLDER, family, font
from tests.model.project import CASE, KIT, Contents, edited, files

TYPED = FOLDER.removeprefix("roleplays/")
FULL = "Vraag om de volledige versie van het lettertype."
AGAIN = "Vraag het bestand opnieuw aan, of haal het uit de map."
OTHER_KIND = "Vraag om TTF of OTF, en haal dit bestand uit de map."
WHERE = "Zet de map in roleplays/ en typ hier de weg daarvandaan, zoals huisstijl/letters."
INSIDE = "Zet de map zelf in roleplays/ en typ de weg daarvandaan, zoals huisstijl/letters."
LIGHTER = (
    "Vraag om een kleiner bestand, hooguit 4 MB. Het gaat mee op de site en in elke presentatie."
)
STATIC = (
    "Vraag om de losse bestanden: gewoon, vet en cursief elk apart. "
    "Vaak liggen die in een map 'static'."
)
TWICE = "Haal er een uit de map. Heb je alles als TTF en als OTF? Kies een van de twee soorten."
MORE = "Zet dat bestand erbij in de map. Gewoon en vet zijn nodig; cursief en halfvet mogen."
LOCKED = "mag niet in een pdf: zo heeft de maker het in het bestand gezet"
MAKER = "Vraag de maker van het lettertype om een versie die wel mag."


def lettered(contents: Contents, folder: str = TYPED) -> Files:
    """The project with a folder of fonts, and with these files."""
    return files(
        {**edited(KIT, "case_order", f"style: {{fonts: {folder}}}\ncase_order"), **contents}
    )


def beside(name: str, data: bytes) -> Files:
    """The project with a good family, and one more file in its folder."""
    return lettered({**family(), f"{FOLDER}/{name}": data})


def said(code: Code, *words: str, folder: str = TYPED) -> str:
    """A report on the folder, of sentences each with its hint."""
    pairs = zip(words[::2], words[1::2], strict=True)
    return "\n\n".join(
        f"roleplays/kit.yml:9:16: {code} {sentence}\n"
        f"    style: {{fonts: {folder}}}\n                   ^\n  Tip: {hint}"
        for sentence, hint in pairs
    )


def outside(path: str, contents: Contents) -> Files:
    return Files(lettered(contents).contents, outside=frozenset({path}))


def not_there(folder: str, hint: str, contents: Contents) -> tuple[Files, str]:
    project = lettered(contents, folder)
    says = "deze map met lettertypen is er niet"
    return project, said(Code.NO_FONT_FOLDER, says, hint, folder=folder)


def elsewhere(folder: str) -> tuple[Files, str]:
    says = "deze map ligt buiten de map roleplays"
    report = said(Code.FONTS_OUTSIDE, says, INSIDE, folder=folder)
    return lettered(family(), folder), report


def unusable(name: str, kind: str, data: bytes) -> tuple[Files, str]:
    says = f"{name} is een {kind}; dat kan hier niet"
    return beside(name, data), said(Code.NOT_A_FONT, says, OTHER_KIND)


def damaged(data: bytes) -> tuple[Files, str]:
    says = "Kapot.ttf is geen lettertype, of het is kapot"
    return beside("Kapot.ttf", data), said(Code.NOT_A_FONT, says, AGAIN)


def locked(usage: int) -> tuple[Files, str]:
    project = beside("Huisletter-Italic.ttf", font("It", usage=usage))
    return project, said(Code.FONT_LOCKED, f"Huisletter-Italic.ttf {LOCKED}", MAKER)


def without(style: str, word: str) -> tuple[Files, str]:
    kept = {"Regular": "Bold", "Bold": "Regular"}[style]
    says = f"van het lettertype Huisletter ontbreekt een bestand: {word}"
    return lettered(family(kept, "It")), said(Code.NO_FONT_STYLE, says, MORE)


HEAVY = "het lettertype Huisletter-Zwaar.ttf is te zwaar: 12 MB"
OTHERWISE = "Schrijf het anders, of kies bij 'fonts' in kit.yml een lettertype dat dit teken heeft."
LETTER = "de letter of het leesteken ł (U+0142) staat niet in het lettertype Huisletter"
LACKING = "in het lettertype Huisletter ontbreken tekens die de koffer nodig heeft"

SIGNS_LACKING: list[tuple[Files, str]] = [
    (
        Files(
            {
                **lettered(family(without="ł→")).contents,
                CASE: edited(CASE, "Wat werkte?", "Wat → werkte, Michał?")[CASE].encode(),
            }
        ),
        f"""\
roleplays/cases/keuken.yml:43:29: K026 {LETTER}
    debrief: Wat → werkte, Michał?
                                ^
  Tip: {OTHERWISE}""",
    )
]
"""A house's family says no to letters that it lacks, and not to arrows."""

FONT_EXAMPLES: dict[Code, list[tuple[Files, str]]] = {
    Code.NO_FONT_FOLDER: [
        not_there(TYPED, WHERE, {}),
        not_there("huisstijl/leters", WHERE, family()),
        not_there("Huisstijl/Letters", "Bedoel je huisstijl/letters?", family()),
        (
            lettered(family(), f"{TYPED}/Huisletter-Bold.ttf"),
            said(
                Code.NO_FONT_FOLDER,
                "dit is een bestand, geen map",
                "Bedoel je huisstijl/letters?",
                folder=f"{TYPED}/Huisletter-Bold.ttf",
            ),
        ),
    ],
    Code.FONTS_OUTSIDE: [
        *map(elsewhere, ("../letters", "/letters", "C:/letters", "huisstijl/../letters")),
        (
            lettered(family(), r"huisstijl\letters"),
            said(
                Code.FONTS_OUTSIDE,
                "in de weg naar een map staat een \\",
                "Typ / tussen de namen van mappen, zoals huisstijl/letters.",
                folder=r"huisstijl\letters",
            ),
        ),
        (
            outside(FOLDER, {}),
            said(Code.FONTS_OUTSIDE, "deze map ligt buiten de map roleplays", INSIDE),
        ),
        (
            outside(f"{FOLDER}/Huisletter-Italic.ttf", family()),
            said(
                Code.FONTS_OUTSIDE,
                "Huisletter-Italic.ttf is een snelkoppeling naar een plek buiten het project",
                "Zet het bestand zelf op deze plek.",
            ),
        ),
    ],
    Code.NO_FONTS: [
        (
            lettered({f"{FOLDER}/Licentie.txt": "Alles mag."}),
            said(
                Code.NO_FONTS,
                "in deze map ligt geen lettertype",
                "Zet er de bestanden van het lettertype in. Hun namen eindigen op .ttf of .otf.",
            ),
        ),
        (
            lettered(family(folder=f"{FOLDER}/desktop")),
            said(
                Code.NO_FONTS,
                "in deze map ligt geen lettertype",
                "Bedoel je huisstijl/letters/desktop? Daar liggen wel lettertypen.",
            ),
        ),
    ],
    Code.NOT_A_FONT: [
        *(damaged(data) for data in (b"tekst", b"", font()[:-4000], font()[:2000])),
        unusable("Huisletter.woff", "WOFF", font(flavor="woff")),
        unusable("Huisletter.ttf", "WOFF2", b"wOF2\0\1\0\0"),
        unusable("Huisletter.ttc", "TTC", b"ttcf\0\1\0\0"),
        unusable("Huisletter.EOT", "EOT", b"\0\2\0\0"),
        unusable("Huisletter.zip", "ZIP", b"PK\3\4"),
    ],
    Code.FONT_TOO_HEAVY: [
        (
            beside("Huisletter-Zwaar.ttf", b"x" * 12_300_000),
            said(Code.FONT_TOO_HEAVY, HEAVY, LIGHTER),
        ),
        (
            Files(
                lettered(family()).contents,
                oversized={f"{FOLDER}/Huisletter-Zwaar.ttf": 12_300_000},
            ),
            said(Code.FONT_TOO_HEAVY, HEAVY, LIGHTER),
        ),
    ],
    Code.FONT_VARIABLE: [
        (
            beside("Huisletter-VF.ttf", font("It", axes=True)),
            said(
                Code.FONT_VARIABLE,
                "Huisletter-VF.ttf is een variabel lettertype; dat kan hier niet",
                STATIC,
            ),
        )
    ],
    Code.FONT_LOCKED: [locked(0x0002), locked(0x0104), locked(0x0208)],
    Code.FONT_FAMILIES: [
        (
            beside("Ander.ttf", font("It", family="Anderletter")),
            said(
                Code.FONT_FAMILIES,
                "in deze map liggen verschillende lettertypen: Anderletter, Huisletter",
                "Laat er één in de map liggen.",
            ),
        )
    ],
    Code.FONT_IS_OURS: [
        (
            lettered({f"{FOLDER}/Regular.ttf": font(family="source sans pro")}),
            said(
                Code.FONT_IS_OURS,
                "source sans pro gebruikt de koffer al",
                "Haal de regel met 'fonts' weg.",
            ),
        )
    ],
    Code.FONT_TWICE: [
        (
            beside("Huisletter.otf", font()),
            said(
                Code.FONT_TWICE,
                "Huisletter-Regular.ttf en Huisletter.otf zijn even vet en even schuin: "
                "welke van de twee is het?",
                TWICE,
            ),
        )
    ],
    Code.NO_FONT_STYLE: [without("Regular", "gewoon"), without("Bold", "vet")],
    Code.FONT_LACKS_SIGNS: [
        (
            lettered(family(without="ëé")),
            said(Code.FONT_LACKS_SIGNS, f"{LACKING}: é ë", FULL),
        ),
        (
            lettered(family(without="bcdfghjklmnpqrst")),
            said(Code.FONT_LACKS_SIGNS, f"{LACKING}: b c d f g h j k l m n p (+4)", FULL),
        ),
    ],
}
