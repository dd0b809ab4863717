"""The living part of a compact: who holds what until when, which seats are empty, and what must be looked at again."""
