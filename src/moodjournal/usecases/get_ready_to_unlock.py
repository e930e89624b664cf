"""A person is about to type their passphrase; trying it should take as long as it must, no more."""

from importlib import import_module

NEEDED = (
    "moodjournal.usecases.open_journal",
    "cryptography.hazmat.primitives.ciphers.aead",
    "cryptography.hazmat.primitives.kdf.argon2",
    "cryptography.hazmat.primitives.kdf.hkdf",
)


def get_ready_to_unlock() -> None:
    """Import what unlocking needs, while the person types."""
    for name in NEEDED:
        import_module(name)
