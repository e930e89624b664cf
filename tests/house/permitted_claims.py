"""Texts that hold a word of direction and are no claim, each with the reason why it may stand."""

FILES = {
    "clinical/effects.json": "published names of effects; the person says whether one is there",
    "clinical/crisis_lines.json": "names of services, and which number can be called where",
    "instruments/": "published wording of questionnaires, shown as printed",
    "schema/": "the values of fields as programs write them, such as better for than_yesterday",
    "demo/words.json": "words of a made-up person, shown as a person's own",
}
"""Resources whose texts are not the program's own words."""

SIGNED = {
    "settings/zone.py": "the name of a time zone, such as Etc/GMT-2",
}
"""Modules that write a plus sign before a number."""

HEADLINE = "the headline's own claim"
BY_REASON = {
    HEADLINE: (
        (
            "{later} were higher than {earlier}: typically {value} (90 % interval {low} "
            "to {high}); {n} against {m} days."
        ),
        (
            "{later} were lower than {earlier}: typically {value} (90 % interval {low} "
            "to {high}); {n} against {m} days."
        ),
    ),
    "stands beside a figure and takes away from what it seems to say": (
        "Treatment often starts in a bad stretch; part of a fall can come by itself.",
        "Treatment often starts in a bad stretch; part of a rise can come by itself.",
        "Sessions are often booked when mood is low, so some rise would happen anyway",
        "A session booked because mood fell ends a gap early.",
    ),
    "counts of pairs with their n, in the words of CLINICAL.md (by phase)": (
        (
            "Of 100 pairs of one {later} and one {earlier} day, the {later} day was higher in "
            "{higher}, equal in {equal}, lower in {lower} ({n} against {m} days; neighbouring days "
            "are alike, so this is less certain than it looks)."
        ),
    ),
    "says how a figure is found, not what came out": (
        "The share of all pairs in which the later day was higher; equal ones count half.",
        (
            "Usual after less usual before, mean at the higher dose less mean at the lower one; "
            "90 % interval by permutation, from 4 sessions a dose on."
        ),
    ),
    "the person's own line, in the person's terms": (
        "{days} of {window} days at {level} or higher",
        "{days} of {window} days at {level} or lower",
        "or higher",
        "or lower",
    ),
    "two totals of a questionnaire, both beside it: points changed from baseline": (
        "{by} higher than baseline ({first}, then {now}; n = 2)",
        "{by} lower than baseline ({first}, then {now}; n = 2)",
    ),
    "the person's own answer, compared with yesterday by the person": (
        "Just better, same or worse than yesterday",
        "better",
        "worse",
        "better than yesterday",
        "worse than yesterday",
    ),
    "an end of the mood scale": (
        "best I have felt",
        "worst I have felt",
        (
            "Mood: 0 is “worst I have felt”, 10 “best I have felt”, which may change as people "
            "get well."
        ),
    ),
    "the direction of a scale": (
        "From {low} to {high}; higher is better.",
        "From {low} to {high}; lower is better.",
        "Please say which way is better; once rated it stays.",
        (
            "Up to twelve. What an answer looks like and which way is better can be changed until "
            "it is first rated; the name always. Alt+Up and Alt+Down change the order."
        ),
        "Which way is better?",
        "higher",
        "higher is better",
        "lower",
        "lower is better",
        "neither way is better",
        "{axis} (lower is better)",
    ),
    "asks the person about effects of a session": (
        "Did yesterday’s effects wear off?",
        "Whether they wore off",
    ),
    "asks the person for words": (
        "What helps, what to do first, whom to call even if it is late.",
        "What was worked on",
        "what was worked on",
    ),
    "names a key": (
        "keys {low}–{high} answer, T is ten, ↑ ↓ move",
        "keys {low}–{high} answer, ↑ ↓ move",
        "{label}   Ctrl+↵",
    ),
    "is about the program or a telephone number, not about the person": (
        "Help",
        "Pages of Help",
        "Search Help",
        "Text of Help",
        "Press a number and Enter; T is ten. That is a whole check-in; anything more is up to you.",
        "This passphrase holds a character that is no character.",
        "{file} is no text in UTF-8, so it holds no passphrase.",
        (
            "We know no line for your country. {directory} lists lines all over the world; 112 "
            "works in the EU and on most mobile networks."
        ),
    ),
}
PERMITTED = {text: reason for reason, texts in BY_REASON.items() for text in texts}
