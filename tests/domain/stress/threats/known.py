"""The taxonomy as the research lists it: id and severity. Ids are promises, so this table stands by itself."""

SEVERITIES = {
    "critical": "CAP-01 CAP-03 AGD-01 RUL-01 ENF-01 ENF-02 AST-01 AST-02 CON-04",
    "high": (
        "CAP-02 CAP-04 CAP-05 CAP-06 CAP-07 AGD-04 AGD-05 OBS-01 OBS-02 OBS-03 RUL-02 RUL-03 ENF-03 ENF-05 POW-01"
        " POW-02 POW-03 POW-04 POW-05 POW-06 AST-03 CON-01 CON-02 CON-05 CON-06"
    ),
    "medium": "AGD-02 AGD-03 OBS-04 RUL-04 RUL-05 ENF-04 ENF-06 AST-04 CON-03 COM-01 COM-02",
}
DECIDED = {"static": 32, "exact": 18, "probabilistic": 8}
"""How many threats each way of deciding belongs to, as the research counts them."""
