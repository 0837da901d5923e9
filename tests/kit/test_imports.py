"""What a site does not need is not imported for it: start-up is half of a small site's time."""

import subprocess
import sys

SLOW = ("lxml", "pikepdf", "pptx", "segno")


def test_a_site_imports_no_library_of_papers_and_presentations() -> None:
    program = (
        "import sys; from oefenkoffer import mkdocs_plugin; from oefenkoffer.kit import sites; "
        f"print(*(name for name in {SLOW} if name in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)

    assert run.stdout.decode().split() == []
