"""Signs by chance that are read as they were written, and read again however they were typed."""

import secrets

# Crockford's alphabet: no i, l, o or u, so that none is taken for another on paper or over the telephone.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LOOK_ALIKE = str.maketrans("oil", "011", "-")


def random_code(length: int) -> str:
    """Five bits a sign."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def as_typed(code: str) -> str:
    """Without hyphens and blanks, and with the signs that are read for others."""
    return "".join(code.lower().translate(LOOK_ALIKE).split())
