"""How a project speaks: the labels of TLP 2.0, how often it speaks, and the situations that many projects meet."""
