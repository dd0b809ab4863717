"""`docs/images/*.png`: what the four documents of an example look like on a forge.

Chromium draws them, so this is no part of `make docs`: `make pictures` runs it where Chromium and the packages of
tools/node are. The page is built from markdown-it-py's HTML with a plain style of our own; Mermaid draws the pictures.
Nothing is fetched.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parents[2]
MERMAID = ROOT / "tools/node/node_modules/mermaid/dist/mermaid.min.js"
EXAMPLE = ROOT / "examples/riverbank"

SHOTS = {
    "code-of-conduct": ("CODE_OF_CONDUCT.md", "", 1500),
    "code-of-conduct-report": ("CODE_OF_CONDUCT.md", "## What happens after you report", 1600),
    "governance": ("GOVERNANCE.md", "", 1700),
    "governance-roles": ("GOVERNANCE.md", "## Who appoints and removes whom", 1900),
    "charter": ("CHARTER.md", "", 1500),
    "comms-checklist": ("COMMS_CHECKLIST.md", "", 1600),
}
"""The name of each picture: which document, the heading it begins at (empty: the top), and how high it is."""

WIDTH = 960
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_FENCE = re.compile(r'<pre><code class="language-mermaid">(.*?)</code></pre>', re.DOTALL)
STYLE = """\
body { margin: 0; background: #fff; color: #1f2328; font: 16px/1.5 "DejaVu Sans", "Liberation Sans", sans-serif; }
main { max-width: 830px; margin: 24px auto; padding: 24px 40px; border: 1px solid #d1d9e0; border-radius: 8px; }
h1, h2 { border-bottom: 1px solid #d1d9e0; padding-bottom: .3em; line-height: 1.25; }
h1 { font-size: 1.9em; margin-top: 0; } h2 { font-size: 1.4em; margin-top: 1.5em; } h3 { font-size: 1.15em; }
main > :first-child { margin-top: 0; }
a { color: #0969da; text-decoration: none; }
table { border-collapse: collapse; width: 100%; margin: 16px 0; font-size: .95em; }
th, td { border: 1px solid #d1d9e0; padding: 6px 13px; } tr:nth-child(even) td { background: #f6f8fa; }
code { background: #eff1f3; border-radius: 6px; padding: .2em .4em; font-size: 85%; }
blockquote { margin: 0; padding: 0 1em; color: #59636e; border-left: .25em solid #d1d9e0; }
li { margin: .2em 0; } .task { list-style: none; margin-left: -1.4em; }
.task i { display: inline-block; width: .8em; height: .8em; margin-right: .6em; border: 1px solid #818b98; }
.mermaid { text-align: center; margin: 16px 0; }
"""


def page(markdown: str) -> str:
    """Return a page that shows a document as a forge does; a fence for Mermaid becomes its picture."""
    body = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    body = _FENCE.sub(r'<div class="mermaid">\1</div>', body).replace("<li>[ ] ", '<li class="task"><i></i>')
    script = f'<script src="{escape(MERMAID.as_uri())}"></script>' if "mermaid" in body else ""
    start = "<script>mermaid.initialize({startOnLoad: true, securityLevel: 'strict'})</script>" if script else ""
    return (
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>{STYLE}</style>'
        f"<body><main>{body}</main>{script}{start}</body></html>"
    )


def from_heading(markdown: str, heading: str) -> str:
    """Return the part of a document that begins at a heading."""
    return markdown[markdown.index(heading) :] if heading else markdown


def browse(html: str, *options: str) -> str:
    """Let Chromium load a page and return what it prints.

    Raises FileNotFoundError without Chromium, CalledProcessError when it fails.
    """
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise FileNotFoundError("there is no Chromium")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        source.write_text(html, encoding="utf-8")
        usual = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=20000"]
        command = [browser, *usual, f"--user-data-dir={folder}/profile", *options, source.as_uri()]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def main() -> None:
    """Draw every picture."""
    if not MERMAID.is_file():
        sys.exit("Mermaid is not installed: run `make tools/node/node_modules/.made`.")
    for name, (document, heading, height) in SHOTS.items():
        markdown = (EXAMPLE / document).read_text(encoding="utf-8")
        target = ROOT / f"docs/images/{name}.png"
        browse(page(from_heading(markdown, heading)), f"--window-size={WIDTH},{height}", f"--screenshot={target}")
        print(f"drew {target.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
