"""What tests of hand-written pages share."""

import re

BLOCK = re.compile(
    r"(?:^<!-- file: (?P<file>\S+) -->\n)?^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
"""A fenced block, and the file that it is when the line above says so."""
