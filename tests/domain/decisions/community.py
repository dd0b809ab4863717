"""A community whose groups are known in different ways: by size, by name, by seats, not at all."""

from typing import Any

COMPACT: dict[str, Any] = {
    "compact": 1,
    "project": {"name": "Tern"},
    "people": {"ada": {}, "ben": {}, "cy": {}, "di": {}},
    "roles": {
        "member": {"size": 30},
        "guest": {},
        "keeper": {"holders": ["ada", "ben", "cy"]},
        "helper": {"holders": ["cy", "di"]},
    },
    "bodies": {
        "board": {"seats": 5, "holders": ["ada", "ben", "cy"]},
        "council": {"seats": 7},
        "assembly": {"made_of": "member"},
        "loose": {"seats": {"min": 3, "max": 5}},
    },
}
