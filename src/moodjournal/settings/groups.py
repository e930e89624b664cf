"""The groups of the settings, in the words of the settings page."""

from moodjournal.domain.later import later

APPEARANCE = later("Appearance")
CHECK_IN = later("Check-in")
COURSE = later("Course")
REMINDERS = later("Reminders")
SAFETY = later("Safety")
SUPPORT = later("Support")
LANGUAGE = later("Language")

SYSTEM = "system"
"""What a setting of this computer is until the person says otherwise."""
