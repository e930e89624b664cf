"""The recovery code, where it is shown: in Settings and at the first start."""
