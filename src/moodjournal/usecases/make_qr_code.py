"""A person points a phone at the screen, and it dials."""

Modules = tuple[tuple[bool, ...], ...]
"""Rows of a QR code, True where it is dark; without the quiet zone."""


def make_qr_code(uri: str) -> Modules:
    """Return the QR code of ``uri`` (ISO/IEC 18004), at error correction level M or better."""
    import segno  # after the first frame

    code = segno.make_qr(uri, error="m")
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
