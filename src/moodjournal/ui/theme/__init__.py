"""How it looks: tokens (colours and sizes), the style made from them, fonts and icons."""
