"""How the toolkit is installed in a fresh environment without a network."""

import sysconfig

import pytest


@pytest.fixture
def offline() -> dict[str, str]:
    """Let pip build and install us alone; what we need is found where the tests found it."""
    return {
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads this one the other way round
        "PYTHONPATH": sysconfig.get_path("purelib"),
    }
